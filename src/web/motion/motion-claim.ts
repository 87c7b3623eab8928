import type { Expression } from '#measure';
import type { Voice } from '#messages';
import { cannotTellMm, type OutcomeRow } from './outcome-rows.ts';

/** A sentence that may be wrong for you and says so, and the numbers behind it. */
export interface Claim {
  readonly claim: string;
  readonly lead: string;
}

/** When it is, and after which plan, such as "4 × 1 U". */
export interface Since {
  readonly week: number;
  readonly plan: string;
}

/** Ratios this close to 1 read as unchanged. */
const SAME = 0.03;

/** What the first row of an expression comes to at a week, as a claim and the sentence below it. */
export function motionClaim(voice: Voice, rows: readonly OutcomeRow[], expression: Expression, since: Since): Claim {
  const { say, number } = voice;
  const first = rows[0];
  if (first === undefined) return { claim: say('motion.claim.none'), lead: '' };
  const when = whenText(voice, since);
  if (expression === 'rest') return restClaim(voice, first, when);
  const ratio = first.kind === 'force' ? forceRatio(first) : ratioOf(first);
  if (ratio === null)
    return { claim: say(`motion.claim.${expression}`, { way: 'unknown' }), lead: say('motion.lead', { when }) };
  const [low, middle, high] = ratio.map((times) => number(times, 2));
  return {
    claim: say(`motion.claim.${expression}`, { way: wayOf(ratio[1]) }),
    lead: say(leadOf(first), { when, low, middle, high }),
  };
}

function leadOf({ kind, measure }: OutcomeRow) {
  if (kind === 'force') return 'motion.lead.force';
  return measure === 'narrowing' ? 'motion.lead.narrowing' : 'motion.lead.moved';
}

function restClaim({ say, change: signed }: Voice, { change: { p05, p50, p95 } }: OutcomeRow, when: string): Claim {
  const limit = cannotTellMm('rest');
  const within = p05 > -limit && p95 < limit;
  return {
    claim: say('motion.claim.rest', { way: within ? 'unknown' : p50 >= 0 ? 'more' : 'less' }),
    lead: say('motion.lead.rest', { when, low: signed(p05), middle: signed(p50), high: signed(p95) }),
  };
}

function ratioOf({ change }: OutcomeRow): [number, number, number] {
  return [1 + change.p05, 1 + change.p50, 1 + change.p95];
}

/** Force after over the middle force before; the ends are those of the change, at the middle person. */
function forceRatio({ change, untreated }: OutcomeRow): [number, number, number] | null {
  if (untreated === null || untreated <= 0) return null;
  return [1 + change.p05 / untreated, 1 + change.p50 / untreated, 1 + change.p95 / untreated];
}

function wayOf(ratio: number): 'same' | 'less' | 'more' {
  if (Math.abs(ratio - 1) <= SAME) return 'same';
  return ratio < 1 ? 'less' : 'more';
}

function whenText({ say }: Voice, { week, plan }: Since): string {
  if (week === 0) return say('motion.when.before');
  if (week < 1) return say('motion.when.days', { days: Math.round(week * 7), plan });
  return say('motion.when.weeks', { weeks: week, plan });
}
