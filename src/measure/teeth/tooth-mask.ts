import { heightOn, type LipOutline } from '../lips/lip-outline.ts';
import type { MouthPatch, PatchPoint } from '../lips/mouth-patch.ts';

/** What the open mouth shows in one column, from the upper lip's margin down to the lower lip's. */
export interface MouthColumn {
  /** heights of the two margins [mm] */
  readonly top: number;
  readonly bottom: number;
  /** one letter per patch sample, uppermost first */
  readonly samples: readonly MouthKind[];
}

/** Tooth; something red and lit, as gum, lip or tongue are; or the dark of the mouth. */
export type MouthKind = 'tooth' | 'red' | 'dark';

/** What lies between the lips, told apart by colour, beside the midline. */
export interface MouthInside {
  readonly columns: readonly MouthColumn[];
}

/** Lips and mouth closer in redness than this cannot be told apart, natural logarithm of red over green. */
const leastRedness = 0.08;

/**
 * Sorts what an open mouth shows. Teeth are bright for this mouth and less red than midway from these lips to the
 * palest; both limits are relative, so that yellow and blue light do not matter.
 *
 * @param outline the lips in the patch [mm]
 * @param midline where the midline crosses the mouth [mm]
 * @param reach how far to either side is looked [mm]
 * @returns null when lips and mouth are too much alike
 */
export function sortMouth(
  patch: MouthPatch,
  outline: LipOutline<PatchPoint>,
  { midline, reach }: { midline: number; reach: number },
): MouthInside | null {
  const open = columnsBetween(patch, outline, midline, reach);
  const inside = open.flatMap((column) => column.samples);
  if (inside.length === 0) return null;
  const light = (i: number) => Math.exp(patch.logRgb[i * 3 + 1]);
  const redness = (i: number) => patch.logRgb[i * 3] - patch.logRgb[i * 3 + 1];
  const bright = quantile(inside.map(light), 0.92) / 2;
  const lip = lipRedness(patch, outline, { midline, reach });
  const pale = quantile(inside.map(redness), 0.15);
  if (lip - pale < leastRedness) return null;
  const kindOf = (i: number): MouthKind => {
    if (redness(i) < (pale + lip) / 2) return light(i) > bright ? 'tooth' : 'dark';
    return light(i) > 0.6 * bright ? 'red' : 'dark';
  };
  return { columns: keepLargest(open.map((column) => ({ ...column, samples: column.samples.map(kindOf) }))) };
}

/**
 * Leaves only the largest patch of teeth that hangs together and begins in the upper half: stray light on the lower lip
 * and the lower teeth are none of the upper ones.
 */
function keepLargest(columns: readonly MouthColumn[]): MouthColumn[] {
  const label = columns.map((column) => new Int32Array(column.samples.length));
  let best = { label: 0, size: 0 };
  let next = 0;
  for (let c = 0; c < columns.length; c++) {
    for (let r = 0; r < columns[c].samples.length; r++) {
      if (columns[c].samples[r] !== 'tooth' || label[c][r] > 0) continue;
      const found = flood(columns, label, { c, r, mark: ++next });
      if (found.highest < 0.5 && found.size > best.size) best = { label: next, size: found.size };
    }
  }
  return columns.map((column, c) => ({
    ...column,
    samples: column.samples.map((kind, r) => (kind === 'tooth' && label[c][r] !== best.label ? 'dark' : kind)),
  }));
}

/** Marks the teeth that hang together with one sample; how many they are and how high they reach, 0 = the upper lip. */
function flood(columns: readonly MouthColumn[], label: Int32Array[], start: { c: number; r: number; mark: number }) {
  const open: (readonly [number, number])[] = [[start.c, start.r]];
  label[start.c][start.r] = start.mark;
  let [size, highest] = [0, 1];
  for (let at = open.pop(); at; at = open.pop()) {
    const [c, r] = at;
    size++;
    highest = Math.min(highest, r / columns[c].samples.length);
    for (const [i, j] of [
      [c - 1, r],
      [c + 1, r],
      [c, r - 1],
      [c, r + 1],
    ] as const) {
      if (columns[i]?.samples[j] !== 'tooth' || label[i][j] > 0) continue;
      label[i][j] = start.mark;
      open.push([i, j]);
    }
  }
  return { size, highest };
}

function columnsBetween(patch: MouthPatch, outline: LipOutline<PatchPoint>, midline: number, reach: number) {
  const columns: { top: number; bottom: number; samples: number[] }[] = [];
  for (let u = midline - reach; u <= midline + reach; u += patch.pitch) {
    const [top, bottom] = [heightOn(outline.upperMargin, u), heightOn(outline.lowerMargin, u)];
    const samples: number[] = [];
    for (let v = top - patch.pitch / 2; v > bottom; v -= patch.pitch) samples.push(sampleAt(patch, u, v));
    columns.push({ top, bottom, samples: samples.filter((sample) => sample >= 0) });
  }
  return columns;
}

function lipRedness(
  patch: MouthPatch,
  outline: LipOutline<PatchPoint>,
  { midline, reach }: { midline: number; reach: number },
): number {
  const values: number[] = [];
  for (let u = midline - 2 * reach; u <= midline + 2 * reach; u += patch.pitch) {
    const lips = [
      [outline.upperBorder, outline.upperMargin],
      [outline.lowerMargin, outline.lowerBorder],
    ] as const;
    for (const [outer, inner] of lips) {
      const i = sampleAt(patch, u, (heightOn(outer, u) + heightOn(inner, u)) / 2);
      if (i >= 0) values.push(patch.logRgb[i * 3] - patch.logRgb[i * 3 + 1]);
    }
  }
  return quantile(values, 0.5);
}

function sampleAt(patch: MouthPatch, u: number, v: number): number {
  const column = Math.round(u / patch.pitch + (patch.columns - 1) / 2);
  const row = Math.round((patch.rows - 1) / 2 - v / patch.pitch);
  const inside = column >= 0 && row >= 0 && column < patch.columns && row < patch.rows;
  return inside ? row * patch.columns + column : -1;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
