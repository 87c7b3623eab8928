import type { SourceId } from '#sources';
import type { Fascicle, MuscleId } from '../face-model.ts';

/** A point of the template in the patient frame, left side [mm]. */
export type TemplatePoint = readonly [x: number, y: number, z: number];

/** What is known of one muscle, left side of the template. */
export interface MuscleRow {
  readonly name: string;
  readonly pull: Fascicle['pull'];
  /** physiological cross-section of one side [mm2] */
  readonly crossSection: number;
  /** origin (or modiolus), a point on the way, insertion (or midline) [mm] */
  readonly path: readonly [TemplatePoint, TemplatePoint, TemplatePoint];
  /** parts of one side that are activated and blocked as one */
  readonly fascicles: number;
  /** breadth and thickness of the belly [mm] */
  readonly width: number;
  readonly thickness: number;
  readonly source: SourceId;
  readonly note: string;
}

/** The muscles of the mouth. Sections are gross, CV about 0.3 between people. */
export const muscleTable: Readonly<Record<MuscleId, MuscleRow>> = {
  'orbicularisOris.marginalis.superior': { name: 'Orbicularis oris, marginal part, upper lip', pull: 'ring', crossSection: 11, path: [[25, -1, -12.5], [13, 4, -5], [0, 4, -2]], fascicles: 3, width: 3, thickness: 2.8, source: 'park2020', note: 'section by midline type 2, 12 or 8 mm2, ours; lies 1-4 mm deep' },
  'orbicularisOris.marginalis.inferior': { name: 'Orbicularis oris, marginal part, lower lip', pull: 'ring', crossSection: 12, path: [[25, -1, -12.5], [13, -6, -5.5], [0, -7.5, -2.5]], fascicles: 3, width: 4, thickness: 2.8, source: 'artisynth', note: 'breadth recalled' },
  'orbicularisOris.peripheralis.superior': { name: 'Orbicularis oris, peripheral part, upper lip', pull: 'ring', crossSection: 30, path: [[33, -2, -18], [17, 11, -10], [0, 12.5, -6]], fascicles: 5, width: 12, thickness: 2.5, source: 'artisynth', note: 'breadth recalled' },
  'orbicularisOris.peripheralis.inferior': { name: 'Orbicularis oris, peripheral part, lower lip', pull: 'ring', crossSection: 38, path: [[33, -2, -18], [17, -13, -10.5], [0, -16, -7.5]], fascicles: 4, width: 14, thickness: 2.7, source: 'vinkkaPuhakka1989', note: 'lower muscle layer thicker than the upper; course as in ArtiSynth' },
  'compressorLabii.superior': { name: 'Compressor labii, upper lip', pull: 'ring', crossSection: 10, path: [[10, 3, 0], [10, 5, -5], [10, 8, -9]], fascicles: 3, width: 24, thickness: 5, source: 'assumed', note: 'the bundle exists; size and direction are ours' },
  'compressorLabii.inferior': { name: 'Compressor labii, lower lip', pull: 'ring', crossSection: 10, path: [[10, -4, 0], [10, -7, -5], [10, -11, -9]], fascicles: 3, width: 24, thickness: 5, source: 'assumed', note: 'the bundle exists; size and direction are ours' },
  levatorLabiiSuperiorisAlaequeNasi: { name: 'Levator labii superioris alaeque nasi', pull: 'up', crossSection: 8, path: [[6.5, 51, -12], [12, 33, -10.5], [17, 18.5, -9]], fascicles: 2, width: 6, thickness: 1.5, source: 'hwang2009', note: '20.2 +- 3.2 deg to the midline' },
  levatorLabiiSuperioris: { name: 'Levator labii superioris', pull: 'up', crossSection: 22, path: [[29.5, 51, -17], [20, 32, -12], [11, 13, -6.5]], fascicles: 3, width: 14, thickness: 1.8, source: 'hwang2009', note: '25.8 +- 4.8 deg to the midline' },
  zygomaticusMinor: { name: 'Zygomaticus minor', pull: 'up', crossSection: 7, path: [[47, 36, -33], [32, 26, -19], [18.5, 14, -9]], fascicles: 1, width: 5, thickness: 1.5, source: 'hwang2009', note: '55.7 +- 6.4 deg to the midline' },
  zygomaticusMajor: { name: 'Zygomaticus major', pull: 'up', crossSection: 22, path: [[57, 45, -48], [46, 22, -33], [33, -2, -18]], fascicles: 2, width: 9, thickness: 2.8, source: 'artisynth', note: 'shortens to 0.86 in a smile (rams2024)' },
  levatorAnguliOris: { name: 'Levator anguli oris', pull: 'up', crossSection: 18, path: [[24, 34, -15.5], [29, 15, -16], [32, -1, -17.5]], fascicles: 2, width: 11, thickness: 2, source: 'artisynth', note: 'breadth recalled' },
  risorius: { name: 'Risorius', pull: 'aside', crossSection: 9, path: [[60, -5, -56], [46, -4, -36], [33, -2, -18]], fascicles: 1, width: 12, thickness: 1, source: 'artisynth', note: 'breadth recalled' },
  buccinator: { name: 'Buccinator', pull: 'aside', crossSection: 55, path: [[31, 3, -54], [38, 2, -36], [33, -2, -18]], fascicles: 3, width: 28, thickness: 2, source: 'artisynth', note: 'breadth recalled' },
  depressorAnguliOris: { name: 'Depressor anguli oris', pull: 'down', crossSection: 25, path: [[30, -37, -26], [32, -20, -22], [33, -2, -18]], fascicles: 2, width: 14, thickness: 1.8, source: 'artisynth', note: 'breadth recalled' },
  depressorLabiiInferioris: { name: 'Depressor labii inferioris', pull: 'down', crossSection: 26, path: [[23, -36, -21], [17, -22, -13], [11, -12, -6]], fascicles: 3, width: 16, thickness: 1.8, source: 'artisynth', note: 'breadth recalled' },
  mentalis: { name: 'Mentalis', pull: 'up', crossSection: 38, path: [[4, -20, -17], [5, -28, -9], [7, -36, -1]], fascicles: 2, width: 8, thickness: 4.5, source: 'artisynth', note: 'breadth recalled' },
  incisivusLabiiSuperioris: { name: 'Incisivus labii superioris', pull: 'aside', crossSection: 5, path: [[8, 16, -15.5], [19, 9, -15], [31, -1, -17.5]], fascicles: 1, width: 5, thickness: 1.2, source: 'hur2018', note: 'incisive fossa to modiolus; section recalled' },
};
