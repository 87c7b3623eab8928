import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { whyFailed } from '../../src/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-full-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on a disk of 60 MB that nobody else sees, at the folder of this file; as root, or as root of a namespace. */
const onSmallDisk = (command: string): [string, string[]] => {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  return ['unshare', [...asRoot, '--mount', 'sh', '-c', `mount -t tmpfs -o size=60m none '${folder}' && ${command}`]];
};

test('a full disk refuses what it cannot keep, loses nothing and leaves no half of a file', ({ skip }) => {
  if (spawnSync(...onSmallDisk('true')).status !== 0) {
    skip('this machine mounts no small disk for tests: what a full disk does was not checked');
  }
  const program = join(import.meta.dirname, 'full-disk.ts');
  const said = execFileSync(...onSmallDisk(`exec '${process.execPath}' '${program}' '${folder}'`), {
    encoding: 'utf8',
  });
  const { wanted, reading, there, ...found } = JSON.parse(said);
  expect(wanted).toBeGreaterThan(20);
  expect(reading).toBe(wanted);
  expect(found).toEqual({
    writing: 'full',
    backup: 'full',
    backupLeft: [],
    exporting: 'full',
    exportLeft: [],
    chunk: 'full',
    chunks: 1,
    chunkRead: 20_000,
    removing: 'full',
    namesAfter: 20,
    withRoom: 'done',
    backupWithRoom: 'done',
    lost: 0,
    logHolds: true,
  });
  expect(there).toBe(wanted + 1);
});

test('a full disk is told from other failures', () => {
  expect(whyFailed(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toBe('full');
  expect(whyFailed(Object.assign(new Error('could not extend file'), { code: '53100' }))).toBe('full');
  expect(whyFailed(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBeNull();
  expect(whyFailed(new Error('Connection terminated unexpectedly'))).toBe('away');
  expect(whyFailed('ENOSPC')).toBeNull();
});
