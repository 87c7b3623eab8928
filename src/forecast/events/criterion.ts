import type { AnyExpression } from '#measure';
import { smallestDenominator } from '../outcomes/measures.ts';
import type { OutcomeTable } from '../outcomes/outcome-table.ts';
import type { Parameter } from '../parameters.ts';

/** One comparison of one outcome with one limit. */
export interface Threshold {
  readonly expression: AnyExpression;
  readonly measure: string;
  /**
   * What is compared: the change as it is, its size whatever the direction, or treated over untreated.
   * `remaining` is not defined where the untreated value is too small to be a denominator.
   */
  readonly of: 'change' | 'size' | 'remaining';
  readonly is: 'above' | 'below';
  readonly limit: Parameter;
  /** multiplies the limit, -1 for a fall in mm [1] */
  readonly sign?: 1 | -1;
  /**
   * Logistic scale where people differ in the limit; without it the limit is sharp. Such a limit is itself uncertain: its
   * range belongs to what the evidence leans by.
   */
  readonly spread?: Parameter;
}

/** What must be so for an event: thresholds, joined by any or all. */
export type Criterion = Threshold | { readonly any: readonly Criterion[] } | { readonly all: readonly Criterion[] };

/**
 * Held-out error of what a threshold compares, in the compared quantity's unit for every mm that the mouth moves; 0 where
 * nothing is known.
 */
export type ErrorOf = (threshold: Pick<Threshold, 'expression' | 'measure' | 'of'>) => number;

/**
 * What a criterion reads; `lean` moves every compared outcome towards (+1) or away from (-1) its limit by its error, and
 * every uncertain limit to the end of its range that is easier (+1) or harder (-1) to cross.
 */
export interface Evidence {
  readonly tables: ReadonlyMap<AnyExpression, OutcomeTable>;
  readonly errorOf: ErrorOf;
  /** how far the mouth moved, per expression (nWeek x nDraw) [mm] */
  readonly movement: ReadonlyMap<AnyExpression, Float64Array>;
  readonly lean: -1 | 0 | 1;
  /**
   * Logistic scale put on limits that are sharp, so that odds have a slope that a search can follow. Never for odds that
   * are told to anybody.
   */
  readonly blur?: (limit: Parameter) => number;
}

/**
 * How likely each draw meets a criterion at each week.
 * @returns (nWeek x nDraw) [1], NaN where the draw cannot say; null when an expression or measure it needs was not solved
 */
export function meets(criterion: Criterion, evidence: Evidence): Float64Array | null {
  if ('any' in criterion) return join(criterion.any, evidence, 'any');
  if ('all' in criterion) return join(criterion.all, evidence, 'all');
  return crosses(criterion, evidence);
}

/** Every threshold inside a criterion. */
export function thresholdsOf(criterion: Criterion): readonly Threshold[] {
  if ('any' in criterion) return criterion.any.flatMap(thresholdsOf);
  if ('all' in criterion) return criterion.all.flatMap(thresholdsOf);
  return [criterion];
}

/** A missing branch of `any` is passed over; a missing branch of `all` leaves the whole undecided. */
function join(parts: readonly Criterion[], evidence: Evidence, mode: 'any' | 'all'): Float64Array | null {
  const found = parts.map((part) => meets(part, evidence));
  const known = found.filter((values) => values !== null);
  if (known.length === 0 || (mode === 'all' && known.length < parts.length)) return null;
  const joined = known[0].slice();
  for (const values of known.slice(1)) {
    for (let i = 0; i < joined.length; i++) joined[i] = pick(joined[i], values[i], mode);
  }
  return joined;
}

/** The same person meets both limits or neither, so the likelier (any) or the less likely (all) of the two decides. */
function pick(one: number, other: number, mode: 'any' | 'all'): number {
  if (Number.isNaN(one) || Number.isNaN(other)) {
    if (mode === 'all') return Number.NaN;
    return Number.isNaN(one) ? other : one;
  }
  return mode === 'any' ? Math.max(one, other) : Math.min(one, other);
}

/** Sharp limits answer 0 or 1; with a spread, the share of people whose own limit lies between untreated and treated. */
function crosses(threshold: Threshold, evidence: Evidence): Float64Array | null {
  const excess = excessOf(threshold, evidence);
  if (excess === null) return null;
  const scale = threshold.spread?.value;
  if (scale === undefined) {
    for (let i = 0; i < excess.length; i++) if (!Number.isNaN(excess[i])) excess[i] = excess[i] >= 0 ? 1 : 0;
    return excess;
  }
  const beforeTreatment = logistic(untreatedExcess(threshold, evidence.lean) / scale);
  for (let i = 0; i < excess.length; i++) {
    excess[i] = Math.max(0, (logistic(excess[i] / scale) - beforeTreatment) / (1 - beforeTreatment));
  }
  return excess;
}

/** People who were beyond their own limit before the treatment do not count as its effect. */
function untreatedExcess(threshold: Threshold, lean: Evidence['lean']): number {
  const before = threshold.of === 'remaining' ? 1 : 0;
  return directionOf(threshold) * (before - limitOf(threshold, lean));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function directionOf(threshold: Threshold): 1 | -1 {
  return threshold.is === 'above' ? 1 : -1;
}

function limitOf(threshold: Threshold, lean: Evidence['lean']): number {
  const { value, range } = threshold.limit;
  const sign = threshold.sign ?? 1;
  if (threshold.spread === undefined || lean === 0) return value * sign;
  const ends = range.map((end) => end * sign).toSorted((a, b) => a - b);
  return ends[directionOf(threshold) === lean ? 0 : 1];
}

/**
 * How far each draw is beyond a threshold (negative: short of it), in the compared quantity's unit. The surrogate is exact
 * for no change, so its error is taken to grow with how far the mouth moved.
 * @returns (nWeek x nDraw); null when it was not solved
 */
function excessOf(threshold: Threshold, { tables, errorOf, movement, lean }: Evidence): Float64Array | null {
  const table = tables.get(threshold.expression);
  const change = table?.change.get(threshold.measure);
  const untreated = table?.untreated.get(threshold.measure);
  if (table === undefined || change === undefined || untreated === undefined) return null;
  const direction = directionOf(threshold);
  const limit = limitOf(threshold, lean);
  const leaning = lean * errorOf(threshold);
  const farMoved = movement.get(threshold.expression)!;
  const values = compared(threshold, change, untreated);
  for (let i = 0; i < values.length; i++) values[i] = direction * (values[i] - limit) + leaning * farMoved[i];
  return values;
}

/** What a threshold compares, at every week of every draw (nWeek x nDraw). */
function compared({ of, measure }: Threshold, change: Float64Array, untreated: Float64Array): Float64Array {
  const values = new Float64Array(change.length);
  const least = smallestDenominator(measure);
  const count = untreated.length;
  for (let i = 0; i < values.length; i++) {
    if (of === 'change') values[i] = change[i];
    else if (of === 'size') values[i] = Math.abs(change[i]);
    else values[i] = Math.abs(untreated[i % count]) < least ? Number.NaN : 1 + change[i] / untreated[i % count];
  }
  return values;
}
