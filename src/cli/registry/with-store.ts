import { existsSync, readFileSync } from 'node:fs';
import { isThere, openStore, type Place, placeFrom, type Store } from '../../store/index.ts';
import { reader } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { BackupOptions, RegistryOptions } from './options.ts';

/** Where the registry of this command is. */
export function placeOf({ store }: RegistryOptions): Place {
  return placeFrom(process.env, store);
}

/**
 * Opens the registry that is there, does some work with it and closes it, whatever happens.
 * @throws WrongUsage when there is none
 */
export async function withStore<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  if (place.databaseUrl === undefined && !isThere(place)) {
    throw new WrongUsage(reader().say('registry.none', { folder: place.folder }));
  }
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The passphrase of a backup, from its file or the environment. @throws WrongUsage when there is none */
export function passphraseOf({ passphraseFile }: BackupOptions): string {
  if (passphraseFile !== undefined && !existsSync(passphraseFile)) {
    throw new WrongUsage(reader().say('registry.noPassphraseFile', { file: passphraseFile }));
  }
  const text = passphraseFile === undefined ? process.env['PHILTRUM_PASSPHRASE'] : readFileSync(passphraseFile, 'utf8');
  const passphrase = text?.split(/\r?\n/)[0] ?? '';
  if (passphrase === '') throw new WrongUsage(reader().say('registry.noPassphrase'));
  return passphrase;
}
