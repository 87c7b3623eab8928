import { z } from 'zod';
import { allowed } from '../door/allowed.ts';
import { fields, rowId, whole } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseMissing } from '../door/refusal.ts';
import { refuseStale } from '../door/stale.ts';
import { needPatient } from '../people/patients.ts';
import type { ChartDraft } from '../schema/chart-tables.ts';
import { patientSeal, patientSeals } from '../sealing/patient-keys.ts';
import { type Context, change, type Work } from '../work.ts';

/** Longest draft as JSON [characters]. */
const longestDraft = 200_000;
/** Where a draft is sealed. */
export const draftPlace = 'chart_draft.body_sealed';

export const draftFields = fields({
  id: rowId,
  patientId: rowId,
  /** the version it was loaded with; 0 for a new one */
  version: whole(0, 1_000_000_000),
  /** whatever was entered so far, finished or not */
  body: z.record(z.string(), z.json(), { error: allowed('draft') }),
});
export type DraftInput = z.input<typeof draftFields>;

/** A draft with what was entered opened. */
export interface Draft {
  readonly id: string;
  readonly patientId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Keeps a draft as it stands. The writer says which version it began from; when another has been saved since, nothing is
 * overwritten and the answer says where the two differ. The same content sent twice is not a conflict.
 */
export function saveDraft(context: Context, input: DraftInput): Promise<Answer<{ version: number }>> {
  return change(context, async (work) => {
    const { id, patientId, version, body } = read(draftFields, input);
    const json = JSON.stringify(body);
    if (json.length > longestDraft) {
      refuse({
        reason: 'too-large',
        path: 'body',
        code: 'long-draft',
        places: { length: json.length },
        allowed: { code: 'json-length', places: { most: longestDraft } },
      });
    }
    await needPatient(work.trx, patientId, 'patientId');
    const sealed = await (await patientSeal(work.trx, work.ports, patientId)).seal(json, `${draftPlace}:${id}`);
    return { version: await writeDraft(work, { id, patientId, version, bodySealed: sealed }, body) };
  });
}

type DraftRow = Pick<ChartDraft, 'id' | 'patientId' | 'version' | 'bodySealed'>;

async function writeDraft({ trx, ports, log }: Work, row: DraftRow, body: unknown): Promise<number> {
  const { id, patientId, version, bodySealed } = row;
  const now = ports.now();
  if (version === 0) {
    const written = await trx
      .insertInto('chartDraft')
      .values({ id, patientId, bodySealed, version: 1, createdAt: now, updatedAt: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written !== undefined) {
      await log('draft.begun', 'chartDraft', id);
      return 1;
    }
  } else {
    const written = await trx
      .updateTable('chartDraft')
      .set({ bodySealed, version: version + 1, updatedAt: now })
      .where('id', '=', id)
      .where('patientId', '=', patientId)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    if (written !== undefined) return version + 1;
  }
  return settleConflict({ trx, ports }, row, body);
}

async function settleConflict(
  { trx, ports }: Pick<Work, 'trx' | 'ports'>,
  row: DraftRow,
  body: unknown,
): Promise<number> {
  const kept = await trx.selectFrom('chartDraft').selectAll().where('id', '=', row.id).executeTakeFirst();
  if (kept === undefined || kept.patientId !== row.patientId) {
    const finished = await trx.selectFrom('treatment').select('id').where('id', '=', row.id).executeTakeFirst();
    if (finished === undefined) refuseMissing('id', 'no-draft-of-patient');
    refuse({ reason: 'already-there', path: 'id', code: 'chart-finished' });
  }
  const seal = await patientSeal(trx, ports, kept.patientId);
  const theirs: unknown = JSON.parse(await seal.open(kept.bodySealed, `${draftPlace}:${kept.id}`));
  if (JSON.stringify(theirs) === JSON.stringify(body)) return kept.version;
  refuseStale('changed-chart', body, theirs, kept.version);
}

/** Drafts that wait to be finished, of one patient or of all, last saved first. */
export async function openDrafts({ db, ports }: Context, patientId?: string): Promise<Draft[]> {
  let query = db.selectFrom('chartDraft').selectAll().orderBy('updatedAt', 'desc').orderBy('id');
  if (patientId !== undefined) query = query.where('patientId', '=', patientId);
  const rows = await query.execute();
  const seals = await patientSeals(db, ports, [...new Set(rows.map((row) => row.patientId))]);
  const drafts = rows.map(async ({ bodySealed, createdAt: _, ...draft }) => {
    const seal = seals.get(draft.patientId);
    if (seal === undefined) return null;
    return { ...draft, body: JSON.parse(await seal.open(bodySealed, `${draftPlace}:${draft.id}`)) as Draft['body'] };
  });
  return (await Promise.all(drafts)).filter((draft) => draft !== null);
}
