import type { MuscleId } from '#anatomy';
import type { Expression } from '#measure';
import { expressionActivations, type Manner, type Physiology, type Pulls, physiologyPriors } from '#mechanics';
import { inverseNormal, normalProbability, priorQuantile } from '#numerics';
import { identifyParameters as p } from './parameters.ts';

/** Names of the person's unseen numbers that a forecast draws, in its order: the first columns of the unknowns. */
export const bodyNames = Object.keys(physiologyPriors) as (keyof Physiology)[];

/** One muscle's two columns, what both sides share and left over right, with their prior spread of the logarithm. */
interface Pair {
  readonly column: number;
  readonly commonSd: number;
  readonly sideSd: number;
}

/**
 * What is looked for in one person, as coordinates that are standard normal before anything was seen: the forecast's own
 * inputs first, then strength of every muscle that the expressions use, then its recruitment in each of them.
 */
export interface Unknowns {
  readonly count: number;
  readonly strengths: ReadonlyMap<MuscleId, Pair>;
  readonly recruitments: ReadonlyMap<Expression, ReadonlyMap<MuscleId, Pair>>;
  /** columns of how far the jaw opens in each expression */
  readonly jaws: ReadonlyMap<Expression, number>;
}

/** A column and how much the logarithm of a pull rises with it. */
export type PullTerm = readonly [column: number, weight: number];

/** An expression that was made. */
export interface Made {
  readonly expression: Expression;
  /** made with all force */
  readonly maximal: boolean;
}

/** Muscles that an expression uses on command. */
export function musclesOf(expression: Expression): readonly MuscleId[] {
  return Object.keys(expressionActivations[expression] ?? {}) as MuscleId[];
}

/** Lays the unknowns of a person out for the expressions that were made. */
export function layOut(made: readonly Made[]): Unknowns {
  let count = bodyNames.length;
  const pair = (commonSd: number, sideSd: number): Pair => {
    const column = count;
    count += 2;
    return { column, commonSd, sideSd };
  };
  const used = [...new Set(made.flatMap(({ expression }) => musclesOf(expression)))];
  const strengths = new Map(used.map((muscle) => [muscle, pair(p.strengthSd.value, p.strengthSideSd.value)]));
  const recruitments = new Map(
    made.map(({ expression, maximal }) => {
      const sd = maximal ? p.recruitmentMaximalSd.value : p.recruitmentSd.value;
      return [
        expression,
        new Map(musclesOf(expression).map((muscle) => [muscle, pair(sd, p.recruitmentSideSd.value)])),
      ];
    }),
  );
  const jaws = new Map(made.map(({ expression }) => [expression, count++]));
  return { count, strengths, recruitments, jaws };
}

/** The logarithm of a muscle's strength on one side, as columns and weights. */
export function strengthTerms({ strengths }: Unknowns, muscle: MuscleId, side: 'left' | 'right'): PullTerm[] {
  return termsOf(strengths.get(muscle), side);
}

/** The logarithm of a muscle's pull in an expression on one side: strength, and recruitment where the expression was seen. */
export function pullTerms(
  unknowns: Unknowns,
  expression: Expression,
  muscle: MuscleId,
  side: 'left' | 'right',
): PullTerm[] {
  const recruited = termsOf(unknowns.recruitments.get(expression)?.get(muscle), side);
  return [...strengthTerms(unknowns, muscle, side), ...recruited];
}

function termsOf(pair: Pair | undefined, side: 'left' | 'right'): PullTerm[] {
  if (pair === undefined) return [];
  return [
    [pair.column, pair.commonSd],
    [pair.column + 1, (side === 'left' ? 0.5 : -0.5) * pair.sideSd],
  ];
}

/** Sum of terms at a place [1]. */
export function sumOfTerms(terms: readonly PullTerm[], theta: ArrayLike<number>): number {
  return terms.reduce((sum, [column, weight]) => sum + weight * theta[column], 0);
}

/** A value at a place of its prior, given in standard deviations of a normal. */
export function bodyValue(name: keyof Physiology, z: number): number {
  const outermost = p.outermostSd.value;
  return priorQuantile(physiologyPriors[name], normalProbability(Math.min(outermost, Math.max(-outermost, z))));
}

/** The forecast's inputs of a person. */
export function physiologyAt(theta: ArrayLike<number>): Physiology {
  return Object.fromEntries(bodyNames.map((name, k) => [name, bodyValue(name, theta[k])])) as unknown as Physiology;
}

/** Spread of the logarithm of the jaw's opening. */
export const jawBend = Math.log(p.jawMost.value / p.jawMiddle.value) / inverseNormal(0.95);

/** Opening of the jaw at a place of its prior, log-normal [deg]. */
export function jawValue(z: number): number {
  return p.jawMiddle.value * Math.exp(jawBend * Math.min(p.outermostSd.value, z));
}

/** Columns whose slopes need another rest: the body's, and the jaw's in one expression, which the rest lying down has not. */
export function slowColumns({ jaws }: Unknowns, expression: Expression): readonly (number | undefined)[] {
  return [...bodyNames.map((_, k) => k), jaws.get(expression)];
}

/** How a person makes the expressions. */
export function mannerAt(unknowns: Unknowns, theta: ArrayLike<number>): Manner {
  const jawDeg = Object.fromEntries([...unknowns.jaws].map(([name, column]) => [name, jawValue(theta[column])]));
  return { pulls: pullsAt(unknowns, theta), jawDeg };
}

/** The pulls of a person in the expressions that were made. */
export function pullsAt(unknowns: Unknowns, theta: ArrayLike<number>): Pulls {
  const pulls: Record<string, Record<string, { left: number; right: number }>> = {};
  for (const [expression, muscles] of unknowns.recruitments) {
    pulls[expression] = {};
    for (const muscle of muscles.keys()) {
      const on = (side: 'left' | 'right') => Math.exp(sumOfTerms(pullTerms(unknowns, expression, muscle, side), theta));
      pulls[expression][muscle] = { left: on('left'), right: on('right') };
    }
  }
  return pulls;
}
