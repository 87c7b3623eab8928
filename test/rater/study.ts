import type { StillName } from '../truth/index.ts';
import { drawReplay } from './draw-replay.ts';
import { keptPairs } from './kept-pairs.ts';
import { type Condition, conditions, type Medium, type Pair } from './pairs.ts';
import { areaUnderCurve, type Change, coarse, learnedScores, lookApart } from './rater.ts';

/** Faces of people at rest; each is a person the learning rater has not seen when it is asked about them. */
export const studied: readonly StillName[] = [
  'franck_01829.jpg',
  'cage2_crop.jpg',
  'obama4_crop.jpg',
  'terminator_crop.jpg',
  'bill-murray-snl_crop.jpg',
];

/** How well one kind of change is told from a person filmed again. */
export interface Told {
  readonly condition: Exclude<Condition, 'unchanged'>;
  readonly pairs: number;
  /** area under the curve of a rater who says how different two pictures look */
  readonly looks: { readonly replay: number; readonly photograph: number };
  /** the same of a rater who has learned that change on other people and says which pair has it */
  readonly learned: { readonly replay: number; readonly photograph: number };
}

/**
 * @param repeats how often each face is filmed in each condition
 * @param folder where pairs are kept; null keeps nothing
 */
export async function toldByRaters(repeats: number, medium: Medium, folder: string | null = null): Promise<Told[]> {
  const pairs: Pair[] = [];
  for (const name of studied) {
    for (let repeat = 0; repeat < repeats; repeat++) pairs.push(...(await keptPairs({ name, repeat, medium, folder })));
  }
  const seen = pairs.map((pair) => {
    const [before, after] = [drawReplay(pair.before), drawReplay(pair.after)];
    return {
      condition: pair.condition,
      looks: { replay: lookApart(before, after), photograph: lookApart(pair.photoBefore, pair.photoAfter) },
      change: {
        replay: changeOf(pair.person, coarse(before), coarse(after)),
        photograph: changeOf(pair.person, coarse(pair.photoBefore), coarse(pair.photoAfter)),
      },
    };
  });
  const of = (condition: Condition) => seen.filter((one) => one.condition === condition);
  const again = of('unchanged');
  return conditions.flatMap((condition) => {
    if (condition === 'unchanged') return [];
    const changed = of(condition);
    const looks = (as: 'replay' | 'photograph') =>
      areaUnderCurve(
        changed.map((one) => one.looks[as]),
        again.map((one) => one.looks[as]),
      );
    const learned = (as: 'replay' | 'photograph') => {
      const scores = learnedScores(
        changed.map((one) => one.change[as]),
        again.map((one) => one.change[as]),
      );
      return areaUnderCurve(scores.positive, scores.negative);
    };
    return {
      condition,
      pairs: changed.length,
      looks: { replay: looks('replay'), photograph: looks('photograph') },
      learned: { replay: learned('replay'), photograph: learned('photograph') },
    };
  });
}

function changeOf(person: string, before: Float64Array, after: Float64Array): Change {
  return { person, difference: after.map((value, i) => value - before[i]) };
}
