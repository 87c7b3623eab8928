import { z } from 'zod';
import { allowed, type FhirSearch, type FhirType } from '#registry';
import { orNothing } from '../query-fields.ts';

/** Resources of a page unless the reader says otherwise, and at most. */
const usual = 50;
const most = 200;

/** A parameter that a search understands. */
export interface SearchField {
  readonly schema: z.ZodType<string>;
  /** its type in FHIR; null for what only steers the answer, such as the length of a page */
  readonly type: 'reference' | 'token' | 'date' | null;
  readonly means: string;
}

const number = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const patientWords = allowed('fhir-patient');
const idWords = allowed('fhir-id');
const instantWords = allowed('fhir-date');
const countWords = allowed('whole', { from: 1, to: most, unit: 'none' });
const formats = ['json', 'application/json', 'application/fhir+json'] as const;

/** What the number of a resource may hold. */
export const fhirId = z.string({ error: idWords }).regex(/^[A-Za-z0-9.-]{1,64}$/, idWords);

const patient = z
  .string()
  .regex(new RegExp(`^(?:Patient/)?${number}$`), patientWords)
  .transform((value) => value.replace('Patient/', ''));
const lastUpdated = z.string().refine((value) => intervalOf(value) !== null, instantWords);

const everywhere: Readonly<Record<string, SearchField>> = {
  _id: { schema: orNothing(fhirId, idWords), type: 'token', means: 'the one of this number' },
  _lastUpdated: {
    schema: orNothing(lastUpdated, instantWords),
    type: 'date',
    means: `when the row was last written, by the audit log: ${instantWords}`,
  },
  _count: {
    schema: z
      .string()
      .regex(/^(?:[1-9]\d?|1\d\d|200)$/, countWords)
      .default(String(usual)),
    type: null,
    means: `most resources of a page, ${countWords}`,
  },
  _format: {
    schema: orNothing(z.enum(formats), allowed('choice', { words: formats.join(', ') })),
    type: null,
    means: 'JSON only',
  },
  _after: {
    schema: orNothing(fhirId, idWords),
    type: null,
    means: 'where a page begins; from the link of the page before',
  },
};

const withPatient: Readonly<Record<string, SearchField>> = {
  patient: { schema: orNothing(patient, patientWords), type: 'reference', means: 'whose; numbers only' },
};

/** Parameters that a search of this type understands; any other is refused. */
export function searchFields(type: FhirType): Readonly<Record<string, SearchField>> {
  return type === 'Patient' || type === 'Practitioner' ? everywhere : { ...withPatient, ...everywhere };
}

/** Their schemas alone, as a route has them. */
export function searchQuery(type: FhirType): Record<string, z.ZodType<string>> {
  return Object.fromEntries(Object.entries(searchFields(type)).map(([name, { schema }]) => [name, schema]));
}

/** A search as the registry reads it. @param query as checked by {@link searchQuery} */
export function searchOf(type: FhirType, query: Readonly<Record<string, string>>): FhirSearch {
  const { patient: patientId, _id: id, _lastUpdated: changed, _count: count, _after: after } = query;
  return {
    type,
    count: Number(count),
    ...(patientId ? { patientId } : {}),
    ...(id ? { id } : {}),
    ...(after ? { after } : {}),
    ...(changed ? intervalOf(changed) : {}),
  };
}

const dayMs = 86_400_000;
const datePattern = /^(eq|ge|gt|le|lt)?(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(\.\d{3})?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A date with its prefix as a half-open interval of moments; a day is a day of UTC. Null when it is none. */
function intervalOf(text: string): { from?: Date; before?: Date } | null {
  const [, prefix = 'eq', day = '', time, ms] = datePattern.exec(text) ?? [];
  const start = new Date(`${day}${time ?? 'T00:00:00Z'}`);
  if (Number.isNaN(start.getTime()) || !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)) return null;
  const end = new Date(start.getTime() + (time === undefined ? dayMs : ms === undefined ? 1000 : 1));
  if (prefix === 'ge') return { from: start };
  if (prefix === 'gt') return { from: end };
  if (prefix === 'lt') return { before: start };
  if (prefix === 'le') return { before: end };
  return { from: start, before: end };
}
