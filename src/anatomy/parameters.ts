import type { SourceId } from '#sources';
import type { FaceParameters } from './face-model.ts';

/** A constant of the template mouth. */
export interface TemplateConstant {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly source: SourceId;
  readonly note?: string;
}

/** Shape of the template mouth that no measurement of a face fixes. Lengths follow the face they are used on. */
export const template = {
  mouthWidth: { value: 48.06, range: [38, 58], unit: 'mm', source: 'pietruski' },
  upperLipLength: { value: 20, range: [16, 26], unit: 'mm', source: 'lipLength', note: 'sn to stomion' },
  lowerLipLength: { value: 18, range: [14, 22], unit: 'mm', source: 'recalledAnatomy', note: 'stomion to sl' },
  toothFaceZ: { value: -11, range: [-13, -9], unit: 'mm', source: 'recalledAnatomy', note: 'upper incisors' },
  archHalfWidth: { value: 25, range: [22, 30], unit: 'mm', source: 'assumed', note: 'reaches ch and modiolus' },
  halfGap: { value: 0.1, range: [0.05, 0.15], unit: 'mm', source: 'assumed', note: 'lips that just touch' },
  notchRadius: { value: 0.6, range: [0.5, 0.8], unit: 'mm', source: 'assumed', note: 'rounding of the mouth corner' },
  cornerExtension: { value: 2, range: [1.5, 2.5], unit: 'mm', source: 'assumed', note: 'red lip beside the notch' },
  cornerSag: { value: 1, range: [0, 2], unit: 'mm', source: 'recalledAnatomy', note: 'ch below stomion' },
  cornerThickness: { value: 0.64, range: [0.55, 0.75], unit: '1', source: 'assumed', note: 'of the lip thickness' },
  cheekThickness: {
    value: 1.05,
    range: [0.9, 1.2],
    unit: '1',
    source: 'recalledAnatomy',
    note: 'of the lip thickness',
  },
  modiolusBeyondCorner: { value: 9, range: [7, 11], unit: 'mm', source: 'recalledAnatomy', note: '(33, -2, -18)' },
  modiolusArcRadius: { value: 9, range: [5, 11], unit: 'mm', source: 'modiolusPage', note: 'half-axis along the arch' },
  modiolusHeightRadius: { value: 8, range: [5, 15], unit: 'mm', source: 'modiolusPage', note: 'half-axis in height' },
  /** where the hold of the gum on the folds fades, and that of the chin on the rim: the rest slides or hangs free */
  gumHoldFrom: { value: 12, range: [8, 20], unit: 'mm', source: 'assumed', note: 'arclength; gone 10 mm further' },
  chinHoldFrom: { value: 18, range: [12, 30], unit: 'mm', source: 'assumed', note: 'arclength; gone 16 mm further' },
  patchHalfWidth: {
    value: 62,
    range: [55, 70],
    unit: 'mm',
    source: 'assumed',
    note: 'arclength to the lateral border',
  },
  patchAboveSn: { value: 10, range: [8, 14], unit: 'mm', source: 'assumed' },
  patchAspect: { value: 0.48, range: [0.35, 0.5], unit: '1', source: 'assumed', note: 'least height over half-width' },
  patchBelowSl: { value: 22, range: [18, 26], unit: 'mm', source: 'assumed' },
  bowFade: { value: 9, range: [6, 14], unit: 'mm', source: 'assumed', note: 'reach of the bow into the philtrum' },
  bowLostAtTeeth: { value: 0.6, range: [0.3, 1], unit: '1', source: 'assumed', note: 'the bow is a shape of the skin' },
} as const satisfies Record<string, TemplateConstant>;

/** What is known of one face parameter in people. */
export interface Anthropometry {
  readonly female: { readonly mean: number; readonly sd: number };
  readonly male: { readonly mean: number; readonly sd: number };
  /** values the mesh is tested for: the female mean plus or minus three SD, widened to hold two about the male mean [mm] */
  readonly range: readonly [number, number];
  readonly unit: 'mm';
  /** of the female row */
  readonly source: SourceId;
  readonly note: string;
}

function row(female: readonly [number, number], maleMean: number, source: SourceId, note: string): Anthropometry {
  const [mean, sd] = female;
  return {
    female: { mean, sd },
    male: { mean: maleMean, sd },
    range: [Math.min(mean - 3 * sd, maleMean - 2 * sd), Math.max(mean + 3 * sd, maleMean + 2 * sd)],
    unit: 'mm',
    source,
    note,
  };
}

/** Mean and spread of every face parameter in adult women and men [mm]. */
export const anthropometry: Readonly<Record<keyof FaceParameters, Anthropometry>> = {
  mouthWidth: row([48.06, 3.34], 52.06, 'pietruski', 'male offset recalled'),
  cornerHeightDifference: row([0, 1], 0, 'smileAsymmetry2017', 'half of the spread in a smile, assumed for rest'),
  upperVermilionHeight: row([6.47, 1.36], 6.7, 'pietruski', 'male mean assumed'),
  lowerVermilionHeight: row(
    [10.5, 1.4],
    10.5,
    'pietruski',
    'assumed between the 11.64 of models and a textbook 9-10; men alike',
  ),
  philtrumLength: row([13.5, 2], 15.9, 'recalledAnatomy', 'upper lip length by sex less the vermilion'),
  cupidBowDepth: row([1.5, 0.6], 1.4, 'recalledAnatomy', 'male mean assumed'),
  philtralHalfSpacing: row([5, 0.8], 5.3, 'recalledAnatomy', 'male mean assumed'),
  lowerLipLength: row([18, 2], 20, 'recalledAnatomy', 'male mean assumed'),
  upperLipThickness: row([11, 1.6], 12, 'recalledAnatomy', 'male mean assumed'),
  lowerLipThickness: row([10.5, 1.6], 11.5, 'recalledAnatomy', '12.5 from the lower incisors less their overjet of 2'),
  archRadius: row([25, 1.6], 26, 'recalledAnatomy', 'range 22-30'),
  incisorShow: row([2.7, 1.2], 1.9, 'daMotta2010', 'at about 35 years; falls with age'),
  crownHeight: row([10.2, 0.8], 10.8, 'recalledAnatomy', 'upper central incisor'),
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
