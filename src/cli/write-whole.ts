import { existsSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { words } from './reader.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Writes a file that is either whole or not there: a run that is stopped leaves what was there before.
 * @throws Error of the file system; then nothing is left behind
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  if (existsSync(path) && !statSync(path).isFile()) return writeFile(path, content);
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Makes sure that a file can be written, before minutes are spent on what it shall hold.
 * @throws WrongUsage when its folder is not there, or it is a folder itself
 */
export function checkWritable(option: string, path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new WrongUsage(words('cli.place.noFolder', { option, folder }));
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new WrongUsage(words('cli.place.isFolder', { option, path }));
  }
}
