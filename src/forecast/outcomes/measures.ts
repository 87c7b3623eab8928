import { measureUnits } from '#measure';
import { modelOnlyOutputs } from '#simulate';

const modelOnlyUnits: Readonly<Record<(typeof modelOnlyOutputs)[number], string>> = {
  vermilionEversionDeg: 'deg',
  sealForceN: 'N',
  sealPressureKpa: 'kPa',
  teethPressureKpa: 'kPa',
  marginExcursion: 'mm',
  marginLiftLeft: 'mm',
  marginLiftRight: 'mm',
  upperProtrusion: 'mm',
  lowerProtrusion: 'mm',
};

/** Measures made from the solved ones, draw by draw. */
export const derivedUnits = { motionRatio: '1', asymmetryMm: 'mm' } as const;

/** Unit of every measure a forecast reports, in the order they are reported. */
export const outcomeUnits: Readonly<Record<string, string>> = { ...measureUnits, ...modelOnlyUnits, ...derivedUnits };

/** Names of the scalar outputs of a solve, without the outline. */
export const solvedMeasures: readonly string[] = [...Object.keys(measureUnits), ...modelOnlyOutputs];
