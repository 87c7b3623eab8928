import type { Physiology, Prior } from '../physiology.ts';
import { physiologyPriors } from '../physiology-priors.ts';

/** What a person's brow shares with their mouth: the same tissue, the same muscle, the same effort. */
export const sharedWithMouth = [
  'sigmaKpa',
  'stiffness',
  'fatStiffness',
  'skinC10Kpa',
  'skinPrestressKpa',
  'activationStiffening',
  'effort',
  'leftRightRatio',
] as const satisfies readonly (keyof Physiology)[];

/** What no photograph shows of a brow. */
export interface BrowPhysiology extends Pick<Physiology, (typeof sharedWithMouth)[number]> {
  /** resting activation of the frontalis [1] */
  readonly toneFrontalis: number;
  /** resting activation of the muscles that draw the brow down [1] */
  readonly toneDepressors: number;
  /** cross-section of the frontalis and of the depressors against the template [1] */
  readonly frontalisSection: number;
  readonly depressorSection: number;
  /** stiffness of the loose plane on which the forehead slides [kPa/mm] */
  readonly areolarKpaPerMm: number;
  /** stiffness of the ligaments at the rim and the temple against the template [1] */
  readonly ligaments: number;
}

/** What is believed of the brow of somebody nobody has measured. */
export const browPriors: Readonly<Record<Exclude<keyof BrowPhysiology, keyof Physiology>, Prior>> = {
  toneFrontalis: { median: 0.03, p05: 0.01, p95: 0.09, shape: 'logNormal', unit: '1', source: 'assumed' },
  toneDepressors: { median: 0.03, p05: 0.01, p95: 0.09, shape: 'logNormal', unit: '1', source: 'assumed' },
  frontalisSection: { median: 1, p05: 0.6, p95: 1.6, shape: 'logNormal', unit: '1', source: 'assumed' },
  depressorSection: { median: 1, p05: 0.6, p95: 1.6, shape: 'logNormal', unit: '1', source: 'assumed' },
  areolarKpaPerMm: { median: 0.02, p05: 0.008, p95: 0.05, shape: 'logNormal', unit: 'kPa/mm', source: 'assumed' },
  ligaments: { median: 1, p05: 0.5, p95: 2, shape: 'logNormal', unit: '1', source: 'assumed' },
};

/** The brow of the person in the middle of every prior. */
export const medianBrowPhysiology: BrowPhysiology = Object.fromEntries([
  ...sharedWithMouth.map((name) => [name, physiologyPriors[name].median]),
  ...Object.entries(browPriors).map(([name, { median }]) => [name, median]),
]) as unknown as BrowPhysiology;
