import type { Physiology, Prior } from './physiology.ts';

/** What is believed about a person nobody has measured beyond a photograph: one row per unseen value. */
export const physiologyPriors: Readonly<Record<keyof Physiology, Prior>> = {
  sigmaKpa: { median: 140, p05: 100, p95: 195, shape: 'logNormal', unit: 'kPa', source: 'assumed' },
  toneMarginalis: { median: 0.05, p05: 0.02, p95: 0.1, shape: 'logNormal', unit: '1', source: 'assumed' },
  tonePeripheralis: { median: 0.025, p05: 0.01, p95: 0.05, shape: 'logNormal', unit: '1', source: 'assumed' },
  toneElevators: { median: 0.02, p05: 0.008, p95: 0.04, shape: 'logNormal', unit: '1', source: 'assumed' },
  obliqueShare: { median: 0.0015, p05: 0.00015, p95: 0.00285, shape: 'uniform', unit: '1', source: 'assumed' },
  marginalisSection: { median: 0.75, p05: 0.2, p95: 1.3, shape: 'uniform', unit: '1', source: 'park2020' },
  elevatorSection: { median: 1, p05: 0.6, p95: 1.6, shape: 'logNormal', unit: '1', source: 'assumed' },
  stiffness: { median: 0.8, p05: 0.52, p95: 1.2, shape: 'logNormal', unit: '1', source: 'assumed' },
  fatStiffness: { median: 1, p05: 0.5, p95: 2, shape: 'logNormal', unit: '1', source: 'assumed' },
  skinC10Kpa: { median: 5.5, p05: 3, p95: 10, shape: 'logNormal', unit: 'kPa', source: 'assumed' },
  skinPrestressKpa: { median: 7.5, p05: 5.25, p95: 9.75, shape: 'uniform', unit: 'kPa', source: 'flynn2018' },
  noseSupportKpaPerMm: { median: 0.5, p05: 0.2, p95: 1.2, shape: 'logNormal', unit: 'kPa/mm', source: 'assumed' },
  borderSpringKpaPerMm: { median: 0.14, p05: 0.08, p95: 0.25, shape: 'logNormal', unit: 'kPa/mm', source: 'assumed' },
  activationStiffening: { median: 4.5, p05: 3.15, p95: 5.85, shape: 'uniform', unit: '1', source: 'assumed' },
  effort: { median: 1, p05: 0.85, p95: 1.15, shape: 'normal', unit: '1', source: 'assumed' },
  leftRightRatio: { median: 1, p05: 0.85, p95: 1.18, shape: 'logNormal', unit: '1', source: 'assumed' },
};

/** The person in the middle of every prior. */
export const medianPhysiology: Physiology = Object.fromEntries(
  Object.entries(physiologyPriors).map(([name, prior]) => [name, prior.median]),
) as unknown as Physiology;
