import type { DentalArch } from '#anatomy';
import type { AnyExpression } from '#measure';
import { smallestDenominator } from './measures.ts';
import { columnOf, markAt } from './solved-columns.ts';

/** Untreated and changed outputs of one draw, in the order of the read names; change is in mm and the like. */
export interface DrawChange {
  readonly untreated: Float64Array;
  readonly change: Float64Array;
}

/** A measure made draw by draw: its untreated value and its change. */
export interface DerivedMeasure {
  readonly name: string;
  before(draw: DrawChange): number;
  change(draw: DrawChange): number;
}

/**
 * Measures that have a kink (what the lip hides) or are made of two solves, worked out from smooth outputs. The formulas
 * are those of `#measure`.
 */
export function derivedMeasures(
  expression: AnyExpression,
  teeth: Pick<DentalArch, 'incisorEdgeY' | 'gingivaY'>,
): readonly DerivedMeasure[] {
  const shows = [
    shown('incisorShow', (upper, lower) => Math.min(upper, teeth.gingivaY) - Math.max(teeth.incisorEdgeY, lower)),
    shown('gingivalShow', (upper, lower) => upper - Math.max(teeth.gingivaY, lower)),
    shown('interlabialGap', (upper, lower) => upper - lower),
  ];
  return [...shows, asymmetry(), ...(expression === 'rest' ? restExcursions() : [motionRatio()])];
}

/** A height between the margins at the midline, never negative. */
function shown(name: string, heightOf: (upper: number, lower: number) => number): DerivedMeasure {
  const { marginMiddleY: upper, lowerMarginMiddleY: lower } = markAt;
  const before = ({ untreated }: DrawChange): number => Math.max(0, heightOf(untreated[upper], untreated[lower]));
  return {
    name,
    before,
    change(draw) {
      const { untreated, change } = draw;
      const after = heightOf(untreated[upper] + change[upper], untreated[lower] + change[lower]);
      return Math.max(0, after) - before(draw);
    },
  };
}

/** Change of left minus right, of the corners' height or of the margin 7 mm off the midline, the larger. */
function asymmetry(): DerivedMeasure {
  const pairs = [
    [columnOf('commissureHeightLeft'), columnOf('commissureHeightRight')],
    [columnOf('marginLiftLeft'), columnOf('marginLiftRight')],
  ];
  return {
    name: 'asymmetryMm',
    before: () => 0,
    change: ({ change }) => Math.max(...pairs.map(([left, right]) => Math.abs(change[left] - change[right]))),
  };
}

/** At rest a path from rest is the size of the change itself, which has no slope at zero. */
function restExcursions(): readonly DerivedMeasure[] {
  const { marginMiddleY, marginMiddleZ, cornerLeftX, cornerLeftY, cornerLeftZ } = markAt;
  const { cornerRightX, cornerRightY, cornerRightZ } = markAt;
  const path = (name: string, columns: readonly number[]): DerivedMeasure => ({
    name,
    before: () => 0,
    change: ({ change }) => Math.hypot(...columns.map((column) => change[column])),
  });
  return [
    path('commissureExcursionLeft', [cornerLeftX, cornerLeftY, cornerLeftZ]),
    path('commissureExcursionRight', [cornerRightX, cornerRightY, cornerRightZ]),
    path('marginExcursion', [marginMiddleY, marginMiddleZ]),
  ];
}

/** Treated over untreated movement of the margin; says nothing where there was none. */
function motionRatio(): DerivedMeasure {
  const column = columnOf('marginExcursion');
  const least = smallestDenominator('marginExcursion');
  const moves = ({ untreated }: DrawChange): boolean => untreated[column] >= least;
  return {
    name: 'motionRatio',
    before: (draw) => (moves(draw) ? 1 : Number.NaN),
    change: (draw) => (moves(draw) ? draw.change[column] / draw.untreated[column] : Number.NaN),
  };
}
