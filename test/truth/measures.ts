import type { LipMeasure, Measured, PixelPoint } from '#measure';
import { measured } from '../../src/measure/measure-frame.ts';
import type { TruthFace } from './face.ts';
import type { Field } from './fields.ts';
import { headOf, project } from './head.ts';

type Outline = Measured['reading']['outline'];

/** Measures of contours that are known, by the product's one definition, in the face's own ruler and pose. */
export function measuresOf(
  { base, enlarged }: TruthFace,
  outline: Outline,
): Readonly<Record<LipMeasure, number | null>> {
  const small = (curve: readonly PixelPoint[]) => curve.map(([x, y]): PixelPoint => [x / enlarged, y / enlarged]);
  const known = {
    ...base.reading,
    outline: {
      upperBorder: small(outline.upperBorder),
      upperMargin: small(outline.upperMargin),
      lowerMargin: small(outline.lowerMargin),
      lowerBorder: small(outline.lowerBorder),
    },
    method: { upperBorder: 'by hand', upperMargin: 'by hand', lowerMargin: 'by hand', lowerBorder: 'by hand' } as const,
  };
  const { measures } = measured(known).capture;
  return Object.fromEntries(
    (Object.keys(measures) as LipMeasure[]).map((name) => [name, measures[name]?.value ?? null]),
  ) as Record<LipMeasure, number | null>;
}

/** How much a field changes each measure of a face: the face's own contours pushed, minus the same unpushed. */
export function trueChange(face: TruthFace, field: Field): Readonly<Record<LipMeasure, number | null>> {
  const head = headOf(face);
  const { outline } = face.base.reading;
  const push = (curve: readonly PixelPoint[]) => project(head, {}, field, curve);
  const before = measuresOf(face, outline);
  const after = measuresOf(face, {
    upperBorder: push(outline.upperBorder),
    upperMargin: push(outline.upperMargin),
    lowerMargin: push(outline.lowerMargin),
    lowerBorder: push(outline.lowerBorder),
  });
  return Object.fromEntries(
    (Object.keys(before) as LipMeasure[]).map((name) => {
      const [a, b] = [before[name], after[name]];
      return [name, a === null || b === null ? null : b - a];
    }),
  ) as Record<LipMeasure, number | null>;
}
