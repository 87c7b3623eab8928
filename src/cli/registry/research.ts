import { registryOf } from '#registry';
import { writeExtract } from '../../store/index.ts';
import { writeResult } from '../output.ts';
import { reader, words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { allOrNothing, refuseFilled } from './export.ts';
import type { ExportOptions } from './options.ts';
import { placeOf, withStore } from './with-store.ts';

/** `philtrum export --research DIR`. @returns the command's exit code */
export async function researchCommand(options: ExportOptions): Promise<number> {
  const { folder, format, withNames, k } = options;
  if (format === 'fhir' || withNames) throw new WrongUsage(words('extract.plain'));
  refuseFilled(folder);
  const made = await withStore(placeOf(options), (store) =>
    registryOf({ ...store, actor: 'philtrum export' }).research.extract({ k }),
  );
  if (!made.ok) return writeResult({ schema: 'philtrum/extracted@1', ...made }, options, () => made.detail);
  const { report } = made.value;
  await allOrNothing(folder, () => writeExtract(made.value, folder, format, reader()));
  return writeResult({ schema: 'philtrum/extracted@1', ok: true, folder, k: made.value.k, report }, options, () =>
    reader().say('extract.written', { folder, told: report.told, leftOut: report.leftOut, k: made.value.k }),
  );
}
