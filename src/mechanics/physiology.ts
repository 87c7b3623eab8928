/**
 * What no photograph shows: the person's tissue, tone and support. Sampled from priors, never a hidden default.
 * Scales multiply the value of `parameters.ts` [1].
 */
export interface Physiology {
  /** active stress of fully activated muscle [kPa] */
  readonly sigmaKpa: number;
  /** resting activation of the upper and lower pars marginalis [1] */
  readonly toneMarginalis: number;
  /** resting activation of the pars peripheralis [1] */
  readonly tonePeripheralis: number;
  /** resting activation of the elevators [1] */
  readonly toneElevators: number;
  /** resting tension of the oblique skin-mucosa bundle as a share of sigma [1] */
  readonly obliqueShare: number;
  /** cross-section of the upper marginalis against the template [1] */
  readonly marginalisSection: number;
  /** cross-section of the elevators of the upper lip against the template [1] */
  readonly elevatorSection: number;
  /** stiffness of all layers [1] */
  readonly stiffness: number;
  /** stiffness of fat and glands [1] */
  readonly fatStiffness: number;
  /** skin C10 [kPa] */
  readonly skinC10Kpa: number;
  /** skin pre-stress of the white lip [kPa] */
  readonly skinPrestressKpa: number;
  /** stiffness of nose base and ala support [kPa/mm] */
  readonly noseSupportKpaPerMm: number;
  /** stiffness of the cheek border [kPa/mm] */
  readonly borderSpringKpaPerMm: number;
  /** factor of tissue stiffness of a fully activated muscle [1] */
  readonly activationStiffening: number;
  /** effort of a full voluntary expression against the template activations [1] */
  readonly effort: number;
  /** strength of the left side's muscles over the right's [1] */
  readonly leftRightRatio: number;
}

/** Named prior of one physiology value; the distribution is read by forecast. */
export interface Prior {
  readonly median: number;
  /** 5 % and 95 % quantiles */
  readonly p05: number;
  readonly p95: number;
  readonly shape: 'logNormal' | 'uniform' | 'normal';
  readonly unit: string;
  readonly source: string;
}
