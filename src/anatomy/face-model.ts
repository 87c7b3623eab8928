/** Number of elements around the mouth, outward and through the thickness are fixed by the resolution alone,
 * so that ordering and symbolic factor are shared by all faces. */
export type Resolution = 'coarse' | 'mid' | 'fine';

export type Side = 'left' | 'right';

/** What a face is made from; every length in mm, every value measured on the person or drawn from its prior. */
export interface FaceParameters {
  /** cheilion to cheilion */
  readonly mouthWidth: number;
  /** y of the left mouth corner minus y of the right one */
  readonly cornerHeightDifference: number;
  /** ls to the upper lip's free margin */
  readonly upperVermilionHeight: number;
  /** li to the lower lip's free margin */
  readonly lowerVermilionHeight: number;
  /** sn to ls */
  readonly philtrumLength: number;
  /** peak of the cupid's bow above ls */
  readonly cupidBowDepth: number;
  /** midline to the peak of the bow */
  readonly philtralHalfSpacing: number;
  /** lower lip's free margin to sl */
  readonly lowerLipLength: number;
  /** tooth face to skin at the upper vermilion */
  readonly upperLipThickness: number;
  /** tooth face to skin at the lower vermilion */
  readonly lowerLipThickness: number;
  /** radius of the anterior dental arch */
  readonly archRadius: number;
  /** upper incisor crown visible below the upper lip's margin at rest; negative when the edge is hidden */
  readonly incisorShow: number;
  /** height of the upper central incisor's crown, edge to gingival zenith */
  readonly crownHeight: number;
}

/** Tissues an element may contain, in the order of {@link MouthMesh.tissueShare}. */
export const tissues = ['mucosa', 'deepFat', 'muscle', 'superficialFat', 'skin', 'vermilionSkin', 'modiolus'] as const;
export type Tissue = (typeof tissues)[number];

export const muscleIds = [
  'orbicularisOris.marginalis.superior',
  'orbicularisOris.marginalis.inferior',
  'orbicularisOris.peripheralis.superior',
  'orbicularisOris.peripheralis.inferior',
  'compressorLabii.superior',
  'compressorLabii.inferior',
  'levatorLabiiSuperiorisAlaequeNasi',
  'levatorLabiiSuperioris',
  'zygomaticusMinor',
  'zygomaticusMajor',
  'levatorAnguliOris',
  'risorius',
  'buccinator',
  'depressorAnguliOris',
  'depressorLabiiInferioris',
  'mentalis',
  'incisivusLabiiSuperioris',
] as const;
export type MuscleId = (typeof muscleIds)[number];

/** The smallest part of a muscle that is activated and blocked as one: its fibres run together from end to end. */
export interface Fascicle {
  readonly id: string;
  readonly muscle: MuscleId;
  readonly side: Side;
  /** which way it moves the upper or lower lip when it shortens; ring = the sphincter */
  readonly pull: 'up' | 'down' | 'ring' | 'aside';
  /** physiological cross-section [mm2] */
  readonly crossSection: number;
  /** course in the untreated rest, from origin (or modiolus) to insertion (or midline) [mm] (nPoint x 3) */
  readonly path: Float64Array;
}

/** Fibres inside the tissue. Entry e says: fascicle[e] fills share[e] of element[e]. */
export interface FibreEntries {
  readonly fascicle: Int32Array;
  readonly element: Int32Array;
  /** fraction of the element's volume, scaled so that every cross-section carries the fascicle's area [1] */
  readonly share: Float64Array;
  /** unit fibre direction at the element's 8 Gauss points, rest shape (nEntry x 8 x 3) */
  readonly direction: Float64Array;
}

/** A fascicle whose origin lies outside the mesh: it pulls weighted nodes towards a fixed point of bone. */
export interface Strand {
  readonly fascicle: number;
  /** [mm] (3) */
  readonly origin: Float64Array;
  readonly nodes: Int32Array;
  /** share of the strand's force on each node, summing to 1 */
  readonly weights: Float64Array;
}

/** Elastic ties of the patch to bone and to the rest of the face. Stiffness per area belongs to mechanics. */
export interface Attachment {
  readonly kind: 'maxilla' | 'mandible' | 'nose' | 'cheek' | 'chin';
  readonly nodes: Int32Array;
  /** tributary area x continuous weight in 0..1 [mm2] */
  readonly area: Float64Array;
}

/** Gauss points: 2 x 2 x 2 per element, index g = a + 2 b + 4 c with a, b, c along column, ring, layer. */
export interface MouthMesh {
  readonly resolution: Resolution;
  /** elements around the mouth (multiple of 4; column 0 starts at the upper midline and runs towards the patient's left) */
  readonly columns: number;
  /** elements outward from the free margin */
  readonly rings: number;
  /** elements through the thickness, from mucosa (0) to skin */
  readonly layers: number;
  /** ring whose skin nodes are the vermilion border */
  readonly borderRing: number;
  /** (nNode x 3) [mm]; node = (column * (rings + 1) + ring) * (layers + 1) + layer, column in 0..columns-1, closed */
  readonly nodes: Float64Array;
  /** (nElement x 8) trilinear hexahedra with positive Jacobian; local order (0,0,0)(1,0,0)(1,1,0)(0,1,0)(0,0,1)(1,0,1)(1,1,1)(0,1,1) in (column, ring, layer); element = (column * rings + ring) * layers + layer */
  readonly elements: Int32Array;
  /** fraction of each tissue in each element (nElement x tissues.length), rows sum to 1 */
  readonly tissueShare: Float64Array;
  /** in-sheet coordinates folded about the mouth line so that facing lip columns coincide; all nodes of a pillar equal (nNode x 2) */
  readonly foldedCoordinates: Float64Array;
  /**
   * Faces of the free margins that face each other, from the right corner to the left and from mucosa to skin (nFace x 8):
   * four corners of the upper lip's face, then the lower lip's that face them; normals point up. At the corners of the mouth
   * the lips are one and share two of them.
   */
  readonly lipFaces: Int32Array;
  /** faces of the mucosa, normals pointing from teeth to skin (nFace x 4) */
  readonly mucosaFaces: Int32Array;
  /** how far each of their corners is free of bone (nFace x 4) [1] */
  readonly mucosaFree: Float64Array;
}

/** Vertical arch swept from a rounded hyperbola: labial face z = faceZ - depth * (sqrt(1 + (x/halfWidth)^2) - 1). */
export interface DentalArch {
  readonly faceZ: number;
  readonly depth: number;
  readonly halfWidth: number;
  /** lower edge of the upper incisors, y [mm] */
  readonly incisorEdgeY: number;
  /** gingival zenith of the upper central incisors, y [mm] */
  readonly gingivaY: number;
}

/** One person's mouth: shareable, never changed after it is made. */
export interface FaceModel {
  readonly parameters: FaceParameters;
  readonly mesh: MouthMesh;
  readonly teeth: DentalArch;
  readonly fascicles: readonly Fascicle[];
  readonly fibres: FibreEntries;
  readonly strands: readonly Strand[];
  readonly attachments: readonly Attachment[];
}
