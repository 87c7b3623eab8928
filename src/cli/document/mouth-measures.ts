import { summariseFace } from '#anatomy';
import { type MouthMeasure, mouthMeasures } from '#report';
import type { MeasurementDocument } from '../input/parse-measurement.ts';
import type { FoundFace } from '../input/read-face.ts';

type Found = Extract<FoundFace, { readonly ok: true }>;

/** One capture of a measurement document. */
export type Capture = MeasurementDocument['captures'][number];

type Measures = Capture['measures'];

/** Measures as they are printed: at rest, and the gum of a full smile. */
export function captured(captures: readonly Capture[]): Measures {
  const of = (expression: Capture['expression']): Measures =>
    captures.find((capture) => capture.expression === expression)?.measures ?? {};
  const gum = of('gummySmile').gingivalShow ?? of('smile').gingivalShow ?? null;
  return { ...of('rest'), gingivalShow: gum };
}

/** The mouth of a face that was found, as a document prints it. */
export function mouthOf({ face, fit }: Found, measured: Measures): readonly MouthMeasure[] {
  const { parametersMm } = summariseFace(face);
  return mouthMeasures({ parametersMm, assumed: fit?.assumed ?? null, measured });
}
