import type { SourceId } from '#sources';
import type { TemplateConstant } from '../parameters.ts';
import type { BrowParameters } from './brow-model.ts';

/** Shape of the template brow that no parameter of a person sets. Heights are above the line through the inner canthi. */
export const browTemplate = {
  canthalLineY: { value: 66, range: [60, 74], unit: 'mm', source: 'recalledAnatomy', note: 'above stomion' },
  glabellaZ: {
    value: -3,
    range: [-10, 5],
    unit: 'mm',
    source: 'assumed',
    note: 'bone at the glabella, forward of stomion',
  },
  foreheadRadius: { value: 85, range: [75, 100], unit: 'mm', source: 'assumed', note: 'from side to side' },
  foreheadSlope: { value: 130, range: [90, 200], unit: 'mm', source: 'assumed', note: 'radius of its backward slope' },
  ridgeHeight: { value: 20, range: [16, 24], unit: 'mm', source: 'assumed', note: 'where the slope begins; glabella' },
  rimHeight: {
    value: 14,
    range: [11, 17],
    unit: 'mm',
    source: 'recalledAnatomy',
    note: 'supraorbital rim over the pupil',
  },
  orbitDepth: {
    value: 5,
    range: [3, 9],
    unit: 'mm',
    source: 'assumed',
    note: 'how far the lid falls back behind the rim',
  },
  nasionHeight: { value: 5, range: [2, 9], unit: 'mm', source: 'recalledAnatomy' },
  patchBottom: { value: 7, range: [5, 9], unit: 'mm', source: 'assumed', note: 'lower edge in the lid; 1 at the nose' },
  patchTop: { value: 64, range: [55, 75], unit: 'mm', source: 'assumed', note: 'upper edge, below the hairline' },
  superciliareAbove: {
    value: 3,
    range: [2, 4],
    unit: 'mm',
    source: 'recalledAnatomy',
    note: 'upper edge of the hair above its middle',
  },
  frontotemporaleAbove: {
    value: 12,
    range: [8, 18],
    unit: 'mm',
    source: 'recalledAnatomy',
    note: 'above the brow at the temporal line',
  },
  trichionHeight: { value: 74, range: [64, 86], unit: 'mm', source: 'recalledAnatomy' },
  areolarShare: {
    value: 0.2,
    range: [0.1, 0.3],
    unit: '1',
    source: 'assumed',
    note: 'of the thickness, from the bone',
  },
  muscleShare: { value: 0.4, range: [0.3, 0.5], unit: '1', source: 'assumed', note: 'layer of muscle and galea' },
  skinShare: { value: 0.3, range: [0.25, 0.4], unit: '1', source: 'recalledAnatomy', note: 'the outermost layer' },
} as const satisfies Record<string, TemplateConstant>;

interface KnownLength {
  readonly female: number;
  readonly male: number;
  /** tested range [mm] */
  readonly range: readonly [number, number];
  readonly source: SourceId;
  readonly note: string;
}

/** Mean lengths of the brow in adult women and men [mm]. */
export const browAnthropometry: Readonly<Record<keyof BrowParameters, KnownLength>> = {
  browHeightMedial: {
    female: 19.5,
    male: 17.5,
    range: [13, 25],
    source: 'recalledAnatomy',
    note: 'lower and flatter in men',
  },
  browHeightMid: {
    female: 22.5,
    male: 19,
    range: [14, 28],
    source: 'recalledAnatomy',
    note: 'lower and flatter in men',
  },
  browHeightLateral: {
    female: 23.5,
    male: 19,
    range: [14, 30],
    source: 'recalledAnatomy',
    note: 'the arch is lateral in women',
  },
  intercanthalWidth: { female: 31.5, male: 33, range: [26, 39], source: 'recalledAnatomy', note: '' },
  eyeWidth: { female: 30.5, male: 31.5, range: [26, 36], source: 'recalledAnatomy', note: '' },
  foreheadHalfWidth: {
    female: 58,
    male: 61,
    range: [50, 68],
    source: 'recalledAnatomy',
    note: 'to the temporal line and a little beyond',
  },
  tissueThickness: {
    female: 5.2,
    male: 5.8,
    range: [3.5, 8],
    source: 'recalledAnatomy',
    note: 'skin, fat, muscle, areolar plane',
  },
};

/** The mean brow of one sex, or between the two where it is not known. */
export function meanBrow(sex: 'female' | 'male' | 'unknown'): BrowParameters {
  const entries = Object.entries(browAnthropometry).map(([name, { female, male }]) => [
    name,
    sex === 'unknown' ? (female + male) / 2 : sex === 'female' ? female : male,
  ]);
  return Object.fromEntries(entries) as unknown as BrowParameters;
}
