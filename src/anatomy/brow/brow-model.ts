import type { Fascicle, FibreEntries, Strand } from '../face-model.ts';

/** What a brow is made from; every length in mm. Heights are above the line through the inner canthi. */
export interface BrowParameters {
  /** middle of the brow's hair above the inner canthus, the pupil and the outer canthus */
  readonly browHeightMedial: number;
  readonly browHeightMid: number;
  readonly browHeightLateral: number;
  /** endocanthion to endocanthion */
  readonly intercanthalWidth: number;
  /** endocanthion to exocanthion */
  readonly eyeWidth: number;
  /** midline to the temporal line, seen from the front */
  readonly foreheadHalfWidth: number;
  /** bone to skin above the brow */
  readonly tissueThickness: number;
}

export const browMuscleIds = [
  'frontalis.medial',
  'frontalis.lateral',
  'corrugatorSupercilii',
  'procerus',
  'depressorSupercilii',
  'orbicularisOculi.superolateral',
  'orbicularisOculi.superomedial',
  'levatorPalpebraeSuperioris',
] as const;
export type BrowMuscleId = (typeof browMuscleIds)[number];

/** A fascicle of the brow: the same thing as the mouth's, of another muscle. */
export interface BrowFascicle extends Omit<Fascicle, 'muscle'> {
  readonly muscle: BrowMuscleId;
  /** lies behind the orbital septum, where toxin from the brow has to get through first */
  readonly behindSeptum: boolean;
}

/** What holds the brow to the skull and to the rest of the face. Stiffness per area belongs to mechanics. */
export interface BrowTie {
  readonly kind: 'areolar' | 'supraorbitalLigament' | 'temporalLigament' | 'nasalRoot' | 'scalp' | 'temple' | 'lid';
  readonly nodes: Int32Array;
  /** tributary area x continuous weight in 0..1 [mm2] */
  readonly area: Float64Array;
  /** unit normal of the bone where the tissue slides on it (nTie x 3); null where it is held alike in all directions */
  readonly normal: Float64Array | null;
}

/** Layered sheet over the forehead, an open grid. Gauss points and local node order are those of the mouth's mesh. */
export interface BrowMesh {
  /** the grid does not close on itself */
  readonly open: true;
  /** elements from the patient's right to the left */
  readonly columns: number;
  /** elements upward */
  readonly rings: number;
  /** elements through the thickness, from bone (0) to skin */
  readonly layers: number;
  /** (nNode x 3) [mm]; node = (column * (rings + 1) + ring) * (layers + 1) + layer */
  readonly nodes: Float64Array;
  /** (nElement x 8) local order as in the mouth's mesh */
  readonly elements: Int32Array;
  /** fraction of each tissue in each element (nElement x tissues.length) */
  readonly tissueShare: Float64Array;
  /** frontal x and height above the canthal line of every node's pillar (nNode x 2) [mm] */
  readonly sheetCoordinates: Float64Array;
}

/** The brow and forehead of one person: shareable, never changed after it is made. */
export interface BrowModel {
  readonly region: 'brow';
  readonly parameters: BrowParameters;
  readonly mesh: BrowMesh;
  readonly fascicles: readonly BrowFascicle[];
  readonly fibres: FibreEntries;
  readonly strands: readonly Strand[];
  readonly ties: readonly BrowTie[];
}
