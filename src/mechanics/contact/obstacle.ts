import type { DentalArch } from '#anatomy';

/** A rigid smooth body. */
export interface Obstacle {
  /**
   * Writes what a point sees of the body: [signed distance (negative inside), outward unit normal (3), second derivatives of
   * the distance xx yy zz xy yz zx (6)], (10) [mm, 1, 1/mm].
   */
  look(x: number, y: number, z: number, out: Float64Array): void;
}

/** Half-space n . x < distance. @param normal unit vector out of it @param distance of its face from the origin [mm] */
export function planeObstacle(normal: readonly [number, number, number], distance: number): Obstacle {
  return {
    look(x, y, z, out) {
      out.fill(0);
      out[0] = normal[0] * x + normal[1] * y + normal[2] * z - distance;
      out.set(normal, 1);
    },
  };
}

/** Round bar along z; axis and radius are read at every look [mm]. */
export function cylinderObstacle(bar: { readonly x: number; readonly y: number; readonly radius: number }): Obstacle {
  return {
    look(x, y, _z, out) {
      out.fill(0);
      const [dx, dy] = [x - bar.x, y - bar.y];
      const length = Math.hypot(dx, dy);
      const [nx, ny] = length > 0 ? [dx / length, dy / length] : [0, 1];
      out[0] = length - bar.radius;
      out[1] = nx;
      out[2] = ny;
      const bend = 1 / Math.max(length, 1e-6);
      out[4] = bend * ny * ny;
      out[5] = bend * nx * nx;
      out[7] = -bend * nx * ny;
    },
  };
}

/** A body that turns about a horizontal axis from left to right. */
export interface Hinge {
  /** place of the axis [mm] */
  readonly y: number;
  readonly z: number;
  /** read at every look; positive carries what is in front of the axis down [deg] */
  degrees(): number;
}

/** A body on a hinge: points are turned back into its closed place, what they see is turned forward again. */
export function hingedObstacle(body: Obstacle, hinge: Hinge): Obstacle {
  return {
    look(x, y, z, out) {
      const degrees = hinge.degrees();
      if (degrees === 0) {
        body.look(x, y, z, out);
        return;
      }
      const c = Math.cos((degrees * Math.PI) / 180);
      const s = Math.sin((degrees * Math.PI) / 180);
      const [up, forward] = [y - hinge.y, z - hinge.z];
      body.look(x, hinge.y + c * up + s * forward, hinge.z - s * up + c * forward, out);
      turnForward(out, c, s);
    },
  };
}

/** Turns normal and second derivatives about x: y goes to c y - s z. */
function turnForward(out: Float64Array, c: number, s: number): void {
  const [, , ny, nz, , yy, zz, xy, yz, zx] = out;
  out[2] = c * ny - s * nz;
  out[3] = s * ny + c * nz;
  out[5] = c * c * yy - 2 * c * s * yz + s * s * zz;
  out[6] = s * s * yy + 2 * c * s * yz + c * c * zz;
  out[7] = c * xy - s * zx;
  out[8] = c * s * (yy - zz) + (c * c - s * s) * yz;
  out[9] = s * xy + c * zx;
}

const projections = 12;

/** The labial wall of teeth and gum. */
export function archObstacle(arch: DentalArch): Obstacle {
  const { faceZ, depth, halfWidth } = arch;
  return {
    look(x, _y, z, out) {
      out.fill(0);
      let foot = x;
      for (let k = 0; k < projections; k++) {
        const t = foot / halfWidth;
        const root = Math.sqrt(1 + t * t);
        const slope = (-depth * t) / (halfWidth * root);
        const bend = -depth / (halfWidth * halfWidth * root * root * root);
        const ahead = faceZ - depth * (root - 1) - z;
        const length = Math.sqrt(1 + slope * slope);
        const along = foot - x + ahead * slope;
        if (k === projections - 1 || Math.abs(along) < 1e-14) {
          const [nx, nz] = [-slope / length, 1 / length];
          const gap = (x - foot) * nx - ahead * nz;
          const curvature = -bend / (length * length * length);
          const c = curvature / Math.max(1 + curvature * gap, 0.05);
          out[0] = gap;
          out[1] = nx;
          out[3] = nz;
          out[4] = c * nz * nz;
          out[6] = c * nx * nx;
          out[9] = -c * nx * nz;
          return;
        }
        foot -= along / Math.max(length * length + ahead * bend, 0.05);
      }
    },
  };
}

/** A pad glued on a wall that faces forward; thickness is read at every look [mm]. */
export interface Pad {
  readonly thickness: number;
  /** middle of the pad */
  readonly x: number;
  readonly y: number;
  /** half the width and height of its flat face */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** width over which its edges slope down to the wall */
  readonly edge: number;
}

/** A wall with a pad on it: height above the pad instead of distance, so that the normal is longer than one on its edges. */
export function paddedObstacle(wall: Obstacle, pad: Pad): Obstacle {
  const across = new Float64Array(3);
  const up = new Float64Array(3);
  return {
    look(x, y, z, out) {
      wall.look(x, y, z, out);
      if (pad.thickness === 0) return;
      plateau(x - pad.x, pad.halfWidth, pad.edge, across);
      plateau(y - pad.y, pad.halfHeight, pad.edge, up);
      const t = pad.thickness;
      out[0] -= t * across[0] * up[0];
      out[1] -= t * across[1] * up[0];
      out[2] -= t * across[0] * up[1];
      out[4] -= t * across[2] * up[0];
      out[5] -= t * across[0] * up[2];
      out[7] -= t * across[1] * up[1];
    },
  };
}

/** Share of the pad's thickness at a distance from its middle: 1 on the flat, 0 beyond the edge. */
export function padShare(pad: Pad, x: number, y: number): number {
  const across = new Float64Array(3);
  const up = new Float64Array(3);
  plateau(x - pad.x, pad.halfWidth, pad.edge, across);
  plateau(y - pad.y, pad.halfHeight, pad.edge, up);
  return across[0] * up[0];
}

/** 1 up to the half-width, then smoothly down to 0 over the edge: [value, first, second derivative]. */
function plateau(s: number, half: number, edge: number, out: Float64Array): void {
  const t = Math.min(1, Math.max(0, (Math.abs(s) - half) / edge));
  const sign = s < 0 ? -1 : 1;
  out[0] = 1 - t * t * t * (10 - 15 * t + 6 * t * t);
  out[1] = (-sign * 30 * t * t * (1 - t) * (1 - t)) / edge;
  out[2] = (-60 * t * (1 - t) * (1 - 2 * t)) / (edge * edge);
}
