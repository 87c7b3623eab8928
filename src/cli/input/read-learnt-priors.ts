import { z } from 'zod';
import { type GivenPriors, type LearntInForce, parameterMark, parsePriors } from '#forecast';
import { markOfLearnt } from '#learn';
import { words } from '../reader.ts';

const mark = z.string().regex(/^[0-9a-f]{8}$/, 'must be eight hexadecimal digits');
const count = z.int().min(0).max(10_000_000);
const share = z.number().nullable();
const estimate = z.strictObject({ value: share, lo95: share, hi95: share, people: share });
const name = z.string().min(1).max(100);
const document = z.strictObject({
  schema: z.literal('philtrum/learnt-priors@1'),
  version: z.int().min(1).max(1_000_000),
  mark,
  model: mark,
  rows: mark,
  people: count,
  treatments: count,
  check: z.strictObject({
    people: count,
    treatments: count,
    gain: estimate,
    tilted: z.array(z.strictObject({ tilt: z.number(), gain: estimate })).max(10),
    events: z.array(z.strictObject({ event: name, gain: estimate })).max(100),
  }),
  moved: z.record(name, z.strictObject({ value: z.number(), sd: z.number() })),
  priors: z.strictObject({
    schema: z.literal('philtrum/priors@2'),
    priors: z.record(name, z.strictObject({ p05: z.number(), median: z.number(), p95: z.number() })),
  }),
});

/** Learnt priors of a file, or why they cannot be used. */
export type ReadLearnt =
  | { readonly ok: true; readonly learnt: LearntInForce; readonly priors: GivenPriors }
  | { readonly ok: false; readonly reason: 'invalid-priors' | 'other-model'; readonly detail: string };

/** Whether a document says that a registry taught it. */
export function isLearnt(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'schema' in json && json.schema === 'philtrum/learnt-priors@1';
}

/**
 * Reads a file of learnt priors strictly: unknown fields are refused by name, and so are a file that was changed by hand and one
 * that another model learnt.
 * @param file its name, for the sentence
 */
export function readLearnt(json: unknown, file: string): ReadLearnt {
  const parsed = document.safeParse(json);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return { ok: false, reason: 'invalid-priors', detail: `${file}: ${path.map(String).join('.')}: ${message}.` };
  }
  const { version, model, mark: said } = parsed.data;
  const here = parameterMark();
  if (model !== here)
    return { ok: false, reason: 'other-model', detail: words('cli.priors.otherModel', { file, version, model, here }) };
  // the mark is of the file as it stands, not of what was read of it
  if (markOfLearnt(json as typeof json & Parameters<typeof markOfLearnt>[0]) !== said)
    return { ok: false, reason: 'invalid-priors', detail: words('cli.priors.changed', { file }) };
  const priors = parsePriors(parsed.data.priors);
  if (!priors.ok) return { ok: false, reason: priors.reason, detail: `${file}: ${priors.detail}` };
  return { ok: true, priors: priors.priors, learnt: { version, mark: said, priors: priors.priors } };
}
