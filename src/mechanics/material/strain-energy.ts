/** What a strain energy says at one strain; strains as xx yy zz 2xy 2yz 2zx. */
export interface StrainResponse {
  /** [kPa] */
  energy: number;
  /** second Piola-Kirchhoff stress dW/de (6) [kPa] */
  readonly stress: Float64Array;
  /** d2W/de2 (6 x 6) [kPa] */
  readonly stiffness: Float64Array;
}

/** Strain energy per rest volume as a function of the Green strain in the material's own axes (6, shears doubled). */
export type StrainEnergy = (strain: Float64Array, out: StrainResponse) => void;

/**
 * W = c10 (I1 - 3) + c01 (I2 - 3) of an isotropic rubber-like solid, c10 and c01 in kPa.
 * @source Mooney 1940, J. Appl. Phys. 11:582; Rivlin 1948, Phil. Trans. R. Soc. A 241:379
 */
export function mooneyRivlin(c10: number, c01: number): StrainEnergy {
  return (e, out) => {
    const trace = e[0] + e[1] + e[2];
    const square = e[0] ** 2 + e[1] ** 2 + e[2] ** 2 + (e[3] ** 2 + e[4] ** 2 + e[5] ** 2) / 2;
    out.energy = 2 * c10 * trace + c01 * (4 * trace + 2 * (trace * trace - square));
    out.stiffness.fill(0);
    for (let i = 0; i < 3; i++) {
      out.stress[i] = 2 * c10 + 4 * c01 * (1 + trace - e[i]);
      out.stress[i + 3] = -2 * c01 * e[i + 3];
      for (let k = 0; k < 3; k++) out.stiffness[i * 6 + k] = i === k ? 0 : 4 * c01;
      out.stiffness[(i + 3) * 7] = -2 * c01;
    }
  };
}

/** Coefficients of {@link guccione}: C in kPa, the exponents' weights pure numbers. */
export interface GuccioneCoefficients {
  readonly C: number;
  /** along the fibre */
  readonly bf: number;
  /** across it */
  readonly bt: number;
  /** in shear between fibre and cross-fibre directions */
  readonly bfs: number;
}

/**
 * Transversely isotropic muscle, fibre along the first axis: W = C/2 (e^Q - 1),
 * Q = bf E11^2 + bt (E22^2 + E33^2 + 2 E23^2) + bfs (2 E12^2 + 2 E13^2).
 * @source Guccione, McCulloch and Waldman 1991, J. Biomech. Eng. 113:42
 */
export function guccione({ C, bf, bt, bfs }: GuccioneCoefficients): StrainEnergy {
  const weight = [bf, bt, bt, bfs / 2, bt / 2, bfs / 2];
  return (e, out) => {
    let Q = 0;
    for (let i = 0; i < 6; i++) Q += weight[i] * e[i] * e[i];
    const scale = C * Math.exp(Q);
    out.energy = (C / 2) * Math.expm1(Q);
    for (let i = 0; i < 6; i++) out.stress[i] = scale * weight[i] * e[i];
    for (let i = 0; i < 6; i++) {
      for (let k = 0; k < 6; k++) {
        out.stiffness[i * 6 + k] = 2 * out.stress[i] * weight[k] * e[k] + (i === k ? scale * weight[i] : 0);
      }
    }
  };
}
