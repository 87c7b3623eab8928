import type { Expression } from '#measure';
import { formatChange, formatNumber } from '#units';
import { formatWeek } from '../charts/format-week.ts';
import { cannotTellMm, type OutcomeRow } from './outcome-rows.ts';

/** A sentence that may be wrong for you and says so, and the numbers behind it. */
export interface Claim {
  readonly claim: string;
  readonly lead: string;
}

const subjects: Readonly<Record<Expression, string>> = {
  rest: 'At rest, the upper red lip',
  smile: 'The smile',
  gummySmile: 'The broad smile',
  pucker: 'The pucker',
  seal: 'The seal of the lips',
  straw: 'The grip on a straw',
  speechP: 'The closure for p',
  speechU: 'The rounding for oo',
  speechI: 'The spreading for ee',
};

/** Ratios this close to 1 read as unchanged. */
const SAME = 0.03;

/** @param planName such as "4 × 1 U" */
export function motionClaim(
  rows: readonly OutcomeRow[],
  expression: Expression,
  week: number,
  planName: string,
): Claim {
  const first = rows[0];
  if (first === undefined) return { claim: 'There are no numbers for this.', lead: '' };
  const when = week === 0 ? 'before any injection' : `${spoken(week)} after ${planName}`;
  const opening = `In 100 simulated treatments of a face like this, ${when}`;
  if (expression === 'rest') return restClaim(first, opening);
  const ratio = first.kind === 'force' ? forceRatio(first) : ratioOf(first);
  if (ratio === null) return { claim: `${subjects[expression]} cannot be told from before.`, lead: opening };
  const [low, middle, high] = ratio;
  return {
    claim: `${subjects[expression]} may ${verb(expression, middle)}.`,
    lead: `${opening}, ${didOf(first, formatNumber(middle, 2))}; in 90 of them, between ${formatNumber(low, 2)} and ${formatNumber(high, 2)}.`,
  };
}

function didOf({ kind, measure }: OutcomeRow, times: string): string {
  if (kind === 'force') return `the lips pressed ${times} times as hard`;
  if (measure === 'narrowing') return `the lips drew together ${times} times as far`;
  return `the upper lip moved ${times} times as far`;
}

function restClaim({ change }: OutcomeRow, opening: string): Claim {
  const { p05, p50, p95 } = change;
  const limit = cannotTellMm('rest');
  const lead = `${opening}, the middle one changes by ${formatChange(p50)} mm; 90 of them lie between ${formatChange(p05)} and ${formatChange(p95)} mm.`;
  if (p05 > -limit && p95 < limit) return { claim: 'At rest, the change may be too small for a photo to show.', lead };
  const way = p50 >= 0 ? 'more' : 'less';
  return { claim: `At rest, the upper red lip may show ${way} than it does now.`, lead };
}

function ratioOf({ change }: OutcomeRow): [number, number, number] {
  return [1 + change.p05, 1 + change.p50, 1 + change.p95];
}

/** Force after over the middle force before; the ends are those of the change, at the middle person. */
function forceRatio({ change, untreated }: OutcomeRow): [number, number, number] | null {
  if (untreated === null || untreated <= 0) return null;
  return [1 + change.p05 / untreated, 1 + change.p50 / untreated, 1 + change.p95 / untreated];
}

function verb(expression: Expression, ratio: number): string {
  const words =
    expression === 'smile' || expression === 'gummySmile'
      ? ['lift less than it does now', 'lift as it does now', 'lift more than it does now']
      : ['be weaker than it is now', 'be as strong as it is now', 'be stronger than it is now'];
  if (Math.abs(ratio - 1) <= SAME) return words[1];
  return ratio < 1 ? words[0] : words[2];
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function spoken(week: number): string {
  if (week < 1) return formatWeek(week).replace('day ', '') + ' days';
  if (!Number.isInteger(week)) return `${formatNumber(week)} weeks`;
  return `${numbers[week] ?? week} week${week === 1 ? '' : 's'}`;
}
