import type { Expression, LipMeasure } from '#measure';

/** Measures that a comparison shows, in the order of its table. */
export const comparedMeasures = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'vermilionShowLateral',
  'philtrumLength',
  'upperLipLength',
  'incisorShow',
  'gingivalShow',
  'mouthWidth',
  'interlabialGap',
  'commissureHeightLeft',
  'commissureHeightRight',
  'commissureExcursionLeft',
  'commissureExcursionRight',
  'smileLineStraightness',
] as const satisfies readonly LipMeasure[];
/** A measure that a comparison shows. */
export type ComparedMeasure = (typeof comparedMeasures)[number];

const atRest: readonly ComparedMeasure[] = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'philtrumLength',
  'interlabialGap',
  'mouthWidth',
];
const moving: readonly ComparedMeasure[] = [
  'commissureExcursionLeft',
  'commissureExcursionRight',
  'upperVermilionHeight',
  'incisorShow',
  'mouthWidth',
  'smileLineStraightness',
];

/** Measures that everyone sees first, most asked first. */
export function firstMeasures(expression: Expression): readonly ComparedMeasure[] {
  return expression === 'rest' ? atRest : moving;
}
