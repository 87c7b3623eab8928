import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { registryOf } from '#registry';
import { writeFhir, writeTables } from '../../store/index.ts';
import { writeResult } from '../output.ts';
import { reader } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { ExportOptions } from './options.ts';
import { placeOf, withStore } from './with-store.ts';

/** `philtrum export DIR`. @returns the command's exit code */
export async function exportCommand(options: ExportOptions): Promise<number> {
  const { folder, format, withNames } = options;
  refuseFilled(folder);
  const files = await withStore(placeOf(options), async (store) => {
    await registryOf({ ...store, actor: 'philtrum export' }).noteEvent('registry.exported', { format, withNames });
    return allOrNothing(folder, () =>
      format === 'fhir' ? writeFhir(store, folder, withNames) : writeTables(store, folder, format, withNames),
    );
  });
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return writeResult({ schema: 'philtrum/exported@1', ok: true, folder, format, withNames, files }, options, () =>
    reader().say('registry.exported', { folder, files: files.length, rows, names: withNames ? 'yes' : 'no' }),
  );
}

/** Fills an empty folder; when that fails, as on a full disk, nothing is left in it that could be taken for all. */
export async function allOrNothing<T>(folder: string, write: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return await write();
  } catch (error) {
    for (const file of readdirSync(folder)) rmSync(join(folder, file));
    throw error;
  }
}

/** Refuses a folder that holds something, so that nothing is overwritten. @throws WrongUsage */
export function refuseFilled(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new WrongUsage(reader().say('registry.notEmpty', { folder }));
  }
}
