import { type Condition, comparisonsIn } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import { situationOf } from '../rules/case-situation.ts';
import type { Rule } from '../rules/rule.ts';
import { everySituation } from './situations.ts';

/** What is wrong with a set of rules. */
export interface Fault {
  readonly fault:
    | 'contradiction'
    | 'implied-by-contrary'
    | 'never-holds'
    | 'always-holds'
    | 'not-reached'
    | 'case-fails'
    | 'no-source'
    | 'weight-missing';
  readonly rules: readonly string[];
  readonly detail: string;
}

/**
 * Faults of rules, found by searching the inputs of their conditions and by running their cases: rules on the same ground
 * that speak for and against one option at once; a rule for an option that never speaks without one against it;
 * conditions that nothing decides; rules that none of their cases reaches; cases that fail; rules without a source.
 */
export function faultsIn(rules: readonly Rule[]): readonly Fault[] {
  return [...rules.flatMap(faultsOfOne), ...pairsOf(rules).flatMap(([a, b]) => faultsOfPair(a, b))];
}

function faultsOfOne(rule: Rule): readonly Fault[] {
  const { id, when, cases, sources } = rule;
  const one = (fault: Fault['fault'], detail: string): Fault => ({ fault, rules: [id], detail });
  const weighed = rule.effect === 'for' || rule.effect === 'against';
  const truths = 'always' in when ? null : everySituation([when]).map((situation) => evaluate(when, situation));
  return [
    ...(truths === null || truths.includes('yes') ? [] : [one('never-holds', 'no situation makes it hold')]),
    ...(truths === null || truths.includes('no') ? [] : [one('always-holds', 'no situation makes it fail')]),
    ...(cases.some(({ holds }) => holds === 'yes') ? [] : [one('not-reached', 'none of its cases makes it hold')]),
    ...cases.flatMap(({ situation, inputs, holds }) => {
      const option = rule.options[0] ?? 'nothing';
      const found = evaluate(when, situationOf({ inputs }, option), option);
      return found === holds ? [] : [one('case-fails', `${situation}: ${found}, expected ${holds}`)];
    }),
    ...(sources.length > 0 ? [] : [one('no-source', 'it rests on nothing')]),
    ...(weighed === (rule.weight !== undefined)
      ? []
      : [one('weight-missing', 'for and against are weighed, others not')]),
  ];
}

/** Pairs about one option, the one for it first. */
function pairsOf(rules: readonly Rule[]): readonly (readonly [Rule, Rule])[] {
  const against = rules.filter(({ effect }) => effect === 'stop' || effect === 'against');
  return rules
    .filter(({ effect }) => effect === 'for')
    .flatMap((a) => against.filter((b) => shareOption(a, b)).map((b) => [a, b] as const));
}

function shareOption(a: Rule, b: Rule): boolean {
  return a.options.some((option) => b.options.includes(option));
}

function faultsOfPair(a: Rule, b: Rule): readonly Fault[] {
  const conditions = [a.when, b.when];
  const sameGround = a.ground === b.ground;
  if (!sameGround && !sharePath(a.when, b.when)) return [];
  const truths = everySituation(conditions).map((situation) => conditions.map((when) => evaluate(when, situation)));
  const whereA = truths.filter(([inA]) => inA === 'yes');
  const both = whereA.filter(([, inB]) => inB === 'yes');
  const names = [a.id, b.id];
  const detail = `${a.id} is for and ${b.id} is ${b.effect === 'stop' ? 'a stop' : 'against'}`;
  return [
    ...(sameGround && both.length > 0 ? [{ fault: 'contradiction', rules: names, detail } as const] : []),
    ...(whereA.length > 0 && both.length === whereA.length
      ? [{ fault: 'implied-by-contrary', rules: names, detail } as const]
      : []),
  ];
}

function sharePath(a: Condition, b: Condition): boolean {
  const paths = new Set(comparisonsIn(a).map(({ path }) => path));
  return comparisonsIn(b).some(({ path }) => paths.has(path));
}
