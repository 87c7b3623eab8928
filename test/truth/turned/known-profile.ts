import { reliefOf } from '../depth.ts';
import type { TruthFace } from '../face.ts';
import { readPoint } from '../face.ts';
import { contoursOf, heightAt } from '../fields.ts';
import type { KnownProfile } from './turned-head.ts';

/** How a made profile is to be [mm, deg]. */
export interface ProfileShape {
  /** how far the red border stands in front of subnasale */
  readonly projection: number;
  /** how far the red lip is rolled out about its border: the most forward point stands so far before the border */
  readonly fullness?: number;
}

/**
 * A midline of human shape whose landmarks are known: heights of subnasale, red border and lip line are the
 * photograph's own, so that its colours fit; forehead and bridge are its relief.
 */
export function knownProfile(face: TruthFace, { projection, fullness = 1 }: ProfileShape): KnownProfile {
  const relief = reliefOf(face);
  const level = relief.at(0, 0);
  const { points } = face.base.reading;
  const mesh = (i: number) => readPoint(face, [points[i * 3], points[i * 3 + 1]])[1];
  const contours = contoursOf(face);
  const [sn, chin] = [readPoint(face, face.base.reading.sn)[1], mesh(152)];
  const tip = Math.max(mesh(1), sn + 8);
  const ls = heightAt(contours.upperBorder, 0);
  const sto = heightAt(contours.upperMargin, 0);
  const li = heightAt(contours.lowerBorder, 0);
  const base = 4;
  const red = ls - sto;
  const front = base + projection;
  const knots: (readonly [v: number, z: number])[] = [
    [chin - 6, base - 14],
    [chin + 3, base - 7],
    [chin + 12, base - 4],
    [(chin + 12 + li) / 2, base - 6.5],
    [li, front - 3.5],
    [(li + sto) / 2, front - 1.4],
    [sto - 1.3, front - 2.4],
    [sto, front - 4.4],
    [sto + 1.1, front - 1.9],
    [sto + 0.45 * red, front + fullness - 0.2],
    [sto + 0.75 * red, front + 0.75 * fullness],
    [ls, front],
    [ls + 0.3 * (sn - ls), base + 0.62 * projection],
    [ls + 0.65 * (sn - ls), base + 0.22 * projection],
    [sn, base],
    [sn + 2.5, base + 3],
    [tip - 3, base + 10.5],
    [tip + 1, base + 13],
    [tip + 6, base + 11.5],
  ];
  const bridge = tip + 9;
  const drawn = monotone([
    ...knots,
    [bridge, base + 10],
    ...[12, 18, 26, 36].map((up) => [bridge + up, base + 10 - 0.42 * up] as const),
  ]);
  const top = bridge + 36;
  const shift = drawn(top) - (relief.at(0, top) - level);
  return { at: (v) => (v > top ? relief.at(0, v) - level + shift : drawn(v)), sn, ls, sto };
}

/** A smooth curve through knots that never overshoots them (Fritsch and Carlson's slopes). */
function monotone(unsorted: readonly (readonly [number, number])[]): (v: number) => number {
  const knots = unsorted.toSorted((a, b) => a[0] - b[0]);
  const secants = knots.slice(1).map(([v, z], i) => (z - knots[i][1]) / (v - knots[i][0]));
  const slopes = knots.map((_, i) => {
    const [a, b] = [secants[i - 1], secants[i]];
    if (a === undefined || b === undefined) return a ?? b;
    return a * b <= 0 ? 0 : (2 * a * b) / (a + b);
  });
  return (v) => {
    let i = 0;
    while (i < knots.length - 2 && knots[i + 1][0] < v) i++;
    const [[v0, z0], [v1, z1]] = [knots[i], knots[i + 1]];
    const w = v1 - v0;
    const t = Math.min(1, Math.max(0, (v - v0) / w));
    const [t2, t3] = [t * t, t * t * t];
    return (
      z0 * (2 * t3 - 3 * t2 + 1) +
      w * slopes[i] * (t3 - 2 * t2 + t) +
      z1 * (3 * t2 - 2 * t3) +
      w * slopes[i + 1] * (t3 - t2)
    );
  };
}
