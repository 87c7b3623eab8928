import type { Kysely } from 'kysely';
import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseMissing } from '../door/refusal.ts';
import { agreedToResearch } from '../extract/read-people.ts';
import { rehearse } from '../rehearse.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from '../work.ts';
import { agrees, type ConsentScope, withdrawal } from './consents.ts';

/** What taking a consent back changes: counted by doing it and undoing it. */
export interface Resting {
  /** since when it is taken back already; then nothing changes any more */
  readonly withdrawnAt: Date | null;
  /** what it covers and nothing that holds would cover then */
  readonly ends: readonly ConsentScope[];
  /** photographs and clips that are removed with their keys */
  readonly removed: Pictures;
  /** pictures that rest on it now and stay under another consent */
  readonly picturesThatStay: number;
  /** treatments of this patient that are counted in what is learnt from all */
  readonly counted: { readonly before: number; readonly after: number };
  /** treatments of this patient that an extract for research may tell of */
  readonly extracted: { readonly before: number; readonly after: number };
  /** what was done under it and stays: charts, and measures of pictures */
  readonly stays: { readonly treatments: number; readonly captures: number };
}

interface Pictures {
  readonly photos: number;
  readonly clips: number;
  readonly bytes: number;
}

const scopes: readonly ConsentScope[] = [
  ...(['coversTreatment', 'coversCaptures', 'coversPictures'] as const),
  ...(['coversRegistry', 'coversResearch', 'coversTeaching'] as const),
];

/** Says what would go if a consent were taken back now; nothing is changed. */
export function whatRests(context: Context, id: string): Promise<Answer<Resting>> {
  return rehearse(context, async (work) => {
    const { trx } = work;
    const consent = await trx.selectFrom('consent').selectAll().where('id', '=', read(rowId, id)).executeTakeFirst();
    if (consent === undefined) return refuseMissing('id', 'no-consent-here');
    const { patientId, withdrawnAt } = consent;
    const before = await standing(trx, patientId);
    const resting = await takesOn(trx, id);
    const stays = await doneUnder(trx, id);
    await withdrawal(id)(work);
    const after = await standing(trx, patientId);
    const left = new Set((await takesOf(trx, patientId)).map((take) => take.id));
    const gone = resting.filter((take) => !left.has(take.id));
    return {
      withdrawnAt,
      ends: scopes.filter((scope) => before.covered.has(scope) && !after.covered.has(scope)),
      removed: picturesIn(gone),
      picturesThatStay: resting.length - gone.length,
      counted: { before: before.counted, after: after.counted },
      extracted: { before: before.extracted, after: after.extracted },
      stays,
    };
  });
}

/** What a patient's consents cover at this moment, and in how many treatments that shows. */
async function standing(trx: Kysely<Tables>, patientId: string) {
  const covered = new Set<ConsentScope>();
  for (const scope of scopes) if (await agrees(trx, patientId, scope)) covered.add(scope);
  const treatments = await trx.selectFrom('treatment').select('id').where('patientId', '=', patientId).execute();
  const told = (await agreedToResearch(trx)).has(patientId);
  return {
    covered,
    counted: covered.has('coversRegistry') ? treatments.length : 0,
    extracted: told ? treatments.length : 0,
  };
}

function takesOn(trx: Kysely<Tables>, consentId: string) {
  return trx.selectFrom('take').select(['id', 'kind', 'bytes']).where('consentId', '=', consentId).execute();
}

function takesOf(trx: Kysely<Tables>, patientId: string) {
  return trx.selectFrom('take').select('id').where('patientId', '=', patientId).execute();
}

function picturesIn(takes: Awaited<ReturnType<typeof takesOn>>): Pictures {
  const clips = takes.filter(({ kind }) => kind === 'video').length;
  return { photos: takes.length - clips, clips, bytes: takes.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function doneUnder(trx: Kysely<Tables>, consentId: string): Promise<Resting['stays']> {
  const treatments = await trx.selectFrom('treatment').select('id').where('consentId', '=', consentId).execute();
  const captures = await trx.selectFrom('capture').select('id').where('consentId', '=', consentId).execute();
  return { treatments: treatments.length, captures: captures.length };
}
