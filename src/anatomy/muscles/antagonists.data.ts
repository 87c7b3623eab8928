import type { BrowMuscleId } from '../brow/brow-model.ts';
import type { MuscleId } from '../face-model.ts';

type AnyMuscle = MuscleId | BrowMuscleId;

const upperRing = ['orbicularisOris.marginalis.superior', 'orbicularisOris.peripheralis.superior'] as const;
const lowerRing = ['orbicularisOris.marginalis.inferior', 'orbicularisOris.peripheralis.inferior'] as const;
const elevators = ['levatorLabiiSuperiorisAlaequeNasi', 'levatorLabiiSuperioris', 'zygomaticusMinor'] as const;
const medialDepressors = ['corrugatorSupercilii', 'procerus', 'depressorSupercilii'] as const;

/** Muscles that pull the other way, on the same side; a muscle that is not named has no one opponent. */
export const antagonists: Readonly<Partial<Record<AnyMuscle, readonly AnyMuscle[]>>> = {
  levatorLabiiSuperiorisAlaequeNasi: upperRing,
  levatorLabiiSuperioris: upperRing,
  zygomaticusMinor: upperRing,
  'orbicularisOris.marginalis.superior': elevators,
  'orbicularisOris.peripheralis.superior': elevators,
  depressorLabiiInferioris: lowerRing,
  'orbicularisOris.marginalis.inferior': ['depressorLabiiInferioris'],
  'orbicularisOris.peripheralis.inferior': ['depressorLabiiInferioris'],
  zygomaticusMajor: ['depressorAnguliOris'],
  levatorAnguliOris: ['depressorAnguliOris'],
  depressorAnguliOris: ['zygomaticusMajor', 'levatorAnguliOris'],
  'frontalis.medial': [...medialDepressors, 'orbicularisOculi.superomedial'],
  'frontalis.lateral': ['corrugatorSupercilii', 'orbicularisOculi.superolateral'],
  corrugatorSupercilii: ['frontalis.medial', 'frontalis.lateral'],
  procerus: ['frontalis.medial'],
  depressorSupercilii: ['frontalis.medial'],
  'orbicularisOculi.superomedial': ['frontalis.medial'],
  'orbicularisOculi.superolateral': ['frontalis.lateral'],
};
