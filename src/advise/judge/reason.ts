import type { InputRead, Reason } from '../advice.ts';
import { comparisonsIn } from '../conditions/condition.ts';
import type { Rule } from '../rules/rule.ts';
import { pathFor, type Situation } from '../situation/situation.ts';
import { oddsAreOpen } from './odds-are-open.ts';
import type { Weighed } from './weigh.ts';

/** A step of the reasoning, with everything it read. */
export function reasonOf({ rule, effect, holds, weight }: Weighed, option: string, situation: Situation): Reason {
  const read = pathsRead(rule).map((path) => inputRead(pathFor(path, option), situation));
  const { id, grade, interest, sources } = rule;
  return {
    rule: id,
    effect,
    holds,
    weight: (weight[0] + weight[1]) / 2,
    weightRange: weight,
    read,
    values: valuesOf(rule, option, situation),
    grade,
    interest,
    sources,
  };
}

function pathsRead({ when, minded, scaledBy }: Rule): readonly string[] {
  const compared = comparisonsIn(when).map(({ path }) => path);
  const weighed = [
    ...(minded === undefined ? [] : [`wish.mind.${minded}`]),
    ...(scaledBy === undefined ? [] : [scaledBy]),
  ];
  return [...new Set([...compared, ...weighed])];
}

function inputRead(path: string, situation: Situation): InputRead {
  const known = situation.get(path);
  if (known === undefined) return { path, value: null, interval: null, unit: null };
  if (known.kind === 'word') return { path, value: known.value, interval: null, unit: null };
  const { value, lo, hi, unit } = known;
  const ends = Number.isFinite(lo) && Number.isFinite(hi) && lo !== hi ? ([lo, hi] as const) : null;
  return { path, value: value !== null && Number.isFinite(value) ? value : null, interval: ends, unit };
}

/**
 * What fills the places of a rule's sentences: `odds` says whether the rule is about odds, `known` whether they are known
 * (`open` when their range is too wide to say more than the range), `n`, `lo` and `hi` what they are of 100.
 */
function valuesOf(rule: Rule, option: string, situation: Situation): Readonly<Record<string, string | number>> {
  if (rule.scaledBy === undefined) return { odds: 'no', ...noOdds };
  const known = situation.get(pathFor(rule.scaledBy, option));
  if (known?.kind !== 'number') return { odds: 'yes', ...noOdds };
  const { value, lo, hi } = known;
  const of100 = { n: Math.round(100 * (value ?? (lo + hi) / 2)), lo: Math.floor(100 * lo), hi: Math.ceil(100 * hi) };
  return { odds: 'yes', known: oddsAreOpen(lo, hi) ? 'open' : 'yes', ...of100 };
}

const noOdds = { known: 'no', n: 0, lo: 0, hi: 0 };
