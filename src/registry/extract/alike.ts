import { mostLeftOut } from './parameters.ts';
import type { ExtractPerson } from './person.ts';
import { type Trait, toldAt, traits } from './traits.ts';

/** How much is told of everybody, and whom that leaves alone. */
export interface Grouping {
  /** step of each trait, in the order of {@link traits} */
  readonly steps: readonly number[];
  /** people who look alike, each group of k or more, largest first */
  readonly groups: readonly (readonly ExtractPerson[])[];
  readonly leftOut: readonly ExtractPerson[];
}

/**
 * Tells as much as it can while everybody told of looks like k - 1 others or more. Every choice of steps is weighed:
 * what is lost is the mean share of steps taken plus the share of people left out, which has a limit (see
 * {@link mostLeftOut}). Whole columns are made coarser, the same for everybody. With k people or more there is always an
 * answer, since at the last steps everybody looks alike.
 * @param people k or more
 */
export function groupAlike(people: readonly ExtractPerson[], k: number): Grouping {
  const coded = traits.map((trait) => codesOf(trait, people));
  const fewest = people.length * (1 - mostLeftOut.value);
  let best: { steps: readonly number[]; loss: number } | null = null;
  for (const { steps, coarse } of choices()) {
    if (best !== null && coarse >= best.loss) break;
    const kept = keptBy(coded, steps, k);
    const loss = coarse + 1 - kept / people.length;
    if (kept >= fewest && (best === null || loss < best.loss)) best = { steps, loss };
  }
  if (best === null) throw new RangeError(`there are ${people.length} people; groups of ${k} cannot be made`);
  return groupsBy(people, best.steps, k);
}

/** For each step, a number for each person: the same number, the same text. */
function codesOf(trait: Trait, people: readonly ExtractPerson[]): number[][] {
  return Array.from({ length: trait.coarser.length + 1 }, (_, step) => {
    const numbers = new Map<string, number>();
    return people.map((person) => {
      const told = toldAt(trait, person, step);
      const number = numbers.get(told) ?? numbers.size;
      numbers.set(told, number);
      return number;
    });
  });
}

/** Every choice of steps, from the one that loses least. */
function choices(): { steps: readonly number[]; coarse: number }[] {
  let all: number[][] = [[]];
  for (const { coarser } of traits) {
    all = all.flatMap((steps) => Array.from({ length: coarser.length + 1 }, (_, step) => [...steps, step]));
  }
  const coarseOf = (steps: readonly number[]): number =>
    steps.reduce((sum, step, i) => sum + step / traits[i].coarser.length, 0) / steps.length;
  return all.map((steps) => ({ steps, coarse: coarseOf(steps) })).sort((a, b) => a.coarse - b.coarse);
}

function keptBy(coded: readonly number[][][], steps: readonly number[], k: number): number {
  const columns = steps.map((step, i) => coded[i][step]);
  const widths = columns.map((column) => column.reduce((most, code) => Math.max(most, code), 0) + 1);
  const sizes = new Map<number, number>();
  for (let person = 0; person < columns[0].length; person++) {
    let key = 0;
    for (let i = 0; i < columns.length; i++) key = key * widths[i] + columns[i][person];
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  let kept = 0;
  for (const size of sizes.values()) if (size >= k) kept += size;
  return kept;
}

function groupsBy(people: readonly ExtractPerson[], steps: readonly number[], k: number): Grouping {
  const groups = new Map<string, ExtractPerson[]>();
  for (const person of people) {
    const told = JSON.stringify(traits.map((trait, i) => toldAt(trait, person, steps[i])));
    groups.set(told, [...(groups.get(told) ?? []), person]);
  }
  const all = [...groups.values()].sort((a, b) => b.length - a.length);
  return {
    steps,
    groups: all.filter(({ length }) => length >= k),
    leftOut: all.filter(({ length }) => length < k).flat(),
  };
}
