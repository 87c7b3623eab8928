import { measureNames, modelOnlyOutputs, outputUnit } from '#simulate';
import { method } from '../parameters.ts';

/** Names of the scalar outputs of a solve, without the outline. */
export const solvedMeasures: readonly string[] = [...measureNames, ...modelOnlyOutputs];

/** Unit of every measure a forecast reports, in the order they are reported; the last two are made draw by draw. */
export const outcomeUnits: Readonly<Record<string, string>> = {
  ...Object.fromEntries(solvedMeasures.map((name) => [name, outputUnit(name)])),
  motionRatio: '1',
  asymmetryMm: 'mm',
};

/** Untreated value below which treated over untreated says nothing, in the measure's unit. */
export function smallestDenominator(measure: string): number {
  return outcomeUnits[measure] === 'mm' ? method.smallestMotion.value : method.smallestForce.value;
}

/** Measures in mm that the surrogate's error is judged by, the worst of them in every held-out solve. */
export const judgedMeasures: readonly string[] = [
  'upperVermilionHeight',
  'philtrumLength',
  'upperLipLength',
  'lowerVermilionHeight',
  'mouthWidth',
  'commissureHeightLeft',
  'commissureHeightRight',
  'marginLiftLeft',
  'marginLiftRight',
  'upperProtrusion',
  'lowerProtrusion',
];
