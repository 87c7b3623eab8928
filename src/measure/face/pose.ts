import { upperFace } from './face-points.data.ts';

/** How the head is held; all 0 when it looks straight into the camera. */
export interface Pose {
  /** turned to the patient's left */
  readonly yawDeg: number;
  /** chin up */
  readonly pitchDeg: number;
  /** top of the head tilted to the patient's left */
  readonly rollDeg: number;
}

/** The upper face laid onto the canonical upper face, by rotation, shift and size. */
export interface HeadFit {
  readonly pose: Pose;
  /** turns canonical directions into camera directions: x to the picture's right, y up, z to the camera (3 x 3) */
  readonly rotation: readonly number[];
  /** centroid of the upper face in camera directions (3) [px] */
  readonly centre: readonly [number, number, number];
  /** picture pixels per centimetre of the canonical face */
  readonly pxPerCanonicalCm: number;
}

/**
 * Head pose from the points of the upper face, which expressions hardly move (Procrustes; rotation by Horn's
 * quaternion).
 * @param points (478 x 3) [px], depth decreasing towards the camera
 */
export function fitHead(points: ArrayLike<number>): HeadFit {
  const seen = upperFace.map(([i]) => [points[i * 3], -points[i * 3 + 1], -points[i * 3 + 2]]);
  const known = upperFace.map(([, x, y, z]) => [x, y, z]);
  const seenCentre = centroid(seen);
  const knownCentre = centroid(known);
  const covariance = new Float64Array(9);
  let knownSize = 0;
  let seenSize = 0;
  for (let k = 0; k < seen.length; k++) {
    const a = known[k].map((value, axis) => value - knownCentre[axis]);
    const b = seen[k].map((value, axis) => value - seenCentre[axis]);
    knownSize += a[0] * a[0] + a[1] * a[1] + a[2] * a[2];
    seenSize += b[0] * b[0] + b[1] * b[1] + b[2] * b[2];
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) covariance[i * 3 + j] += a[i] * b[j];
  }
  const rotation = rotationOf(covariance);
  return {
    pose: poseOf(rotation),
    rotation,
    centre: [seenCentre[0], seenCentre[1], seenCentre[2]],
    pxPerCanonicalCm: Math.sqrt(seenSize / knownSize),
  };
}

/** A point as seen from straight ahead, relative to the upper face's centroid [px]: x to the patient's left, y up. */
export function frontal(fit: HeadFit, x: number, y: number, depth: number): readonly [number, number] {
  const d = [x - fit.centre[0], -y - fit.centre[1], -depth - fit.centre[2]];
  const R = fit.rotation;
  return [R[0] * d[0] + R[3] * d[1] + R[6] * d[2], R[1] * d[0] + R[4] * d[1] + R[7] * d[2]];
}

function centroid(points: readonly (readonly number[])[]): number[] {
  return [0, 1, 2].map((axis) => points.reduce((sum, p) => sum + p[axis] / points.length, 0));
}

function poseOf(R: readonly number[]): Pose {
  const deg = 180 / Math.PI;
  return {
    yawDeg: Math.atan2(R[2], R[8]) * deg,
    pitchDeg: Math.asin(Math.max(-1, Math.min(1, R[5]))) * deg,
    rollDeg: -Math.atan2(R[3], R[0]) * deg,
  };
}

/** Horn 1987: the rotation is the eigenvector of the largest eigenvalue of a 4 x 4 matrix; found by iteration. */
function rotationOf(S: Float64Array): number[] {
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = S;
  const N = [
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ];
  const shift = Math.max(...N.map((line) => line.reduce((sum, value) => sum + Math.abs(value), 0)));
  let q = [1, 0, 0, 0];
  for (let step = 0; step < 500; step++) {
    const next = N.map((line, i) => line.reduce((sum, value, j) => sum + value * q[j], shift * q[i]));
    const length = Math.hypot(...next);
    const unit = next.map((value) => value / length);
    const moved = Math.hypot(...unit.map((value, i) => value - q[i]));
    q = unit;
    if (moved < 1e-13) break;
  }
  const [w, x, y, z] = q;
  return [
    1 - 2 * (y * y + z * z),
    2 * (x * y - w * z),
    2 * (x * z + w * y),
    2 * (x * y + w * z),
    1 - 2 * (x * x + z * z),
    2 * (y * z - w * x),
    2 * (x * z - w * y),
    2 * (y * z + w * x),
    1 - 2 * (x * x + y * y),
  ];
}
