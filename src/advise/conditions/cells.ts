import { limits } from '../parameters.ts';
import { exactly, type Known } from '../situation/situation.ts';
import { type Comparison, type Condition, comparisonsIn } from './condition.ts';

/**
 * Values that decide every comparison of some conditions in every way they can be decided: for a number one below, on and
 * above each limit, for a word each that is named and one that is not.
 * @returns by path as it stands in the conditions
 */
export function cellsOf(conditions: readonly Condition[]): ReadonlyMap<string, readonly Known[]> {
  const byPath = Map.groupBy(conditions.flatMap(comparisonsIn), ({ path }) => path);
  return new Map([...byPath].map(([path, comparisons]) => [path, valuesFor(comparisons)]));
}

function valuesFor(comparisons: readonly Comparison[]): readonly Known[] {
  const named = new Set(comparisons.flatMap((one) => ('is' in one ? [one.is] : [])));
  if (named.size > 0) return wordsBeside(named).map((value) => ({ kind: 'word', value }));
  const at = comparisons.flatMap((one) => {
    if ('above' in one) return [limits[one.above].value];
    return 'below' in one ? [limits[one.below].value] : [];
  });
  const ends = [...new Set(at)].sort((a, b) => a - b);
  const between = ends.flatMap((end, i) => [end, i + 1 < ends.length ? (end + ends[i + 1]) / 2 : end + beyond]);
  return [ends[0] - beyond, ...between].map((value) => exactly(value, null));
}

/** Far enough from a limit to lie on its other side, in any unit. */
const beyond = 1;

function wordsBeside(named: ReadonlySet<string | boolean>): readonly (string | boolean)[] {
  const yesNo = [...named].some((value) => typeof value === 'boolean');
  return yesNo ? [true, false] : [...named, 'something else'];
}
