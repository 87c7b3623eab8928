import type { Mm, Mm3 } from '#units';
import { ballVariance, bolusRadius } from './bolus.ts';

/** How a dose spreads, as drawn for one treatment. */
export interface SpreadResponse {
  /** standard deviation beyond the bolus [mm] */
  readonly spreadMm: number;
  /** share of the tissue the bolus can fill [1] */
  readonly bolusShare: number;
  /** standard deviation along the fibres over that across them [1] */
  readonly alongFibres: number;
  /** spread across the layers over spread along them [1] */
  readonly depthReach: number;
}

/** One dose in a layer of tissue with parallel faces. */
export interface Deposit {
  /** dose that stays [U] */
  readonly dose: number;
  /** volume injected [mm3] */
  readonly volume: number;
  /** below the skin [mm] */
  readonly depth: number;
  /** skin to mucosa [mm] */
  readonly tissue: number;
  /** fibre orientation in the skin's plane: xx, xy, yy, of trace 0 (none) to 1 (all parallel) [1] */
  readonly fibres: readonly [number, number, number];
}

/** A dose that has spread: Gaussian along the skin, reflected at skin and mucosa across it. Integrates to the dose. */
export interface DoseField {
  /** dose over (2 pi sqrt(det)) sqrt(2 pi) sigma, the peak without reflections [U/mm3] */
  readonly peak: number;
  /** inverse covariance along the skin: xx, xy, yy [1/mm2] */
  readonly inverse: readonly [number, number, number];
  /** standard deviation across the layers [mm] */
  readonly sigma: number;
  readonly depth: number;
  readonly tissue: number;
}

/**
 * The field of one deposit. The pushed-in ball and the spread beyond it are matched by their variances; along and
 * across the fibres the spread is stretched and squeezed by the same factor, so that its area stays.
 */
export function doseField(deposit: Deposit, response: SpreadResponse): DoseField {
  const ball = ballVariance(bolusRadius(deposit.volume, response.bolusShare));
  const spread = response.spreadMm * response.spreadMm;
  const along = spread * response.alongFibres;
  const across = spread / response.alongFibres;
  const [fxx, fxy, fyy] = deposit.fibres;
  const rest = ball + across * (fxx + fyy) + spread * (1 - fxx - fyy);
  const xx = rest + (along - across) * fxx;
  const xy = (along - across) * fxy;
  const yy = rest + (along - across) * fyy;
  const determinant = xx * yy - xy * xy;
  const sigma = Math.sqrt(ball + spread * response.depthReach * response.depthReach);
  return {
    peak: deposit.dose / ((2 * Math.PI) ** 1.5 * Math.sqrt(determinant) * sigma),
    inverse: [yy / determinant, -xy / determinant, xx / determinant],
    sigma,
    depth: deposit.depth,
    tissue: deposit.tissue,
  };
}

/**
 * Radius along the skin that holds half of an injection, for drawing [mm].
 * @param volume injected [mm3]
 */
export function halfDoseRadius(
  volume: Mm3,
  { spreadMm, bolusShare }: Pick<SpreadResponse, 'spreadMm' | 'bolusShare'>,
): Mm {
  const variance = ballVariance(bolusRadius(volume, bolusShare)) + spreadMm * spreadMm;
  return Math.sqrt(2 * Math.LN2 * variance);
}

/** Beyond this many standard deviations nothing arrives. */
const reach = 6;

/** Dose density at a distance along the skin and a depth below it [U/mm3]. */
export function doseDensity(field: DoseField, x: number, y: number, depth: number): number {
  const [xx, xy, yy] = field.inverse;
  const distance = xx * x * x + 2 * xy * x * y + yy * y * y;
  if (distance > reach * reach) return 0;
  return field.peak * Math.exp(-distance / 2) * layerProfile(field, Math.min(field.tissue, Math.max(0, depth)));
}

/** Gaussian across the layers, mirrored at skin and mucosa so that nothing leaves the tissue [1]. */
function layerProfile({ sigma, depth, tissue }: DoseField, s: number): number {
  const images = Math.ceil((reach * sigma) / (2 * tissue));
  let sum = 0;
  for (let m = -images; m <= images; m++) {
    const below = (s - depth - 2 * m * tissue) / sigma;
    const above = (s + depth - 2 * m * tissue) / sigma;
    sum += Math.exp(-(below * below) / 2) + Math.exp(-(above * above) / 2);
  }
  return sum;
}
