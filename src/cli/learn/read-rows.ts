import { z } from 'zod';
import { sourceTags, type TreatmentRow } from '#learn';
import { readDocument } from '../input/read-document.ts';
import { words } from '../reader.ts';

const mostRows = 100_000;
const name = z.string().min(1).max(200);
const share = z.number().min(0).max(1);
const week = z.number().min(0).max(520);
const quantiles = z
  .strictObject({ p05: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p95: z.number() })
  .refine((q) => q.p05 <= q.p25 && q.p25 <= q.p50 && q.p50 <= q.p75 && q.p75 <= q.p95, 'quantiles must rise');
const followUp = z
  .strictObject({
    week,
    came: z.boolean(),
    because: z.enum(['invited', 'complaint']).optional(),
    invitations: z.int().min(1).max(20).optional(),
    outcomes: z.record(name, z.number()),
    events: z.record(name, z.boolean()),
  })
  .refine(
    ({ came, outcomes, events }) => came || Object.keys({ ...outcomes, ...events }).length === 0,
    'nothing can be seen of a patient who did not come',
  );
const treatment = z.strictObject({
  treatment: name,
  patient: name,
  givenWeek: z.number(),
  plan: name,
  injectorRole: name,
  product: name,
  lot: name,
  source: z.enum(sourceTags),
  covariates: z.record(name, z.number()),
  forecast: z
    .strictObject({
      quantiles: z.record(name, z.record(z.string().regex(/^\d+(\.\d+)?$/), quantiles)),
      events: z.record(name, share),
    })
    .nullable(),
  followUps: z.array(followUp).max(100),
});
const document = z.strictObject({
  schema: z.literal('philtrum/registry-rows@1'),
  treatments: z.array(treatment).min(1).max(mostRows),
});

/** Rows of a registry, or the first field that cannot be accepted. */
export type ReadRows =
  | { readonly ok: true; readonly rows: readonly TreatmentRow[] }
  | { readonly ok: false; readonly reason: 'invalid-rows'; readonly detail: string };

/**
 * Reads a file of rows strictly: unknown fields are refused by name, treatments named twice as well.
 * @throws WrongUsage when the file cannot be read
 */
export function readRows(path: string): ReadRows {
  const parsed = document.safeParse(readDocument(path, words('learn.rows')));
  if (!parsed.success) {
    const [{ path: at, message }] = parsed.error.issues;
    const where = at.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
    return { ok: false, reason: 'invalid-rows', detail: `rows${where}: ${message}.` };
  }
  const { treatments } = parsed.data;
  const keys = new Set<string>();
  for (const [k, { treatment: key }] of treatments.entries()) {
    if (keys.has(key))
      return { ok: false, reason: 'invalid-rows', detail: `rows.treatments[${k}].treatment: ${key} stands twice.` };
    keys.add(key);
  }
  return { ok: true, rows: treatments as readonly TreatmentRow[] };
}
