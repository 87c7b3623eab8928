import {
  type BrowModel,
  type BrowPlace,
  browHeadMark,
  browMark,
  browTemplate,
  markPosition,
  type SkinMark,
  skinMark,
} from '#anatomy';

const places = ['medial', 'mid', 'lateral'] as const;
const sides = ['left', 'right'] as const;
const named = { medial: 'Medial', mid: 'Mid', lateral: 'Lateral', left: 'Left', right: 'Right' } as const;

/** Outputs of a solved expression of the brow, with their units. */
export const browOutputUnits: Readonly<Record<string, string>> = {
  ...Object.fromEntries(places.map((place) => [`browHeight${named[place]}`, 'mm'])),
  ...Object.fromEntries(places.flatMap((p) => sides.map((s) => [`browHeight${named[p]}${named[s]}`, 'mm']))),
  interBrowDistance: 'mm',
  glabellaExcursion: 'mm',
  browExcursionMid: 'mm',
  glabellaStrainHorizontal: '%',
  glabellaStrainVertical: '%',
  foreheadStrainHorizontal: '%',
  foreheadStrainVertical: '%',
  marginReflexLeft: 'mm',
  marginReflexRight: 'mm',
};

/** Their names, in the order of an output vector. */
export const browOutputNames: readonly string[] = Object.keys(browOutputUnits);

/** Half the sides of the crosses by which skin strain is read, about the glabella and the middle of the forehead [mm]. */
const cross = { half: 9, forehead: 40 } as const;

/** Marks on one brow's skin and where they are at the untreated rest. */
export interface BrowMarks {
  readonly brow: BrowModel;
  readonly heights: readonly (readonly [place: BrowPlace, side: 'left' | 'right', mark: SkinMark])[];
  readonly heads: readonly [left: SkinMark, right: SkinMark];
  readonly crosses: readonly (readonly [SkinMark, SkinMark])[];
}

/** Puts the marks on a brow once. */
export function browMarks(brow: BrowModel): BrowMarks {
  const at = (x: number, height: number) => skinMark(brow, x, height);
  const glabella = browTemplate.ridgeHeight.value;
  const { half, forehead } = cross;
  return {
    brow,
    heights: places.flatMap((place) => sides.map((side) => [place, side, browMark(brow, place, side)] as const)),
    heads: [browHeadMark(brow, 'left'), browHeadMark(brow, 'right')],
    crosses: [
      [at(-half, glabella), at(half, glabella)],
      [at(0, glabella - half), at(0, glabella + half)],
      [at(-half, forehead), at(half, forehead)],
      [at(0, forehead - half), at(0, forehead + half)],
    ],
  };
}

/**
 * Every output of a displaced brow except the lids, in the order of {@link browOutputNames}. Heights are above the line through
 * the inner canthi; strains and excursions count from the untreated rest.
 */
export function readBrow({ brow, heights, heads, crosses }: BrowMarks, u: Float64Array): Float64Array {
  const rest = brow.mesh.nodes;
  const now = rest.map((x, i) => x + u[i]);
  const high = heights.map(([, , mark]) => markPosition(mark, now)[1] - browTemplate.canthalLineY.value);
  const [left, right] = heads.map((mark) => markPosition(mark, now));
  const strains = crosses.map(([a, b]) => 100 * (between(a, b, now) / between(a, b, rest) - 1));
  const middles = heights.filter(([place]) => place === 'mid').map(([, , mark]) => mark);
  const measured = [
    ...places.map((_, p) => (high[2 * p] + high[2 * p + 1]) / 2),
    ...high,
    left[0] - right[0],
    mean(heads.map((mark) => travelled(mark, now, rest))),
    mean(middles.map((mark) => travelled(mark, now, rest))),
    ...strains,
    Number.NaN,
    Number.NaN,
  ];
  return Float64Array.from(measured);
}

function between(a: SkinMark, b: SkinMark, positions: Float64Array): number {
  const [p, q] = [markPosition(a, positions), markPosition(b, positions)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function travelled(mark: SkinMark, now: Float64Array, rest: Float64Array): number {
  const [p, q] = [markPosition(mark, now), markPosition(mark, rest)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
