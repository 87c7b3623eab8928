import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './open-store.ts';

const secretBytes = 32;

/**
 * What cookies of signed-in browsers are signed with: in a file beside the keys that only its owner may read, never in
 * the database, so that a copy of the database lets nobody in. Made with the first question.
 */
export async function sessionSecret({ folder }: Place): Promise<string> {
  const path = join(folder, 'session-secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = randomBytes(secretBytes).toString('base64url');
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(path, 'utf8')).trim();
  }
}
