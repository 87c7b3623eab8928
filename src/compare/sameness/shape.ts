import { shapePoints } from '#measure';

/** How far two face shapes are apart after one is laid on the other: root mean square [cm of the canonical face]. */
export function shapeDistance(a: readonly number[], b: readonly number[]): number {
  const count = a.length / 2;
  const [p, q] = [centred(a), centred(b)];
  let [along, across, ofA, ofB] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [px, py, qx, qy] = [p[2 * i], p[2 * i + 1], q[2 * i], q[2 * i + 1]];
    along += px * qx + py * qy;
    across += px * qy - py * qx;
    ofA += px * px + py * py;
    ofB += qx * qx + qy * qy;
  }
  const fit = (along * along + across * across) / (ofA * ofB);
  return Math.sqrt((Math.max(0, 1 - fit) * Math.sqrt(ofA * ofB)) / count);
}

function centred(points: readonly number[]): number[] {
  const count = points.length / 2;
  const sums = [0, 0];
  for (const [i, value] of points.entries()) sums[i % 2] += value / count;
  return points.map((value, i) => value - sums[i % 2]);
}

/**
 * Likeness of two faces' asymmetries, -1 to 1: near 1 for two pictures of one face, near -1 when one is mirrored.
 */
export function asymmetryLikeness(a: readonly number[], b: readonly number[]): number {
  const [p, q] = [asymmetry(a), asymmetry(b)];
  const product = (u: readonly number[], v: readonly number[]) => u.reduce((sum, value, i) => sum + value * v[i], 0);
  const length = Math.sqrt(product(p, p) * product(q, q));
  return length === 0 ? 0 : product(p, q) / length;
}

/** What is left when a face is compared with its own mirror image. */
function asymmetry(shape: readonly number[]): number[] {
  const pairs = shapePoints.right.length;
  const sides = shapePoints.right.flatMap((_, k) => {
    const other = 2 * (pairs + k);
    return [shape[2 * k] + shape[other], shape[2 * k + 1] - shape[other + 1]];
  });
  return [...sides, ...shapePoints.middle.map((_, k) => 2 * shape[2 * (2 * pairs + k)])];
}
