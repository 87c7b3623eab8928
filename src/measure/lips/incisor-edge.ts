import { heightOn, type LipOutline } from './lip-outline.ts';
import type { MouthPatch, PatchPoint } from './mouth-patch.ts';

/** Columns this far to either side of the midline show the central incisors [mm]. */
const incisorReach = 4;
/** A mouth opened less than this shows too little to tell teeth from lips [mm]. */
const leastGap = 2.5;
/** Teeth must begin this near to the upper lip's margin [mm]. */
const startsWithin = 2;
/** Closer to the lower lip than this, the edge counts as covered by it [mm]. */
const coveredWithin = 1;
/** Share of the columns that must show a tooth. */
const leastColumns = 0.6;

/** Lower edge of the upper central incisors in an open mouth. */
export interface IncisorEdge {
  /** height at the midline, in the patch [mm] */
  readonly v: number;
  /** the lower lip hides the edge: the height is where the tooth disappears */
  readonly covered: boolean;
}

/**
 * Where the upper incisors end, told by colour: teeth are bright for this mouth and less red than these lips. Read down
 * from the upper lip's margin in each column; the answer is the median. Null when too little is open or no teeth show.
 *
 * @param outline the lips in the patch [mm]
 * @param midline where the midline crosses the mouth [mm]
 */
export function findIncisorEdge(
  patch: MouthPatch,
  outline: LipOutline<PatchPoint>,
  midline: number,
): IncisorEdge | null {
  const columns = columnsBetween(patch, outline, midline);
  const inside = columns.flatMap((column) => column.samples);
  if (inside.length === 0 || median(columns.map((column) => column.top - column.bottom)) < leastGap) return null;
  const isTooth = toothColour(patch, inside, lipRedness(patch, outline, midline));
  const ends: { v: number; covered: boolean }[] = [];
  for (const column of columns) {
    const first = column.samples.findIndex(isTooth);
    if (first < 0 || first * patch.pitch > startsWithin) continue;
    const after = column.samples.findIndex(
      (sample, i) => i > first && !isTooth(sample) && !isTooth(column.samples[i + 1] ?? -1),
    );
    const run = after < 0 ? column.samples.length : after;
    const v = column.top - run * patch.pitch;
    ends.push({ v, covered: v - column.bottom < coveredWithin });
  }
  if (ends.length < leastColumns * columns.length) return null;
  const covered = ends.filter((end) => end.covered).length > ends.length / 2;
  return { v: covered ? median(columns.map((column) => column.bottom)) : median(ends.map((end) => end.v)), covered };
}

interface MouthColumn {
  readonly top: number;
  readonly bottom: number;
  /** patch samples from the upper margin down to the lower */
  readonly samples: readonly number[];
}

function columnsBetween(patch: MouthPatch, outline: LipOutline<PatchPoint>, midline: number): MouthColumn[] {
  const columns: MouthColumn[] = [];
  for (let u = midline - incisorReach; u <= midline + incisorReach; u += patch.pitch) {
    const [top, bottom] = [heightOn(outline.upperMargin, u), heightOn(outline.lowerMargin, u)];
    const samples: number[] = [];
    for (let v = top - patch.pitch; v > bottom; v -= patch.pitch) samples.push(sampleAt(patch, u, v));
    columns.push({ top, bottom, samples: samples.filter((sample) => sample >= 0) });
  }
  return columns;
}

/** Tooth or not: above half the brightness of the brightest, and less red than midway from lips to the palest. */
function toothColour(patch: MouthPatch, inside: readonly number[], lip: number): (sample: number) => boolean {
  const light = (i: number) => Math.exp(patch.logRgb[i * 3 + 1]);
  const bright = quantile(inside.map(light), 0.92) / 2;
  const pale = quantile(
    inside.map((i) => rednessOf(patch, i)),
    0.15,
  );
  const limit = (pale + lip) / 2;
  // lips and mouth alike in colour: nothing can be told apart
  const blind = lip - pale < 0.08;
  return (i) => i >= 0 && !blind && light(i) > bright && rednessOf(patch, i) < limit;
}

function rednessOf(patch: MouthPatch, i: number): number {
  return patch.logRgb[i * 3] - patch.logRgb[i * 3 + 1];
}

function lipRedness(patch: MouthPatch, outline: LipOutline<PatchPoint>, midline: number): number {
  const values: number[] = [];
  for (let u = midline - 2 * incisorReach; u <= midline + 2 * incisorReach; u += patch.pitch) {
    const lips = [
      [outline.upperBorder, outline.upperMargin],
      [outline.lowerMargin, outline.lowerBorder],
    ] as const;
    for (const [outer, inner] of lips) {
      const sample = sampleAt(patch, u, (heightOn(outer, u) + heightOn(inner, u)) / 2);
      if (sample >= 0) values.push(rednessOf(patch, sample));
    }
  }
  return median(values);
}

function sampleAt(patch: MouthPatch, u: number, v: number): number {
  const column = Math.round(u / patch.pitch + (patch.columns - 1) / 2);
  const row = Math.round((patch.rows - 1) / 2 - v / patch.pitch);
  const inside = column >= 0 && row >= 0 && column < patch.columns && row < patch.rows;
  return inside ? row * patch.columns + column : -1;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
