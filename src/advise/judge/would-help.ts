import { cellsOf } from '../conditions/cells.ts';
import { type Condition, comparisonsIn } from '../conditions/condition.ts';
import { judging } from '../parameters.ts';
import type { Rule } from '../rules/rule.ts';
import { needsOf } from '../situation/findings.ts';
import { pathFor, type Situation } from '../situation/situation.ts';
import { weighRules } from './weigh.ts';

/**
 * Which missing inputs would narrow an option's standing, the most useful first: each is put to every value that decides
 * a condition, and judged by how much less is left open on average.
 * @returns paths of answers, measures and forecasts
 */
export function wouldHelp(rules: readonly Rule[], option: string, situation: Situation): readonly string[] {
  const gains = new Map<string, number>();
  for (const [written, values] of cellsOf(rules.map(({ when }) => when))) {
    const path = pathFor(written, option);
    if (situation.has(path)) continue;
    const readers = rules.filter(({ when }) => reads(when, written));
    const left = values.map((value) => openness(readers, option, new Map(situation).set(path, value)));
    const gain = openness(readers, option, situation) - left.reduce((total, one) => total + one, 0) / left.length;
    for (const need of needsOf(path).filter((one) => !situation.has(one))) {
      const asked = askedAs(need);
      gains.set(asked, (gains.get(asked) ?? 0) + gain);
    }
  }
  const useful = [...gains].filter(([, gain]) => gain > 0);
  return useful.sort(([a, gainA], [b, gainB]) => gainB - gainA || (a < b ? -1 : 1)).map(([path]) => path);
}

function reads(when: Condition, path: string): boolean {
  return comparisonsIn(when).some((one) => one.path === path);
}

/** How far apart the ends of the sum lie that these rules make, and the stops that are not excluded [1]. */
function openness(rules: readonly Rule[], option: string, situation: Situation): number {
  return weighRules(rules, option, situation).reduce((total, { effect, holds, weight }) => {
    if (effect === 'stop') return total + (holds === 'unknown' ? judging.possibleStop.value : 0);
    return total + weight[1] - weight[0];
  }, 0);
}

/** What is asked for when a path is missing. */
function askedAs(path: string): string {
  if (path.startsWith('wish.mind.')) return 'answer.mindMost';
  if (path.startsWith('wish.want.') || path === 'wish.anyChange') return 'answer.wants';
  if (path === 'wish.firstQuietWeek') return 'answer.quietTimes';
  return path.startsWith('forecast.') ? path.split('.').slice(0, 2).join('.') : path;
}
