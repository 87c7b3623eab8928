import type { Tissue } from '#anatomy';

/** One constant of the mechanics with the range it may take and where it comes from. */
export interface Parameter {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly source: string;
}

/** Yeoh coefficients of each tissue before the person's own scales; skin C10 is the person's own and replaces the row. */
export const tissueParameters: Readonly<Record<Tissue, { readonly c10: Parameter; readonly c20: Parameter }>> = {
  mucosa: {
    c10: { value: 3, range: [1, 8], unit: 'kPa', source: 'assumed' },
    c20: { value: 6, range: [2, 16], unit: 'kPa', source: 'assumed' },
  },
  deepFat: {
    c10: { value: 0.6, range: [0.3, 1.2], unit: 'kPa', source: 'assumed' },
    c20: { value: 1.5, range: [0.7, 3], unit: 'kPa', source: 'assumed' },
  },
  muscle: {
    c10: { value: 2.5, range: [1.2, 5], unit: 'kPa', source: 'nazari2010' },
    c20: { value: 1.175, range: [0.6, 2.4], unit: 'kPa', source: 'nazari2010' },
  },
  superficialFat: {
    c10: { value: 0.4, range: [0.2, 0.8], unit: 'kPa', source: 'barbarino2011' },
    c20: { value: 1.4, range: [0.7, 2.8], unit: 'kPa', source: 'barbarino2011' },
  },
  skin: {
    c10: { value: 5.5, range: [3, 30], unit: 'kPa', source: 'flynn2015' },
    c20: { value: 9, range: [3, 60], unit: 'kPa', source: 'assumed' },
  },
  vermilionSkin: {
    c10: { value: 4, range: [2, 8], unit: 'kPa', source: 'assumed' },
    c20: { value: 10, range: [5, 20], unit: 'kPa', source: 'assumed' },
  },
  modiolus: {
    c10: { value: 20, range: [5, 40], unit: 'kPa', source: 'assumed' },
    c20: { value: 9.4, range: [2, 20], unit: 'kPa', source: 'assumed' },
  },
};

/** Constants of the mouth that are the same for everybody. */
export const mouthParameters = {
  /** one bulk modulus for all tissue: high enough that full activation squeezes no element by 3 % */
  bulkModulus: { value: 5000, range: [1000, 10000], unit: 'kPa', source: 'assumed' },
  /** the same law at every Gauss point: a few times the shear modulus keeps squeezed corners from folding without locking */
  pointBulkModulus: { value: 60, range: [0, 100], unit: 'kPa', source: 'assumed' },
  /** weight of tissue, density 1040 kg/m3 times 9.81 m/s2 */
  weightDensity: { value: 0.0102024, range: [0.0098, 0.0106], unit: 'kPa/mm', source: 'nazari2010' },
  /** share of the white lip's skin pre-stress found in the vermilion */
  vermilionPrestressShare: { value: 0.4, range: [0.2, 0.6], unit: '1', source: 'assumed' },
  boneTie: { value: 3, range: [1, 50], unit: 'kPa/mm', source: 'assumed' },
  chinTie: { value: 1, range: [0.2, 5], unit: 'kPa/mm', source: 'assumed' },
  /** stiff enough that nothing is 0.05 mm inside anything else in a full pucker */
  toothContact: { value: 400, range: [100, 1000], unit: 'kPa/mm', source: 'assumed' },
  lipContact: { value: 900, range: [100, 1000], unit: 'kPa/mm', source: 'assumed' },
  /** gap at which contact begins, so smoothly that Newton does not rattle */
  contactSoftness: { value: 0.08, range: [0.02, 0.1], unit: 'mm', source: 'assumed' },
  /** length of margin beside each corner that the rounded notch of the mesh keeps apart: not part of the seal */
  cornerNotch: { value: 5, range: [3, 7], unit: 'mm', source: 'assumed' },
  /** condyles, about which the jaw turns: above and behind the mouth */
  jawHingeHeight: { value: 45, range: [35, 55], unit: 'mm', source: 'assumed' },
  jawHingeDepth: { value: -95, range: [-110, -80], unit: 'mm', source: 'assumed' },
  /** lip pressure sensor: an even pad on the labial face of the upper incisors */
  sensorThickness: { value: 1, range: [0.5, 1], unit: 'mm', source: 'diFazio2011' },
  sensorWidth: { value: 9.5, range: [3, 10], unit: 'mm', source: 'assumed' },
  /** suction in the mouth while sipping through a straw */
  strawSuction: { value: 3, range: [1, 6], unit: 'kPa', source: 'assumed' },
  /** pressure behind the closed lips before a p */
  speechPressure: { value: 0.7, range: [0.4, 1.2], unit: 'kPa', source: 'recalledAnatomy' },
  /** width beside the straw where the lips bridge from it to each other, which elements of 2 to 4 mm cannot follow */
  strawCusp: { value: 6, range: [3, 7], unit: 'mm', source: 'assumed' },
  strawDiameter: { value: 6, range: [4, 8], unit: 'mm', source: 'assumed' },
} as const satisfies Record<string, Parameter>;
