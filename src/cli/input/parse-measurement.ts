import { z } from 'zod';
import { clipOfMeasurement, type MeasuredClip } from '#clip';
import { expressions, type LipMeasure, measureUnits, shapePoints } from '#measure';
import { clipSchema } from './clip-schema.ts';

const finite = z.number();
const point = z.tuple([finite, finite, finite]);
const contour = z.array(point).min(3).max(500);
const value = z.strictObject({
  value: finite,
  lo95: finite,
  hi95: finite,
  unit: z.string(),
  method: z.string(),
});
const geometry = z.strictObject({
  sn: point,
  sl: point,
  chLeft: point,
  chRight: point,
  cphLeft: point,
  cphRight: point,
  upperBorder: contour,
  upperMargin: contour,
  lowerMargin: contour,
  lowerBorder: contour,
  midlineX: finite,
  incisorEdgeY: finite.nullable(),
  gingivaY: finite.nullable(),
  frontalOnly: z.boolean().optional(),
});
const colour = z.tuple([finite, finite, finite]);
const appearance = z.strictObject({
  skin: colour,
  lip: colour,
  lightFromLeft: finite,
  texture: z.strictObject({ mouth: finite, cheeks: finite }),
  mmPerFaceCm: finite,
  shape: z.array(finite).length(2 * Object.values(shapePoints).flat().length),
});
const measureNames = Object.keys(measureUnits) as [LipMeasure, ...LipMeasure[]];
const capture = z.strictObject({
  expression: z.enum(expressions),
  measures: z.partialRecord(z.enum(measureNames), value.nullable()),
  pose: z.strictObject({ yawDeg: finite, pitchDeg: finite, rollDeg: finite }),
  scale: z.strictObject({ pxPerMm: finite, source: z.string() }),
  flags: z.array(z.string()),
  frames: z.number(),
  appearance: appearance.optional(),
  geometry: geometry.optional(),
});
const measurement = z.strictObject({
  schema: z.literal('philtrum/measurement@1'),
  ok: z.literal(true),
  captures: z.array(capture).min(1).max(50),
  clips: z.array(clipSchema).max(50).optional(),
  provenance: z.record(z.string(), z.string()).optional(),
});

/** A clip with all its moments, as older versions of the studio saved it. */
const wholeClip = z.looseObject({
  schema: z.literal('philtrum/clip@1'),
  ok: z.literal(true),
  captures: z.array(capture).min(1).max(50),
  moments: z.array(z.looseObject({ atSeconds: finite, gated: z.boolean() })),
  tasks: z.array(z.looseObject({ expression: z.enum(expressions) })),
  motions: z.array(z.looseObject({})),
});

/** A measurement as a file holds it; without `geometry` only the measures themselves are known. */
export type MeasurementDocument = z.infer<typeof measurement>;

/** A measurement, or the first field that cannot be accepted. */
export type ParsedMeasurement =
  | {
      readonly ok: true;
      readonly measurement: MeasurementDocument;
      /** the clip the measurement was taken from, when the file holds one clip with all its moments */
      readonly clip: MeasuredClip | null;
    }
  | { readonly ok: false; readonly reason: 'invalid-measurement'; readonly detail: string };

/** Reads a measurement strictly: unknown fields are refused by name. Never throws on a document, whatever it holds. */
export function parseMeasurement(json: unknown): ParsedMeasurement {
  if ((json as { schema?: unknown } | null)?.schema === 'philtrum/clip@1') return parseClip(json);
  const parsed = measurement.safeParse(json);
  if (!parsed.success) return refused(parsed.error);
  // what a document says of methods and flags is only printed, and measures that it leaves out are not compared
  const known = parsed.data as unknown as Parameters<typeof clipOfMeasurement>[0];
  return { ok: true, measurement: parsed.data, clip: clipOfMeasurement(known) };
}

function parseClip(json: unknown): ParsedMeasurement {
  const parsed = wholeClip.safeParse(json);
  if (!parsed.success) return refused(parsed.error);
  const { captures } = parsed.data;
  const measurement = { schema: 'philtrum/measurement@1', ok: true, captures } as const;
  return { ok: true, measurement, clip: parsed.data as unknown as MeasuredClip };
}

function refused({ issues: [issue] }: z.ZodError): ParsedMeasurement {
  const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return { ok: false, reason: 'invalid-measurement', detail: `measurement${path}: ${issue.message}.` };
}
