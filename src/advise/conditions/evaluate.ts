import type { Truth } from '../advice.ts';
import { limits } from '../parameters.ts';
import { type Known, pathFor, type Situation } from '../situation/situation.ts';
import type { Comparison, Condition } from './condition.ts';

/**
 * Whether a condition holds, in Kleene's strong three-valued logic: an unknown part leaves the whole unknown only where
 * it could turn it. A number that lies on both sides of a limit is unknown.
 * @param option put for `this` in paths
 * @source Kleene, Introduction to Metamathematics (1952), section 64
 */
export function evaluate(condition: Condition, situation: Situation, option = 'this'): Truth {
  if ('always' in condition) return 'yes';
  if ('all' in condition) return worst(condition.all.map((part) => evaluate(part, situation, option)));
  if ('any' in condition) return best(condition.any.map((part) => evaluate(part, situation, option)));
  if ('not' in condition) return opposite(evaluate(condition.not, situation, option));
  return compare(condition, situation.get(pathFor(condition.path, option)));
}

function worst(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

function best(truths: readonly Truth[]): Truth {
  return opposite(worst(truths.map(opposite)));
}

function opposite(truth: Truth): Truth {
  if (truth === 'unknown') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}

function compare(comparison: Comparison, known: Known | undefined): Truth {
  if (known === undefined) return 'unknown';
  if ('is' in comparison) return known.value === comparison.is ? 'yes' : 'no';
  if (known.kind === 'word')
    throw new Error(`${comparison.path} must be a number to be compared; it is ${JSON.stringify(known.value)}`);
  if ('above' in comparison) return sides(known.lo, known.hi, limits[comparison.above].value);
  return sides(-known.hi, -known.lo, -limits[comparison.below].value);
}

function sides(lo: number, hi: number, limit: number): Truth {
  if (lo > limit) return 'yes';
  return hi <= limit ? 'no' : 'unknown';
}
