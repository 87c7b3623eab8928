import type { AdverseEventRow, RefusalRow } from '../schema/outcome-tables.ts';
import { patientSeals } from '../sealing/patient-keys.ts';
import type { Context } from '../work.ts';
import { eventPlace, refusalPlace } from './harm.ts';

type Opened<T> = Omit<T, 'noteSealed'> & { readonly note: string | null };

/** Adverse events of everybody: what lasts first, then the serious, then the latest; remarks are opened. */
export async function adverseEvents(context: Context): Promise<Opened<AdverseEventRow>[]> {
  const rows = await context.db
    .selectFrom('adverseEvent')
    .selectAll()
    .orderBy(({ eb }) => eb('endedOn', 'is', null), 'desc')
    .orderBy('serious', 'desc')
    .orderBy('startedOn', 'desc')
    .orderBy('id')
    .execute();
  return withNotes(context, rows, eventPlace);
}

/** Every time a clinician said no, latest first, with who said it; remarks are opened. */
export async function refusals(context: Context): Promise<(Opened<RefusalRow> & { readonly clinician: string })[]> {
  const rows = await context.db
    .selectFrom('refusal')
    .innerJoin('clinician', 'clinician.id', 'refusal.clinicianId')
    .selectAll('refusal')
    .select('clinician.name as clinician')
    .orderBy('refusal.refusedOn', 'desc')
    .orderBy('refusal.id')
    .execute();
  return withNotes(context, rows, refusalPlace);
}

async function withNotes<
  T extends { readonly id: string; readonly patientId: string; readonly noteSealed: string | null },
>({ db, ports }: Context, rows: readonly T[], place: string): Promise<Opened<T>[]> {
  const remarked = rows.filter(({ noteSealed }) => noteSealed !== null);
  const seals = await patientSeals(db, ports, [...new Set(remarked.map(({ patientId }) => patientId))]);
  return Promise.all(
    rows.map(async ({ noteSealed, ...row }) => {
      const seal = seals.get(row.patientId);
      if (noteSealed === null || seal === undefined) return { ...row, note: null };
      return { ...row, note: await seal.open(noteSealed, `${place}:${row.id}`) };
    }),
  );
}
