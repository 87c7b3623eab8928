import type { DentalArch } from '#anatomy';
import type { Expression } from '#measure';
import { outlinePointCount, outputNames } from '#simulate';
import { smallestDenominator, solvedMeasures } from './measures.ts';

const middle = (outlinePointCount - 1) / 2;
const last = outlinePointCount - 1;
const marks = {
  marginRight: ['upperMargin', 0],
  marginMiddle: ['upperMargin', middle],
  marginLeft: ['upperMargin', last],
  lowerMarginMiddle: ['lowerMargin', middle],
} as const;
type Mark = keyof typeof marks;

/** Outputs a forecast reads of a solve: the scalars, and the marks that measures with a kink are made from. */
export const readNames: readonly string[] = [
  ...solvedMeasures,
  ...Object.values(marks).flatMap(([contour, k]) => ['x', 'y', 'z'].map((axis) => `outline.${contour}.${k}.${axis}`)),
];

/** Their columns in a solve's output vector. */
export const readColumns: Int32Array = Int32Array.from(readNames, (name) => outputNames.indexOf(name));

const markColumn = Object.fromEntries(
  Object.keys(marks).map((mark, m) => [mark, solvedMeasures.length + 3 * m]),
) as Readonly<Record<Mark, number>>;
const columnOf = new Map(solvedMeasures.map((name, i) => [name, i]));

/** The mouth a draw's measures are completed with. */
export interface Completing {
  readonly expression: Expression;
  readonly teeth: Pick<DentalArch, 'incisorEdgeY' | 'gingivaY'>;
}

/** Measures added or replaced, as untreated value and change. */
export interface CompletedMeasure {
  readonly name: string;
  readonly untreated: number;
  readonly change: number;
}

/**
 * Measures that have a kink (what the lip hides) or are made of two solves, worked out from smooth outputs of one draw.
 * The formulas are those of `#measure`.
 * @param untreated values of {@link readNames} before treatment
 * @param change their predicted change
 */
export function completeMeasures(
  { expression, teeth }: Completing,
  untreated: Float64Array,
  change: Float64Array,
): readonly CompletedMeasure[] {
  const before = showOf(untreated, teeth);
  const treated = untreated.map((value, i) => value + change[i]);
  const after = showOf(treated, teeth);
  const show = (['incisorShow', 'gingivalShow', 'interlabialGap'] as const).map((name) => ({
    name,
    untreated: before[name],
    change: after[name] - before[name],
  }));
  const asymmetry = { name: 'asymmetryMm', untreated: 0, change: asymmetryOf(change) };
  if (expression === 'rest') return [...show, asymmetry, ...restExcursions(change)];
  return [...show, asymmetry, motionRatio(untreated, change)];
}

function showOf(values: Float64Array, { incisorEdgeY, gingivaY }: Completing['teeth']) {
  const upper = values[markColumn.marginMiddle + 1];
  const lower = values[markColumn.lowerMarginMiddle + 1];
  return {
    incisorShow: Math.max(0, Math.min(upper, gingivaY) - Math.max(incisorEdgeY, lower)),
    gingivalShow: Math.max(0, upper - Math.max(gingivaY, lower)),
    interlabialGap: Math.max(0, upper - lower),
  };
}

/** Change of left minus right, of the corners' height or of the margin 7 mm off the midline, the larger. */
function asymmetryOf(change: Float64Array): number {
  const difference = (left: string, right: string) =>
    Math.abs(change[columnOf.get(left)!] - change[columnOf.get(right)!]);
  return Math.max(
    difference('commissureHeightLeft', 'commissureHeightRight'),
    difference('marginLiftLeft', 'marginLiftRight'),
  );
}

/** At rest a path from rest is the size of the change itself, which has no slope at zero. */
function restExcursions(change: Float64Array): readonly CompletedMeasure[] {
  const moved = (mark: Mark, axes: readonly number[]) =>
    Math.hypot(...axes.map((axis) => change[markColumn[mark] + axis]));
  return [
    { name: 'commissureExcursionLeft', untreated: 0, change: moved('marginLeft', [0, 1, 2]) },
    { name: 'commissureExcursionRight', untreated: 0, change: moved('marginRight', [0, 1, 2]) },
    { name: 'marginExcursion', untreated: 0, change: moved('marginMiddle', [1, 2]) },
  ];
}

function motionRatio(untreated: Float64Array, change: Float64Array): CompletedMeasure {
  const column = columnOf.get('marginExcursion')!;
  const moves = untreated[column] >= smallestDenominator('marginExcursion');
  return {
    name: 'motionRatio',
    untreated: moves ? 1 : Number.NaN,
    change: moves ? change[column] / untreated[column] : Number.NaN,
  };
}
