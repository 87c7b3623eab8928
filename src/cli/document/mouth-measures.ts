import { summariseFace } from '#anatomy';
import { type MouthMeasure, printedMeasures } from '#report';
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

/** The mouth as a document prints it: measured with its range, assumed with its spread, or of a built-in face. */
export function mouthMeasures({ face, fit }: Found, measured: Measures): readonly MouthMeasure[] {
  const { parametersMm } = summariseFace(face);
  return printedMeasures.flatMap((name): MouthMeasure[] => {
    const known = measured[name];
    if (known != null) return [{ name, value: known.value, range: [known.lo95, known.hi95], origin: 'measured' }];
    if (!(name in parametersMm)) return [];
    const value = Math.max(0, parametersMm[name as keyof typeof parametersMm]);
    const assumed = fit?.assumed.find((row) => row.name === name);
    if (assumed === undefined) return fit === null ? [{ name, value, range: null, origin: 'built-in' }] : [];
    const range = [Math.max(0, assumed.value - 2 * assumed.sd), assumed.value + 2 * assumed.sd] as const;
    return [{ name, value, range, origin: 'assumed' }];
  });
}
