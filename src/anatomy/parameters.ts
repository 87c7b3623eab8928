import type { FaceParameters } from './face-model.ts';

/** A constant of the template mouth. */
export interface TemplateConstant {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly source: string;
}

const assumed = 'assumed';

/** Shape of the template mouth that no measurement of a face fixes. Lengths follow the face they are used on. */
export const template = {
  mouthWidth: { value: 48.06, range: [38, 58], unit: 'mm', source: 'Pietruski, 400 female faces' },
  upperLipLength: { value: 20, range: [16, 26], unit: 'mm', source: 'textbook white adult female, sn to stomion' },
  lowerLipLength: { value: 18, range: [14, 22], unit: 'mm', source: 'recalled anthropometry, stomion to sl' },
  toothFaceZ: { value: -11, range: [-13, -9], unit: 'mm', source: 'depth of the upper incisors in the template frame' },
  archHalfWidth: {
    value: 25,
    range: [22, 30],
    unit: 'mm',
    source: `${assumed}: reaches ch and modiolus of the template`,
  },
  halfGap: { value: 0.1, range: [0.05, 0.15], unit: 'mm', source: `${assumed}: lips that just touch` },
  notchRadius: { value: 0.6, range: [0.5, 0.8], unit: 'mm', source: `${assumed}: rounding of the mouth corner` },
  cornerExtension: { value: 2, range: [1.5, 2.5], unit: 'mm', source: `${assumed}: red lip lateral to the notch` },
  cornerSag: { value: 1, range: [0, 2], unit: 'mm', source: `${assumed}: ch below stomion` },
  cornerThickness: { value: 0.64, range: [0.55, 0.75], unit: '1', source: `${assumed}: of the lip's thickness` },
  cheekThickness: { value: 1.05, range: [0.9, 1.2], unit: '1', source: `${assumed}: of the mean lip thickness` },
  modiolusBeyondCorner: { value: 9, range: [7, 11], unit: 'mm', source: `modiolus (33, -2, -18) of the template` },
  patchHalfWidth: { value: 62, range: [55, 70], unit: 'mm', source: `${assumed}: arclength to the lateral border` },
  patchAboveSn: { value: 10, range: [8, 14], unit: 'mm', source: assumed },
  patchAspect: { value: 0.48, range: [0.35, 0.5], unit: '1', source: `${assumed}: least height over half-width` },
  bowFade: { value: 9, range: [6, 14], unit: 'mm', source: `${assumed}: reach of the bow's shape into the philtrum` },
  bowLostAtTeeth: { value: 0.6, range: [0.3, 1], unit: '1', source: `${assumed}: the bow is a shape of the skin` },
  patchBelowSl: { value: 22, range: [18, 26], unit: 'mm', source: assumed },
} as const satisfies Record<string, TemplateConstant>;

/** What is known of one face parameter in people. */
export interface Anthropometry {
  readonly female: { readonly mean: number; readonly sd: number };
  readonly male: { readonly mean: number; readonly sd: number };
  /** values the mesh is tested for: the female mean plus or minus three SD, widened to hold the male mean [mm] */
  readonly range: readonly [number, number];
  readonly unit: 'mm';
  readonly source: string;
}

function row(female: readonly [number, number], maleMean: number, source: string): Anthropometry {
  const [mean, sd] = female;
  return {
    female: { mean, sd },
    male: { mean: maleMean, sd },
    range: [Math.min(mean - 3 * sd, maleMean - 2 * sd), Math.max(mean + 3 * sd, maleMean + 2 * sd)],
    unit: 'mm',
    source,
  };
}

/** Mean and spread of every face parameter in adult women and men [mm]. */
export const anthropometry: Readonly<Record<keyof FaceParameters, Anthropometry>> = {
  mouthWidth: row([48.06, 3.34], 52.06, 'Pietruski, 400 female faces; male offset recalled'),
  cornerHeightDifference: row(
    [0, 1],
    0,
    `${assumed}: at rest about half of the smile asymmetry reported in 2017, n = 30`,
  ),
  upperVermilionHeight: row([6.47, 1.36], 6.7, 'Pietruski, 400 female faces; male mean assumed'),
  lowerVermilionHeight: row([10.5, 1.4], 10.5, 'between 11.64 (Pietruski, models) and 9-10 (textbook white adult)'),
  philtrumLength: row([13.5, 2], 15.9, 'recalled anthropometry; male from sn to stomion 23 mm'),
  cupidBowDepth: row([1.5, 0.6], 1.4, 'recalled anthropometry; male mean assumed'),
  philtralHalfSpacing: row([5, 0.8], 5.3, 'recalled anthropometry; male mean assumed'),
  lowerLipLength: row([18, 2], 20, 'recalled anthropometry; male mean assumed'),
  upperLipThickness: row([11, 1.6], 12, 'recalled cephalometry; male mean assumed'),
  lowerLipThickness: row(
    [10.5, 1.6],
    11.5,
    'recalled cephalometry: 12.5 from the lower incisors less their overjet of 2',
  ),
  archRadius: row([25, 1.6], 26, 'recalled, range 22-30'),
  incisorShow: row([2.7, 1.2], 1.9, 'recalled; falls with age (da Motta 2010)'),
  crownHeight: row([10.2, 0.8], 10.8, 'recalled dental morphology'),
};

/** The mean face of one sex. */
export function meanFace(sex: 'female' | 'male'): FaceParameters {
  const entries = Object.entries(anthropometry).map(([name, known]) => [name, known[sex].mean]);
  return Object.fromEntries(entries) as unknown as FaceParameters;
}

const female = meanFace('female');

/** Built-in faces, by the names the command line knows. */
export const referenceFaces = {
  'reference-female': female,
  'reference-male': meanFace('male'),
  'thin-lip': {
    ...female,
    upperVermilionHeight: 3.8,
    lowerVermilionHeight: 7.8,
    upperLipThickness: 9,
    cupidBowDepth: 0.8,
  },
  'long-lip': { ...female, philtrumLength: 18.5, incisorShow: 0.3, upperVermilionHeight: 5 },
  'gummy-smile': { ...female, philtrumLength: 11.5, incisorShow: 4.4, crownHeight: 9.2 },
  asymmetric: { ...female, cornerHeightDifference: 2.4 },
} as const satisfies Record<string, FaceParameters>;

export type ReferenceFaceName = keyof typeof referenceFaces;
