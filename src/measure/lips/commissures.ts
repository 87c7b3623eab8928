import { heightOn } from './lip-outline.ts';
import { type MouthPatch, type PatchPoint, readMap } from './mouth-patch.ts';
import { learnColour, likenessTo } from './tissue-colour.ts';

type Curve = readonly PatchPoint[];

/** A mouth corner as the pixels show it. */
export interface Corner {
  readonly at: PatchPoint;
  /** share to which the pixels were believed over the mesh, 0-1 */
  readonly trust: number;
}

/** Corners are searched so far inwards and outwards of where the mesh puts them [mm]. */
const reach = 4;
const pitch = 0.1;
/** Means of mouth within and skin without are taken over this much [mm]. */
const window = 2.5;
/** Reward lost at a distance from the mesh's corner [1/mm2]; the end of a plain mouth earns 1. */
const priorCost = 0.03;
/** Difference of reward that makes one place e times as likely as another. */
const temperature = 0.08;
/** Step from mouth to skin from which the pixels begin to be believed, and from which they are alone [1]. */
const plainStep = [0.6, 0.8] as const;
/** Standard deviation of the place up to which they are believed, and from which they are not [mm]. */
const plainSd = [0.5, 0.9] as const;
/** The line between the lips is looked at with what lies so far above and below it [mm]. */
const acrossBand: readonly number[] = [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9];

/**
 * Where the mouth ends to one side: along the line between the lips, continued outwards, the place where what is unlike
 * the cheek's skin beside it (lip, seam or gap) gives way to skin. Folds and shadows beside a corner look like mouth;
 * where the end is not plain the mesh's corner is kept, by degrees, so that no small change of light moves it at once.
 *
 * @param line the middle between both margins, from the patient's right to the left [mm]
 * @param side 1 = the patient's left
 */
export function findCorner(patch: MouthPatch, line: Curve, side: 1 | -1): Corner {
  const end = side > 0 ? line[line.length - 1] : line[0];
  const height = continued(line, side);
  const mouth = mouthAlong(patch, end[0], side, height);
  const step = (k: number) => {
    const count = Math.round(window / pitch);
    const mean = (from: number) => mouth.slice(from, from + count).reduce((sum, value) => sum + value, 0) / count;
    return mean(k) - mean(k + count);
  };
  const rewards = Array.from({ length: 2 * Math.round(reach / pitch) + 1 }, (_, k) => {
    const t = k * pitch - reach;
    return { t, earned: step(k), reward: step(k) - priorCost * t * t };
  });
  const best = Math.max(...rewards.map(({ reward }) => reward));
  const weights = rewards.map(({ reward }) => Math.exp((reward - best) / temperature));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const t = rewards.reduce((sum, r, i) => sum + (weights[i] / total) * r.t, 0);
  const variance = rewards.reduce((sum, r, i) => sum + (weights[i] / total) * (r.t - t) ** 2, 0);
  const earned = Math.max(...rewards.filter((r) => Math.abs(r.t - t) < 0.5).map((r) => r.earned));
  const sd = Math.sqrt(variance);
  const trust = between(earned, plainStep) * (1 - between(sd, plainSd));
  const u = end[0] + side * t * trust;
  return { at: [u, height(u)], trust };
}

/** How far a value has come from the first of two to the second, 0-1, smoothly. */
function between(value: number, [from, to]: readonly [number, number]): number {
  const s = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return s * s * (3 - 2 * s);
}

/** The line's height, continued beyond its end as it leaves, half as steep. */
function continued(line: Curve, side: 1 | -1): (u: number) => number {
  const end = side > 0 ? line[line.length - 1] : line[0];
  const inner = end[0] - side * 5;
  const slope = (end[1] - heightOn(line, inner)) / (end[0] - inner);
  return (u) => ((u - end[0]) * side <= 0 ? heightOn(line, u) : end[1] + 0.5 * slope * (u - end[0]));
}

/** From far inside to far outside: how unlike skin the line and its neighbourhood are, 0-1. */
function mouthAlong(patch: MouthPatch, end: number, side: 1 | -1, height: (u: number) => number) {
  const skin = likenessTo(patch, learnColour(patch, cheekBeside(patch, end, side, height), 1));
  const count = 2 * Math.round((reach + window) / pitch) + 1;
  return Array.from({ length: count }, (_, k) => {
    const u = end + side * (k * pitch - reach - window);
    return acrossBand.reduce((sum, d) => sum + (1 - readMap(skin, patch, [u, height(u) + d])) / acrossBand.length, 0);
  });
}

/** Marks the skin beside a corner, where no mouth reaches. */
function cheekBeside(patch: MouthPatch, end: number, side: 1 | -1, height: (u: number) => number): Uint8Array {
  const mask = new Uint8Array(patch.rows * patch.columns);
  for (let column = 0; column < patch.columns; column++) {
    const u = (column - (patch.columns - 1) / 2) * patch.pitch;
    const beyond = (u - end) * side;
    if (beyond < 4 || beyond > 10) continue;
    for (let row = 0; row < patch.rows; row++) {
      const v = ((patch.rows - 1) / 2 - row) * patch.pitch;
      if (Math.abs(v - height(u)) < 3) mask[row * patch.columns + column] = 1;
    }
  }
  return mask;
}
