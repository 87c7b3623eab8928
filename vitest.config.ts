import { defineConfig } from 'vitest/config';

const minutes = (count: number): number => count * 60_000;

/** A test project that runs in Node: its name, where its files are and how long one of its tests may take. */
function project(name: string, include: string[], testTimeout: number, serial = false) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      testTimeout,
      hookTimeout: Math.max(testTimeout, minutes(2)),
      ...(serial ? { fileParallelism: false } : {}),
    },
  };
}

/** The project with a PostgreSQL server and a worker that all of its files share: both take seconds to start. */
function withServers(one: ReturnType<typeof project>) {
  return { ...one, test: { ...one.test, isolate: false, globalSetup: ['test/registry/start-servers.ts'] } };
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // both cores of a small machine: the default leaves one of two idle
    maxWorkers: '100%',
    environment: 'node',
    // what a page shows next may take seconds on a machine that is doing other things
    expect: { poll: { timeout: 20_000 } },
    exclude: ['**/node_modules/**', '**/dist/**', '**/.cache/**'],
    projects: [
      project('unit', ['src/**/*.test.ts', 'src/**/*.test.tsx'], minutes(1)),
      project('verification', ['test/verification/**/*.test.ts'], minutes(3)),
      project('architecture', ['test/architecture/**/*.test.ts'], minutes(2)),
      project('validation', ['test/validation/**/*.test.ts'], minutes(2)),
      project('reading', ['test/reading/**/*.test.ts'], minutes(1)),
      withServers(project('registry', ['test/registry/**/*.test.ts'], minutes(1), true)),
      project('examples', ['examples/**/*.test.ts', 'test/examples/**/*.test.ts'], minutes(3)),
      project('commands', ['test/commands/**/*.test.ts'], minutes(6), true),
      project('e2e', ['test/e2e/**/*.test.ts'], minutes(6), true),
      project('stress', ['test/stress/**/*.test.ts'], minutes(60), true),
    ],
  },
});
