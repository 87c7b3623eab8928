import { type TreatmentRow, treatmentRows } from '#learn';
import { registryOf } from '#registry';
import { reader } from '../reader.ts';
import { placeOf, withStore } from '../registry/with-store.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { LearnOptions } from './options.ts';
import { readRows } from './read-rows.ts';

/** Rows and where they came from. */
export type FoundRows =
  | {
      readonly ok: true;
      readonly rows: readonly TreatmentRow[];
      /** treatments of everybody, also of those who do not agree to be counted; null of a file of rows */
      readonly treated: number | null;
    }
  | { readonly ok: false; readonly reason: 'invalid-rows' | 'nothing-to-count'; readonly detail: string };

/**
 * The rows of a file, or those of the registry whose patients agree to be counted.
 * @throws WrongUsage when there is neither, or both are named
 */
export async function rowsOf(options: LearnOptions): Promise<FoundRows> {
  const { rows: file, store } = options;
  const voice = reader();
  if (file !== undefined && store !== undefined) throw new WrongUsage(voice.say('learn.either'));
  if (file !== undefined) {
    const read = readRows(file);
    return read.ok ? { ...read, treated: null } : read;
  }
  return withStore(placeOf(options), async (opened) => {
    const { outcomes } = registryOf({ ...opened, actor: 'philtrum learn' });
    const { treated } = await outcomes.counted();
    const rows = treatmentRows(await outcomes.records(), new Date().toISOString().slice(0, 10));
    if (rows.length > 0) return { ok: true, rows, treated };
    return { ok: false, reason: 'nothing-to-count', detail: voice.say('learn.nobody', { treated }) };
  });
}
