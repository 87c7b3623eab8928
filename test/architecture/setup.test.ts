import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isCurrent } from '../../bin/current-node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('setup', () => {
  let checkout: string;

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'philtrum-setup-'));
    for (const path of ['scripts/setup.mjs', 'bin/current-node.mjs', 'package.json', 'package-lock.json']) {
      cpSync(join(root, path), join(checkout, path));
    }
  });
  afterEach(() => rmSync(checkout, { recursive: true, force: true }));

  /** Runs setup in the copy, with a system npm that does what the script says. */
  function setUp(npmScript: string): { exitCode: number | null; output: string } {
    const bin = join(checkout, 'system-bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${npmScript}\n`);
    chmodSync(join(bin, 'npm'), 0o755);
    const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
    const ended = spawnSync(process.execPath, ['scripts/setup.mjs'], { cwd: checkout, env, encoding: 'utf8' });
    return { exitCode: ended.status, output: ended.stdout + ended.stderr };
  }

  const installs =
    'mkdir -p node_modules; echo "$@" >> npm-calls; cp package-lock.json node_modules/.package-lock.json';
  const npmCalls = (): string[] =>
    existsSync(join(checkout, 'npm-calls')) ? readFileSync(join(checkout, 'npm-calls'), 'utf8').trim().split('\n') : [];

  test('installs once, and then has nothing to say', () => {
    const first = setUp(installs);
    expect(first.output).toContain('Installing the dependencies');
    expect(first.exitCode).toBe(0);
    expect(setUp(installs)).toEqual({ exitCode: 0, output: '' });
    expect(npmCalls()).toHaveLength(1);
    expect(npmCalls()[0]).toMatch(/^ci /);
  });

  test('installs again when the lock file lists another version', () => {
    setUp(installs);
    const path = join(checkout, 'package-lock.json');
    const lock = JSON.parse(readFileSync(path, 'utf8'));
    lock.packages['node_modules/hono'].version = '4.0.0';
    writeFileSync(path, JSON.stringify(lock));
    expect(setUp(installs).output).toContain('Updating the dependencies');
    expect(npmCalls()).toHaveLength(2);
  });

  test('accepts what a plain npm ci has installed', () => {
    mkdirSync(join(checkout, 'node_modules'));
    cpSync(join(checkout, 'package-lock.json'), join(checkout, 'node_modules', '.package-lock.json'));
    expect(setUp(installs)).toEqual({ exitCode: 0, output: '' });
    expect(npmCalls()).toEqual([]);
  });

  test('shows what npm said when it fails, and what to do', () => {
    const { exitCode, output } = setUp('echo "ENOTFOUND the registry" >&2; exit 7');
    expect(exitCode).toBe(1);
    expect(output).toContain('ENOTFOUND the registry');
    expect(output).toContain('Installing the dependencies (about a minute) failed (exit code 7). Check the network');
    expect(output).not.toContain('node:internal');
    expect(setUp(installs).exitCode).toBe(0);
  });

  test('shows the output of a build that fails', () => {
    setUp(installs);
    writeFileSync(
      join(checkout, 'scripts', 'build-kernel.mjs'),
      "console.error('no such instruction'); process.exit(3);",
    );
    const { exitCode, output } = setUp(installs);
    expect(exitCode).toBe(1);
    expect(output).toContain('no such instruction');
    expect(output).toContain('Compiling the numerical kernels failed (exit code 3)');
  });
});

describe('the Node that runs Philtrum', () => {
  test.each([
    ['v20.20.2', false],
    ['v22.17.9', false],
    ['v22.18.0', true],
    ['v23.0.0', true],
    ['v24.21.0', true],
  ])('%s is current: %j', (version, current) => expect(isCurrent(version)).toBe(current));
});
