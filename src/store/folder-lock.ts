import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Somebody else has the folder open. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** when the process began, as the system counts it; tells a process from a later one with its number */
  readonly began: string | null;
}

/**
 * Takes a folder for this process alone, by a lock file beside it. A lock whose process is gone is taken over.
 * @returns gives the folder back
 * @throws FolderInUse with the number of the process that has it
 */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.lock`;
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), began: beginOf(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(path, mine)) return () => rmSync(path, { force: true });
    const theirs = readIfThere(path);
    if (theirs === null) continue;
    if (isAlive(theirs)) refuse(folder, theirs);
    takeAside(path, theirs);
  }
  throw new FolderInUse(`The registry in ${folder} is being opened by another process; try again.`);
}

/** Makes the lock with its content at once; false when there is one. */
function create(path: string, content: string): boolean {
  const own = `${path}.${randomUUID()}`;
  writeFileSync(own, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves a lock left behind out of the way; one that was made in the meantime is put back. */
function takeAside(path: string, expected: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== expected) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the lock's process still runs; of another machine's process nothing is known, so it counts as running. */
function isAlive(content: string): boolean {
  const { pid, host, began } = JSON.parse(content) as Owner;
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return began === null || beginOf(pid) === began;
}

/** When a process began, in ticks since the machine started; null where the system does not say. */
function beginOf(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // the name of the program is in parentheses and may hold blanks; the fields after it are counted
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}

function refuse(folder: string, content: string): never {
  const { pid, host } = JSON.parse(content) as Owner;
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const end = host === hostname() ? '' : ` If that machine no longer runs it, remove ${folder}.lock.`;
  throw new FolderInUse(
    `The registry in ${folder} is open in ${where}. Close it there first: two at once would destroy it.${end}`,
  );
}
