import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/philtrum.mjs', import.meta.url));
/** The Node that runs npm; on some machines it is older than the one that runs Philtrum. */
const machinesNode = process.env['npm_node_execpath'] ?? process.execPath;

/** A started `philtrum start`. */
interface Studio {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves with the printed address, or null when it ended without one. */
  readonly address: Promise<string | null>;
  readonly ended: Promise<{ exitCode: number | null; stderr: string }>;
}

describe('philtrum start', () => {
  const started: Studio[] = [];
  afterEach(() => {
    for (const { child } of started.splice(0)) child.kill('SIGKILL');
  });

  function start(env: Record<string, string>, node = process.execPath): Studio {
    const child = spawn(node, [launcher, 'start'], { env: { ...process.env, CI: 'true', ...env } });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    const ended = new Promise<{ exitCode: number | null; stderr: string }>((resolve) => {
      child.on('close', (exitCode) => resolve({ exitCode, stderr }));
    });
    const printed = new Promise<string | null>((resolve) => {
      child.stdout.on('data', (chunk) => resolve(/http:\S+/.exec(String(chunk))?.[0] ?? null));
    });
    const studio = { child, ended, address: Promise.race([printed, ended.then(() => null)]) };
    started.push(studio);
    return studio;
  }

  test.each(['SIGINT', 'SIGTERM'] as const)('serves the studio until %s and ends cleanly', async (signal) => {
    const studio = start({ PORT: '0' }, machinesNode);
    const address = await studio.address;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const answer = await fetch(address!);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<script');
    studio.child.kill(signal);
    expect((await studio.ended).exitCode).toBe(0);
  });

  test('a taken port is said, with a remedy', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const bound = other.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    try {
      const { exitCode, stderr } = await start({ PORT: String(port) }).ended;
      expect(stderr).toContain(`Port ${port} is already in use`);
      expect(stderr).toMatch(/PORT=\d+ npm start/);
      expect(exitCode).toBe(1);
    } finally {
      other.close();
    }
  });
});
