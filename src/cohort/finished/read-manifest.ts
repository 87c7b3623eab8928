import { z } from 'zod';
import { anthropometry } from '#anatomy';
import { outcomeUnits } from '#forecast';
import { expressions } from '#measure';
import { parsePlan } from '#plan';
import type { Missing } from '../missing.ts';
import type { Cohort } from '../spec/cohort.ts';
import { limits } from '../spec/limits.ts';
import { type CannotRead, cannotRead } from './cannot-read.ts';

/** What a manifest says of its run. */
export interface Manifest {
  readonly ok: true;
  readonly run: string;
  readonly label: string;
  readonly identity: { readonly software: string; readonly kernel: string; readonly engine: string };
  readonly seed: number;
  readonly patients: number;
  readonly tables: Readonly<Record<'patients' | 'outcomes' | 'events', TableFile>>;
  readonly missing: Missing;
  readonly cohort: Cohort;
}

/** A table of a run: its file and what the file must hold. */
export interface TableFile {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
}

const counted = (most: number) => z.number().int().min(0).max(most);
const text = z.string();
const list = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most);
const why = { why: text };

const table = z.object({
  file: text.regex(/^[a-z]+\.parquet$/),
  rows: counted(Number.MAX_SAFE_INTEGER),
  sha256: text.length(64),
});
const lengths = z.object(Object.fromEntries(Object.keys(anthropometry).map((name) => [name, z.number()])));
const seed = counted(limits.seed[1]);

const cohort = z.object({
  schema: z.literal('philtrum/cohort@1'),
  label: text,
  population: z.union([
    z.object({ kind: z.literal('drawn'), faces: counted(limits.faces[1]).min(1), seed, women: z.number() }),
    z.object({
      kind: z.literal('given'),
      seed,
      faces: list(z.object({ name: text, parametersMm: lengths }), limits.faces[1]).min(1),
    }),
  ]),
  plans: list(z.object({ name: text, plan: z.unknown().refine((plan) => parsePlan(plan).ok) }), limits.plans).min(1),
  draws: counted(limits.draws[1]).min(1),
  weeks: list(z.number(), limits.weeks).min(1),
  outcomes: list(
    z.object({ expression: z.enum(expressions), measure: z.enum(Object.keys(outcomeUnits) as [string]) }),
    300,
  ),
  events: list(text, 300),
  chunk: counted(limits.chunk[1]).min(1),
});

const manifest = z.object({
  schema: z.literal('philtrum/cohort-manifest@1'),
  ok: z.literal(true),
  run: text,
  label: text,
  identity: z.object({ software: text, kernel: text, engine: text }),
  seed,
  patients: counted(limits.patients),
  tables: z.object({ patients: table, outcomes: table, events: table }),
  missing: z.object({
    faces: list(z.object({ face: z.number(), ...why }), limits.patients),
    patients: list(z.object({ patient: z.number(), ...why }), limits.patients),
    plans: list(z.object({ patient: z.number(), plan: text, ...why }), limits.patients),
    changes: counted(Number.MAX_SAFE_INTEGER),
  }),
  cohort,
});

/** Reads philtrum/cohort-manifest@1. @param content of the file */
export function readManifest(content: string, file: string): Manifest | CannotRead {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return cannotRead('manifest-unreadable', file);
  }
  const parsed = manifest.safeParse(json);
  if (parsed.success) return parsed.data as unknown as Manifest;
  return cannotRead('not-a-manifest', file, parsed.error.issues[0].path.join('.') || 'schema');
}
