import type { Effect, Truth } from '../advice.ts';
import { evaluate } from '../conditions/evaluate.ts';
import { weights } from '../parameters.ts';
import type { Rule } from '../rules/rule.ts';
import { boundsOf, pathFor, type Situation } from '../situation/situation.ts';

/** What one rule says about one option of one person. */
export interface Weighed {
  readonly rule: Rule;
  readonly effect: Effect;
  readonly holds: Truth;
  /** least and most that it may weigh, whichever way it holds [1] */
  readonly weight: readonly [number, number];
}

/** Weighs every rule about an option that holds or may hold. */
export function weighRules(rules: readonly Rule[], option: string, situation: Situation): readonly Weighed[] {
  return rules.flatMap((rule) => {
    const holds = evaluate(rule.when, situation, option);
    if (holds === 'no') return [];
    const [least, most] = weightOf(rule, option, situation);
    return [{ rule, effect: rule.effect, holds, weight: [holds === 'yes' ? least : 0, most] }];
  });
}

function weightOf(rule: Rule, option: string, situation: Situation): readonly [number, number] {
  if (rule.weight === undefined) return [0, 0];
  const base = weights[rule.weight].value;
  const minded = rule.minded === undefined ? one : boundsOf(situation.get(`wish.mind.${rule.minded}`), 0, 1);
  const odds = rule.scaledBy === undefined ? one : boundsOf(situation.get(pathFor(rule.scaledBy, option)), 0, 1);
  return [base * minded[0] * odds[0], base * minded[1] * odds[1]];
}

const one = [1, 1] as const;
