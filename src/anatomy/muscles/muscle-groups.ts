import type { Fascicle, MuscleId } from '../face-model.ts';

const lifters: ReadonlySet<MuscleId> = new Set([
  'levatorLabiiSuperiorisAlaequeNasi',
  'levatorLabiiSuperioris',
  'zygomaticusMinor',
  'zygomaticusMajor',
  'levatorAnguliOris',
]);

/** Does it lift the upper lip or its corners? */
export function liftsUpperLip({ muscle }: Pick<Fascicle, 'muscle'>): boolean {
  return lifters.has(muscle);
}

/** Does it belong to the half of the sphincter that lies in the upper lip? */
export function ofUpperRing({ muscle, pull }: Pick<Fascicle, 'muscle' | 'pull'>): boolean {
  return pull === 'ring' && muscle.startsWith('orbicularisOris') && muscle.endsWith('superior');
}
