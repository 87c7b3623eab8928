import type { Kysely } from 'kysely';
import { noteEvent } from '../audit/note-event.ts';
import { type Answer, answer, refuseField } from '../door/refusal.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from '../work.ts';
import { lastChanges } from './last-updated.ts';
import { type FhirType, patientIds, practitioners, resourcesOf } from './resources.ts';
import type { FhirResource } from './terms.ts';

/** What is searched for. */
export interface FhirSearch {
  readonly type: FhirType;
  /** resources of this patient only */
  readonly patientId?: string;
  /** the one of this number only */
  readonly id?: string;
  /** last changed at this moment or later */
  readonly from?: Date;
  /** last changed before this moment */
  readonly before?: Date;
  /** number of the last resource of the page before */
  readonly after?: string;
  /** most resources of a page */
  readonly count: number;
}

/** A part of what was found, with the number behind which the next part begins. */
export interface FhirPage {
  readonly resources: readonly FhirResource[];
  /** null when there is nothing more */
  readonly next: string | null;
}

/** One resource, or null when there is none of this type and number. */
export async function readFhir(context: Context, type: FhirType, id: string): Promise<FhirResource | null> {
  return (await found(context, type, id)).find((resource) => resource.id === id) ?? null;
}

/** Resources of a type, patient after patient, in pages. A search over all patients is entered in the log, as an export is. */
export function searchFhir(context: Context, search: FhirSearch): Promise<Answer<FhirPage>> {
  return answer(async () => {
    const page: FhirResource[] = [];
    let begun = search.after === undefined;
    for await (const resource of stream(context, search)) {
      if (begun && fits(resource, search) && page.push(resource) > search.count) break;
      begun ||= resource.id === search.after;
    }
    if (!begun) refuseField('_after', { code: 'page-gone', allowed: { code: 'page-link' } });
    const isLast = page.length <= search.count;
    const resources = page.slice(0, search.count);
    return { resources, next: isLast ? null : (resources.at(-1)?.id ?? null) };
  });
}

/** Resources to look at: from the patient on with whom the page before ended. */
async function* stream(context: Context, { type, id, patientId, after }: FhirSearch): AsyncGenerator<FhirResource> {
  if (type === 'Practitioner') {
    yield* await practitioners(context);
    return;
  }
  if (patientId !== undefined) {
    yield* await resourcesOf(context, patientId, { withNames: true, type });
    return;
  }
  if (id !== undefined) {
    yield* await found(context, type, id);
    return;
  }
  await noteEvent(context, 'fhir.searched', { type });
  const ids = await patientIds(context);
  const last = after === undefined ? null : await patientOf(context.db, type, after);
  const start = last === null ? 0 : Math.max(0, ids.indexOf(last));
  const changes = await lastChanges(context);
  for (const one of ids.slice(start)) yield* await resourcesOf(context, one, { withNames: true, type, changes });
}

function fits(resource: FhirResource, { id, from, before }: FhirSearch): boolean {
  if (id !== undefined && resource.id !== id) return false;
  if (from === undefined && before === undefined) return true;
  const at = resource.meta === undefined ? null : new Date(resource.meta.lastUpdated);
  return at !== null && (from === undefined || at >= from) && (before === undefined || at < before);
}

async function found(context: Context, type: FhirType, id: string): Promise<readonly FhirResource[]> {
  if (type === 'Practitioner') return practitioners(context);
  const patientId = await patientOf(context.db, type, id);
  return patientId === null ? [] : resourcesOf(context, patientId, { withNames: true, type });
}

/** Tables whose rows are written as resources of a type; a resource's number begins with that of its row. */
const homes = {
  Patient: ['patient'],
  Consent: ['consent'],
  Procedure: ['treatment'],
  Medication: ['preparation'],
  MedicationAdministration: ['treatment'],
  Observation: ['capture', 'followUp'],
  AdverseEvent: ['adverseEvent'],
  RiskAssessment: ['forecastMade'],
  Provenance: ['treatment', 'forecastMade'],
} as const satisfies Record<Exclude<FhirType, 'Practitioner'>, readonly (keyof Tables)[]>;
type Home = (typeof homes)[keyof typeof homes][number];

const rowNumber = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\.|$)/;

/** Whose resource this is; null when there is none of this number. */
async function patientOf(db: Kysely<Tables>, type: keyof typeof homes, id: string): Promise<string | null> {
  const [row] = rowNumber.exec(id) ?? [];
  if (row === undefined) return null;
  for (const table of homes[type]) {
    const patientId = await ownerOf(db, table, row);
    if (patientId !== undefined) return patientId;
  }
  return null;
}

async function ownerOf(db: Kysely<Tables>, table: Home, id: string): Promise<string | undefined> {
  if (table === 'patient') {
    return (await db.selectFrom('patient').select('id').where('id', '=', id).executeTakeFirst())?.id;
  }
  if (table === 'preparation' || table === 'followUp') {
    const treatment = await db.selectFrom(table).select('treatmentId').where('id', '=', id).executeTakeFirst();
    return treatment === undefined ? undefined : ownerOf(db, 'treatment', treatment.treatmentId);
  }
  return (await db.selectFrom(table).select('patientId').where('id', '=', id).executeTakeFirst())?.patientId;
}
