import { registryOf } from '#registry';
import { restoreBackup, writeBackup } from '../../store/index.ts';
import { writeResult } from '../output.ts';
import { reader } from '../reader.ts';
import { checkWritable } from '../write-whole.ts';
import type { BackupOptions } from './options.ts';
import { passphraseOf, placeOf, withStore } from './with-store.ts';

/** `philtrum backup FILE`. @returns the command's exit code */
export async function backupCommand(options: BackupOptions): Promise<number> {
  const passphrase = passphraseOf(options);
  const { file } = options;
  checkWritable('backup', file);
  const written = await withStore(placeOf(options), async (store) => {
    await registryOf({ ...store, actor: 'philtrum backup' }).noteEvent('registry.backed-up');
    return writeBackup(store, file, passphrase);
  });
  const voice = reader();
  return writeResult({ schema: 'philtrum/backup-written@1', ok: true, file, ...written }, options, () =>
    voice.say('registry.backedUp', {
      file,
      rows: written.rows,
      size: voice.number(written.bytes / 1e6, 1),
      head: written.logHead,
    }),
  );
}

/** `philtrum restore FILE`. @returns the command's exit code */
export async function restoreCommand(options: BackupOptions): Promise<number> {
  const passphrase = passphraseOf(options);
  const place = placeOf(options);
  const restored = await restoreBackup(place, options.file, passphrase);
  await withStore(place, (store) => registryOf({ ...store, actor: 'philtrum restore' }).noteEvent('registry.restored'));
  return writeResult({ schema: 'philtrum/restored@1', ok: true, file: options.file, ...restored }, options, () =>
    reader().say('registry.restored', {
      file: options.file,
      madeAt: restored.madeAt,
      patients: restored.rows.patient ?? 0,
      treatments: restored.rows.treatment ?? 0,
      removed: restored.removedAgain,
    }),
  );
}
