import type { DentalArch, FaceParameters } from '../face-model.ts';
import { template } from '../parameters.ts';

/** A place on the arch: frontal x and depth z [mm], and the horizontal normal pointing out of the mouth [1]. */
export interface ArchPoint {
  readonly x: number;
  readonly z: number;
  readonly normalX: number;
  readonly normalZ: number;
}

/**
 * The anterior teeth and gum of one person as a vertical wall.
 * The radius at the midline is the arch radius; the wall widens with the mouth.
 */
export function archOf(parameters: FaceParameters): DentalArch {
  const halfWidth = template.archHalfWidth.value * (parameters.mouthWidth / template.mouthWidth.value);
  const incisorEdgeY = template.halfGap.value - parameters.incisorShow;
  return {
    faceZ: -parameters.upperLipThickness,
    depth: (halfWidth * halfWidth) / parameters.archRadius,
    halfWidth,
    incisorEdgeY,
    gingivaY: incisorEdgeY + parameters.crownHeight,
  };
}

/** Depth z of the labial wall at a frontal x [mm]. */
export function archDepthAt({ faceZ, depth, halfWidth }: DentalArch, x: number): number {
  return faceZ - depth * (Math.sqrt(1 + (x / halfWidth) ** 2) - 1);
}

/** Slope dz/dx of the labial wall at a frontal x [1]. */
export function archSlopeAt({ depth, halfWidth }: DentalArch, x: number): number {
  return (-depth * x) / (halfWidth * halfWidth * Math.sqrt(1 + (x / halfWidth) ** 2));
}

const tableStep = 0.25;

/**
 * The arch measured along itself: from arclength from the midline to a point of the wall.
 *
 * @param reach largest arclength that will be asked for [mm]
 * @returns a function of the arclength u >= 0 [mm]
 */
export function archByArclength(arch: DentalArch, reach: number): (u: number) => ArchPoint {
  const speed = (x: number) => Math.hypot(1, archSlopeAt(arch, x));
  const xs = [0];
  const count = Math.ceil(reach / tableStep) + 1;
  for (let i = 0; i < count; i++) xs.push(advance(speed, xs[i]));
  return (u) => {
    const i = Math.min(count - 1, Math.floor(u / tableStep));
    const x = hermite(xs[i], xs[i + 1], [1 / speed(xs[i]), 1 / speed(xs[i + 1])], u / tableStep - i);
    const slope = archSlopeAt(arch, x);
    const length = Math.hypot(1, slope);
    return { x, z: archDepthAt(arch, x), normalX: -slope / length, normalZ: 1 / length };
  };
}

/** One classical Runge-Kutta step of dx/du = 1 / speed(x). */
function advance(speed: (x: number) => number, x: number): number {
  const k1 = 1 / speed(x);
  const k2 = 1 / speed(x + (tableStep / 2) * k1);
  const k3 = 1 / speed(x + (tableStep / 2) * k2);
  const k4 = 1 / speed(x + tableStep * k3);
  return x + (tableStep / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
}

function hermite(a: number, b: number, slopes: readonly [number, number], t: number): number {
  const s = 1 - t;
  const tangents = slopes[0] * tableStep * t * s * s - slopes[1] * tableStep * t * t * s;
  return a * s * s * (1 + 2 * t) + b * t * t * (3 - 2 * t) + tangents;
}
