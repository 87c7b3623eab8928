/** Energy of a volume ratio J per rest volume: value, first and second derivative [kPa]. */
export type VolumetricLaw = (kappa: number, J: number) => readonly [number, number, number];

/** U(J) = kappa/4 (J^2 - 1 - 2 ln J): grows without bound as the volume vanishes. The mouth's own. */
export const logarithmicVolume: VolumetricLaw = (kappa, J) => [
  (kappa / 4) * (J * J - 1 - 2 * Math.log(J)),
  (kappa / 2) * (J - 1 / J),
  (kappa / 2) * (1 + 1 / (J * J)),
];

/** U(J) = kappa/2 (J - 1)^2, in which published problems are often stated. */
export const quadraticVolume: VolumetricLaw = (kappa, J) => [(kappa / 2) * (J - 1) ** 2, kappa * (J - 1), kappa];
