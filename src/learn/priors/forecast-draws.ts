/**
 * The simulated treatments behind one forecast: where in our priors each lies, and what came of it. Drawn from our priors, or
 * from learnt ones in their place.
 */
export interface ForecastDraws {
  /** names of the inputs as priors are given; columns of all sites share one */
  readonly inputs: readonly string[];
  /** (nDraw x nInput, row-major) [standard deviations from the middle of each prior] */
  readonly z: Float64Array;
  /**
   * by input that was drawn from a learnt prior: how much denser that is than ours at each draw, as a logarithm (nDraw);
   * absent where all are ours
   */
  readonly denser?: Readonly<Record<string, Float64Array>>;
  /** outcome -> week -> values, in the outcome's unit (nDraw) */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, Float64Array>>>>;
  /** event -> chance of it in every draw [1] (nDraw) */
  readonly events: Readonly<Record<string, Float64Array>>;
  /** error of one measurement of an outcome, in its unit */
  readonly errorSd: Readonly<Record<string, number>>;
}
