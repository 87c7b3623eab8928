import type { Mm, Mm3 } from '#units';
import { ballVariance, bolusRadius } from './bolus.ts';
import { heldBack, type LayerProfile, layerOf, layerProfile, type Planes, profileAt } from './layers.ts';

/** How a dose spreads, as drawn for one treatment. */
export interface SpreadResponse {
  /** standard deviation beyond the bolus [mm] */
  readonly spreadMm: number;
  /** share of the tissue the bolus can fill [1] */
  readonly bolusShare: number;
  /** standard deviation along the fibres over that across them [1] */
  readonly alongFibres: number;
  /** share of what would cross a fascia that stays on its own side [1] */
  readonly planeHolds: number;
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
  /** fascia over and under the muscle */
  readonly planes: Planes;
}

/**
 * A dose that has spread: Gaussian along the skin; across it mirrored at skin and mucosa and held back by the fascia on
 * either side of the muscle. Integrates to the dose.
 */
export interface DoseField {
  /** dose over 2 pi sqrt(det) [U/mm2] */
  readonly peak: number;
  /** inverse covariance along the skin: xx, xy, yy [1/mm2] */
  readonly inverse: readonly [number, number, number];
  readonly profile: LayerProfile;
  readonly planes: Planes;
  /** density of every layer over what it would be without fascia (3) [1] */
  readonly layers: Float64Array;
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
  const { depth, tissue, planes } = deposit;
  const profile = layerProfile(Math.sqrt(ball + spread), depth, tissue);
  return {
    peak: deposit.dose / (2 * Math.PI * Math.sqrt(determinant)),
    inverse: [yy / determinant, -xy / determinant, xx / determinant],
    profile,
    planes,
    layers: heldBack(profile, planes, layerOf(depth, planes), response.planeHolds),
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

/** Beyond this many standard deviations, where less than 1 in 10,000 of a dose lies, nothing arrives. */
const reach = 4.5;

/** Dose density at a distance along the skin and a depth below it [U/mm3]. */
export function doseDensity(field: DoseField, x: number, y: number, depth: number): number {
  return field.layers[layerOf(depth, field.planes)] * alongSkin(field, x, y) * profileAt(field.profile, depth);
}

/** The same at a place that is known to be muscle, wherever its own fascia lie [U/mm3]. */
export function muscleDoseDensity(field: DoseField, x: number, y: number, depth: number): number {
  return field.layers[1] * alongSkin(field, x, y) * profileAt(field.profile, depth);
}

/** Dose over an area of skin at a distance along it [U/mm2]. */
export function alongSkin(field: DoseField, x: number, y: number): number {
  const inverse = field.inverse;
  const distance = inverse[0] * x * x + 2 * inverse[1] * x * y + inverse[2] * y * y;
  return distance > reach * reach ? 0 : field.peak * Math.exp(-distance / 2);
}
