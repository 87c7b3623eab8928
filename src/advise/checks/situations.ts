import { cellsOf } from '../conditions/cells.ts';
import type { Condition } from '../conditions/condition.ts';
import type { Known, Situation } from '../situation/situation.ts';

/** More than this is no search; split the condition. */
const mostSituations = 200_000;

/**
 * Every combination of values that decides the conditions in every way they can be decided.
 * @throws Error when there are more than can be searched
 */
export function everySituation(conditions: readonly Condition[]): readonly Situation[] {
  const cells = [...cellsOf(conditions)];
  const count = cells.reduce((total, [, values]) => total * values.length, 1);
  if (count > mostSituations) throw new Error(`${count} situations; at most ${mostSituations} are searched`);
  return cells.reduce<readonly ReadonlyMap<string, Known>[]>(
    (situations, [path, values]) =>
      situations.flatMap((situation) => values.map((value) => new Map(situation).set(path, value))),
    [new Map()],
  );
}
