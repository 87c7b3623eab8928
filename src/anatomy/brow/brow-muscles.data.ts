import type { SourceId } from '#sources';
import type { Fascicle } from '../face-model.ts';
import type { SheetPoint } from './brow-layout.ts';
import type { BrowMuscleId } from './brow-model.ts';

/** A height: above the line through the inner canthi, or above the brow's hair where `overBrow` is given [mm]. */
export type CourseStop = readonly [x: number, height: number | { readonly overBrow: number }];

/** One fascicle of the left side; the right is its mirror image. */
export interface BrowFascicleRow {
  readonly muscle: BrowMuscleId;
  readonly pull: Fascicle['pull'];
  /** [mm2] */
  readonly crossSection: number;
  /** from origin to insertion, seen from the front */
  readonly course: readonly CourseStop[];
  /** depth at origin, half-way and insertion, 0 = bone, 1 = skin */
  readonly depth: readonly [number, number, number];
  /** a belt of fibres inside the tissue, or a strand from bone to a patch of muscle layer and skin */
  readonly form:
    | { readonly belt: { readonly width: number } }
    | { readonly strand: { readonly radius: SheetPoint } }
    | 'outside';
  readonly source: SourceId;
  readonly note: string;
}

const frontalis = (muscle: BrowMuscleId, x: number): BrowFascicleRow => ({ muscle, pull: 'up', crossSection: 15, course: [[0.96 * x, 60], [x, 40], [1.02 * x, { overBrow: 0 }]], depth: [0.4, 0.4, 0.4], form: { belt: { width: 11 } }, source: 'assumed', note: 'thickness about 1.4 mm; fibres also near the midline, where the two sides part only high up (costin2015)' });
const orbicularis = (muscle: BrowMuscleId, crossSection: number, course: readonly CourseStop[]): BrowFascicleRow => ({ muscle, pull: 'down', crossSection, course, depth: [0.1, 0.45, 0.7], form: { strand: { radius: [7, 6] } }, source: 'assumed', note: 'orbital part, from the rim beside the eye to the skin of the brow' });

/** The muscles of the brow. Sections are gross; most are ours. */
export const browMuscles: readonly BrowFascicleRow[] = [
  frontalis('frontalis.medial', 7),
  frontalis('frontalis.medial', 18),
  frontalis('frontalis.lateral', 29),
  frontalis('frontalis.lateral', 40),
  { muscle: 'corrugatorSupercilii', pull: 'down', crossSection: 12, course: [[5, 13], [18, { overBrow: 0 }], [31, { overBrow: 4 }]], depth: [0, 0.25, 0.7], form: { strand: { radius: [9, 5] } }, source: 'corrugator2013', note: 'section 12.6 x 1.6 mm, shared; reaches 43 mm from the midline (janis2007)' },
  { muscle: 'corrugatorSupercilii', pull: 'down', crossSection: 8, course: [[4, 11], [10, 16], [17, { overBrow: 1 }]], depth: [0, 0.25, 0.7], form: { strand: { radius: [7, 5] } }, source: 'corrugator2013', note: 'the medial part' },
  { muscle: 'procerus', pull: 'down', crossSection: 7, course: [[2.5, 0], [3, 9], [3.5, 19]], depth: [0, 0.4, 0.7], form: { strand: { radius: [7, 6] } }, source: 'assumed', note: 'nasal bone to the skin of the glabella' },
  { muscle: 'depressorSupercilii', pull: 'down', crossSection: 4, course: [[7, 1], [9, 9], [13, { overBrow: 0 }]], depth: [0, 0.4, 0.7], form: { strand: { radius: [6, 5] } }, source: 'assumed', note: 'frontal process of the maxilla to the head of the brow' },
  orbicularis('orbicularisOculi.superolateral', 9, [[51, 1], [52, 12], [48, { overBrow: 0 }]]),
  orbicularis('orbicularisOculi.superolateral', 6, [[47, 3], [44, 13], [38, { overBrow: -2 }]]),
  orbicularis('orbicularisOculi.superomedial', 5, [[12, 3], [16, 12], [22, { overBrow: -3 }]]),
  { muscle: 'levatorPalpebraeSuperioris', pull: 'up', crossSection: 16, course: [[31, 17], [31, 14.5], [31, 12]], depth: [0, 0, 0], form: 'outside', source: 'assumed', note: 'its belly under the roof of the orbit, just behind rim and septum; it moves the lid, not the brow' },
];
