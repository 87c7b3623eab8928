import { summariseFace } from '#anatomy';
import { type MouthMeasure, mouthMeasures } from '#report';
import type { MeasurementDocument } from './parse-measurement.ts';
import type { FoundFace } from './read-face.ts';
import { readMeasurement } from './read-measurement.ts';

type Found = Extract<FoundFace, { readonly ok: true }>;

/** One capture of a measurement document. */
export type Capture = MeasurementDocument['captures'][number];

type Measures = Capture['measures'];

/** The mouth of a face that was found, as a page prints it: measured with its range, assumed with its spread, or built-in. */
export function mouthNow(found: Found): readonly MouthMeasure[] {
  const { parametersMm } = summariseFace(found.face);
  return mouthMeasures({ parametersMm, assumed: found.fit?.assumed ?? null, measured: printed(capturesOf(found)) });
}

/** Captures of a measurement document; a built-in face and a fitted one have none. */
export function capturesOf({ fit, name }: Found): readonly Capture[] {
  const read = fit === null ? null : readMeasurement(name);
  return read?.ok ? read.measurement.captures : [];
}

/** Measures as they are printed: at rest, and the gum of a full smile. */
function printed(captures: readonly Capture[]): Measures {
  const of = (expression: Capture['expression']): Measures =>
    captures.find((capture) => capture.expression === expression)?.measures ?? {};
  const gum = of('gummySmile').gingivalShow ?? of('smile').gingivalShow ?? null;
  return { ...of('rest'), gingivalShow: gum };
}
