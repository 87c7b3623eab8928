import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'removed.json');

/** Patients who were removed at a place, by numbers that mean nothing any more. @param folder of the place */
export async function removalsIn(folder: string): Promise<string[]> {
  const path = fileIn(folder);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as string[]) : [];
}

/** Notes beside the database that a patient was removed, so that an older backup does not bring them back. */
export async function noteRemovalIn(folder: string, patientId: string): Promise<void> {
  const noted = await removalsIn(folder);
  if (noted.includes(patientId)) return;
  const part = join(folder, `removed.${process.pid}.part`);
  await writeFile(part, JSON.stringify([...noted, patientId]), { mode: 0o600 });
  await rename(part, fileIn(folder));
}
