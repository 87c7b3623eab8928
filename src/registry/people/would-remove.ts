import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, answer } from '../door/refusal.ts';
import type { Removal } from '../schema/audit-tables.ts';
import type { Context } from '../work.ts';
import { needPatient } from './patients.ts';
import { countRows, rowsIn } from './remove-patient.ts';

/** How much goes with a patient. */
export interface RemovalCount extends Omit<Removal, 'patientId' | 'removedOn'> {
  /** photographs and clips that are kept */
  readonly takes: number;
  readonly refusals: number;
  readonly forecasts: number;
  readonly consents: number;
  /** charts that are not finished */
  readonly drafts: number;
}

/** Counts what would go if a patient were removed now; nothing is changed. */
export function wouldRemove({ db }: Context, id: string): Promise<Answer<RemovalCount>> {
  return answer(async () => {
    await needPatient(db, read(rowId, id), 'patient');
    const rows = rowsIn(db, id);
    return {
      ...(await countRows(db, id)),
      takes: await rows('take'),
      refusals: await rows('refusal'),
      forecasts: await rows('forecastMade'),
      consents: await rows('consent'),
      drafts: await rows('chartDraft'),
    };
  });
}
