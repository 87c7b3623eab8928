import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { whyFailed } from '../../src/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-full-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;

/** Runs a command on a small disk that nobody else sees, at the folder of this file; as root, or as root of a namespace. */
const onSmallDisk = (command: string, size = '60m'): [string, string[]] => {
  const mount = `mount -t tmpfs -o size=${size},mode=755 none '${folder}'`;
  return ['unshare', [...(isRoot ? [] : ['--map-root-user']), '--mount', 'sh', '-c', `${mount} && ${command}`]];
};
const mountsDisks = spawnSync(...onSmallDisk('true')).status === 0;

/** What a program of the folder `full` found on a disk that was small. */
function found(program: string, options: { readonly size?: string; readonly more?: string } = {}) {
  const path = join(import.meta.dirname, 'full', program);
  const command = `TMPDIR='${folder}' exec '${process.execPath}' '${path}' '${folder}' ${options.more ?? ''}`;
  return JSON.parse(execFileSync(...onSmallDisk(command, options.size), { encoding: 'utf8' }));
}

test('a full disk refuses what it cannot keep, loses nothing and leaves no half of a file', ({ skip }) => {
  if (!mountsDisks) skip('this machine mounts no small disk for tests: what a full disk does was not checked');
  const { wanted, reading, there, ...rest } = found('full-disk.ts');
  expect(wanted).toBeGreaterThan(20);
  expect(reading).toBe(wanted);
  expect(rest).toEqual({
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

test('a cohort on a full disk stops with a sentence, keeps whole chunks and tables only, and goes on when there is room', ({
  skip,
}) => {
  if (!mountsDisks)
    skip('this machine mounts no small disk for tests: what a full disk does to a cohort was not checked');
  const { first, second, third, opened, ...files } = found('full-cohort.ts');
  const stopped = {
    ok: false,
    reason: 'disk-full',
    detail: expect.stringContaining('make room, and the same command'),
  };
  expect([first, second]).toEqual([stopped, stopped]);
  expect(files.chunksFirst.length).toBeGreaterThan(0);
  expect(files.chunksFirst.length).toBeLessThan(3);
  expect(files.chunksSecond).toHaveLength(3);
  expect(files.chunksSecond).toEqual(expect.arrayContaining(files.chunksFirst));
  const whole = ['chunks', 'events.parquet', 'manifest.json', 'outcomes.parquet', 'patients.parquet', 'run.json'];
  expect(files.leftSecond).not.toContain('manifest.json');
  expect(whole).toEqual(expect.arrayContaining(files.leftSecond));
  expect([third, opened]).toEqual([true, true]);
  expect(files.leftThird).toEqual(whole);
  expect(files.chunksThird).toEqual(files.chunksSecond);
});

test('a full disk of the server: writes are refused, nothing is lost or twice, and with room it goes on', ({
  skip,
}) => {
  if (!mountsDisks || !isRoot) skip('only root can start a server on a small disk: a full server was not checked');
  const keys = mkdtempSync(join(tmpdir(), 'philtrum-full-keys-'));
  try {
    expect(found('full-postgres.ts', { size: '400m', more: `'${keys}'` })).toEqual({
      refused: '507 disk-full application/problem+json',
      readWhileFull: true,
      workerWaits: true,
      withRoom: 'kept',
      chunks: [0],
      serverGaveUp: '503 registry-away application/problem+json',
      afterStart: 'kept',
      lost: 0,
      twice: 0,
      unasked: 0,
      logHolds: true,
    });
  } finally {
    rmSync(keys, { recursive: true, force: true });
  }
});

test('a full disk is told from other failures', () => {
  expect(whyFailed(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toBe('full');
  expect(whyFailed(Object.assign(new Error('could not extend file'), { code: '53100' }))).toBe('full');
  expect(whyFailed(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBeNull();
  expect(whyFailed(new Error('Connection terminated unexpectedly'))).toBe('away');
  expect(whyFailed('ENOSPC')).toBeNull();
});
