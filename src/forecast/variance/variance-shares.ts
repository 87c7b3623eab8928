import type { AnyExpression, Expression } from '#measure';
import { sobolIndices } from '#numerics';
import type { VarianceShare } from '../forecast.ts';
import type { ForecastInput } from '../inputs/draw-inputs.ts';
import { shapleyOfThree } from './shapley-of-three.ts';

/** One outcome whose differences are shared out. */
export interface KeyOutcome<Name extends AnyExpression = AnyExpression> {
  readonly expression: Name;
  readonly measure: string;
}

/** What people ask of a lip: its height at rest, its movement in a smile, its force round a straw. */
export const keyOutcomes: readonly KeyOutcome<Expression>[] = [
  { expression: 'rest', measure: 'upperLipLength' },
  { expression: 'smile', measure: 'marginExcursion' },
  { expression: 'straw', measure: 'sealForceN' },
];

/** The model behind the shares. */
export interface VarianceStudy {
  readonly inputs: readonly ForecastInput[];
  readonly outcomes: readonly KeyOutcome[];
  readonly week: number;
  readonly seed: number;
  /** also the indices of single inputs, which take several times as long as the shares */
  readonly singleInputs: boolean;
  /** samples for single inputs; few when not said, since they take long */
  readonly inputSamples?: number;
  /** changes (count x outcomes) at rows of the unit cube (count x inputs) */
  readonly evaluate: (rows: Float64Array, count: number) => Float64Array;
}

const hands = ['operator', 'nobody', 'unknownAboutPatient'] as const;
const groupSamples = 512;
const fewSamples = 64;

/**
 * Whose hands the differences between results are in. Shares of the three groups are Shapley effects, which split
 * interactions evenly and add up to 1; single inputs carry their first-order and total Sobol' indices.
 */
export function varianceShares(study: VarianceStudy): readonly VarianceShare[] {
  const { inputs, outcomes, week } = study;
  const common = {
    inputCount: inputs.length,
    outputCount: outcomes.length,
    evaluate: study.evaluate,
    seed: study.seed,
  };
  const byHand = hands.map((hand) => [...inputs.keys()].filter((i) => inputs[i].controls === hand));
  const grouped = sobolIndices({ ...common, sampleCount: groupSamples, groups: byHand });
  const names = study.singleInputs ? [...new Set(inputs.map(familyOf))] : [];
  const families = names.map((name) => [...inputs.keys()].filter((i) => familyOf(inputs[i]) === name));
  const single =
    names.length === 0
      ? null
      : sobolIndices({ ...common, sampleCount: study.inputSamples ?? fewSamples, groups: families });
  const count = outcomes.length;
  return outcomes.flatMap(({ expression, measure }, o) => {
    if (!(grouped.variance[o] > 0)) return [];
    const [operatorControls, nobodyControls, unknownAboutPatient] = shapleyOfThree(
      [0, 1, 2].map((g) => grouped.first[g * count + o]),
      [0, 1, 2].map((g) => grouped.total[g * count + o]),
    );
    const byInput = names.map((name, g) => ({
      name,
      first: single!.first[g * count + o],
      total: single!.total[g * count + o],
    }));
    byInput.sort((a, b) => b.total - a.total);
    return [{ expression, measure, week, operatorControls, nobodyControls, unknownAboutPatient, byInput }];
  });
}

/** Inputs drawn for every site share a name before the dot. */
function familyOf({ name }: ForecastInput): string {
  return name.split('.')[0];
}
