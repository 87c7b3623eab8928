import type { BrowMuscleId, BrowTie } from '#anatomy';
import type { Parameter } from '../parameters.ts';

const assumed = (value: number, low: number, high: number, unit: string): Parameter => ({
  value,
  range: [low, high],
  unit,
  source: 'assumed',
});

/** Stiffness per area of what holds the brow, along the bone where there is bone; that of the areolar plane is the person's. */
export const browTieStiffness: Readonly<Record<Exclude<BrowTie['kind'], 'areolar'>, Parameter>> = {
  supraorbitalLigament: assumed(0.04, 0.02, 0.1, 'kPa/mm'),
  temporalLigament: assumed(0.2, 0.1, 1, 'kPa/mm'),
  nasalRoot: assumed(1, 0.3, 3, 'kPa/mm'),
  scalp: assumed(1, 0.3, 3, 'kPa/mm'),
  temple: assumed(0.5, 0.1, 1, 'kPa/mm'),
  lid: assumed(0.02, 0.01, 0.1, 'kPa/mm'),
};

/** The brow neither sinks into the skull nor leaves it. */
export const boneContact: Parameter = assumed(5, 1, 20, 'kPa/mm');

/** Expressions of the brow. */
export type BrowExpressionName = 'browRest' | 'browRaise' | 'frown';

/** The upper lid: its margin above the middle of the pupil, and how much of that the levator holds up. */
export const lidParameters = {
  marginReflex: assumed(4, 3, 5, 'mm'),
  levatorLift: assumed(8, 6, 10, 'mm'),
} as const;

/**
 * Voluntary activation added to tone at full effort [1]. A raise is maximal: the scalp was made to hold so that the middle of
 * the brow travels about as far as in people (7.6 to 9 mm, cruz2004); the frown is assumed.
 */
export const browActivations: Readonly<Record<BrowExpressionName, Readonly<Partial<Record<BrowMuscleId, number>>>>> = {
  browRest: {},
  browRaise: { 'frontalis.medial': 1, 'frontalis.lateral': 1 },
  frown: {
    corrugatorSupercilii: 0.6,
    procerus: 0.6,
    depressorSupercilii: 0.6,
    'orbicularisOculi.superomedial': 0.3,
  },
};
