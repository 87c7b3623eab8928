import type { Question } from '../rows.ts';
import { effectivePeople, errorByPeople } from './by-people.ts';
import type { Cases } from './cases.ts';
import { boundReach } from './interval.ts';

/** What holds whatever those who were not seen had. */
export interface Bounds {
  /** the mean if nobody, or everybody, of those who were not seen had it */
  readonly lowest: number;
  readonly highest: number;
  /** 95 of 100 such intervals hold the true value, whatever made people come */
  readonly lo95: number;
  readonly hi95: number;
  /** share that was not seen [1] */
  readonly missing: number;
}

/**
 * Worst-case bounds. For an outcome its possible range has to be given.
 * Sources: Manski 1990; Imbens and Manski 2004. @returns null for an outcome without a range
 */
export function worstCase({ seen, y, patients }: Cases, { kind, range }: Question): Bounds | null {
  const ends = kind === 'event' ? ([0, 1] as const) : range;
  if (ends === undefined) return null;
  const n = seen.length;
  const filled = ends.map((end) => y.map((answer, i) => (seen[i] ? answer : end)));
  const [lowest, highest] = filled.map((all) => all.reduce((sum, answer) => sum + answer, 0) / n);
  const errors = filled.map((all, end) => {
    const centre = end === 0 ? lowest : highest;
    return errorByPeople(
      all.map((answer) => (answer - centre) / n),
      patients,
    );
  });
  // an error of nothing says too little where all agree: a count of one half is what could have hidden
  const people = effectivePeople(new Float64Array(n).fill(1), patients);
  const least = (ends[1] - ends[0]) / (2 * people);
  const [below, above] = errors.map((error) => Math.max(error, least));
  const reach = boundReach(highest - lowest, Math.max(below, above));
  return {
    lowest,
    highest,
    lo95: Math.max(ends[0], lowest - reach * below),
    hi95: Math.min(ends[1], highest + reach * above),
    missing: seen.filter((one) => !one).length / n,
  };
}
