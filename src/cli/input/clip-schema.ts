import { z } from 'zod';
import { guidedTasks } from '#clip';
import { contourNames, expressions, type LipMeasure, measureUnits } from '#measure';

/** A clip of five minutes at the most pictures a second that are read, and some. */
const mostMoments = 12_000;

const finite = z.number();
const pose = z.strictObject({ yawDeg: finite, pitchDeg: finite, rollDeg: finite });
const pairs = z
  .array(finite)
  .min(6)
  .max(1000)
  .refine((values) => values.length % 2 === 0, 'x and y must come in pairs');
const lips = z.strictObject({
  upperBorder: pairs,
  upperMargin: pairs,
  lowerMargin: pairs.nullable(),
  lowerBorder: pairs,
  landmarks: z.array(finite).length(12),
  midlineX: finite,
  incisorEdgeY: finite.nullable(),
  gingivaY: finite.nullable(),
  sd: z.array(finite).length(contourNames.length),
  fromMesh: z.array(z.enum(contourNames)),
});
const measureNames = Object.keys(measureUnits) as [LipMeasure, ...LipMeasure[]];
const moment = z.strictObject({
  atSeconds: finite,
  pose: pose.nullable(),
  gated: z.boolean(),
  flags: z.array(z.string()),
  measures: z.partialRecord(z.enum(measureNames), finite.nullable()).nullable(),
  lips: lips.nullable().optional(),
});
const task = z.looseObject({
  expression: z.enum(expressions),
  onsetSeconds: finite,
  heldFromSeconds: finite,
  heldToSeconds: finite,
  offsetSeconds: finite,
  moments: finite,
});
const estimate = z.strictObject({ value: finite, lo95: finite, hi95: finite, unit: z.string() });

/** A reason and the numbers behind it; a sentence in documents of older versions. */
const why = z.strictObject({ reason: z.string(), seen: finite.optional(), needed: finite.optional() });
const reading = z.strictObject({
  name: z.string(),
  value: finite.nullable(),
  lo95: finite.optional(),
  hi95: finite.optional(),
  unit: z.string().optional(),
  why: z.union([z.string(), why]).optional(),
});
const guided = z.strictObject({
  task: z.enum(guidedTasks),
  fromSeconds: finite,
  toSeconds: finite,
  moments: finite,
  readings: z.array(reading).max(50),
  outline: z
    .array(z.tuple([finite, finite]))
    .max(1000)
    .optional(),
  border: z.tuple([finite, finite]).optional(),
});

/** A clip inside a measurement document. */
export const clipSchema = z.strictObject({
  file: z.string(),
  captures: z.array(z.int().min(0)).min(1).max(50).optional(),
  widthPx: finite,
  heightPx: finite,
  framesPerSecond: finite.positive(),
  durationSeconds: finite,
  framesRead: finite,
  framesGated: finite,
  framesRepeated: finite.optional(),
  editor: z.string().nullable().optional(),
  scale: z.strictObject({ pxPerMm: finite, relativeSd: finite, source: z.string(), mmPerCanonicalCm: finite }),
  baseline: pose,
  flags: z.array(z.string()),
  tasks: z.array(task).max(1000),
  motion: z.array(z.object({ task }).catchall(estimate.nullable())).max(1000),
  guided: z.array(guided).max(100).optional(),
  moments: z.array(moment).max(mostMoments),
});
