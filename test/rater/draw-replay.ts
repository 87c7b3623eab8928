import type { LipMotion } from '#replay';
import { createClayMaker } from '../../src/web/mouth/clay/clay-surface.ts';
import { drawTeeth } from '../../src/web/mouth/clay/teeth.ts';
import { lightInside } from '../../src/web/mouth/drawing.ts';
import { neutralHead, replayMotion } from '../../src/web/replay/neutral-head.ts';

/** A grey picture, 0 = black, 1 = paper, row by row from the top. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly value: Float32Array;
}

/** Half of what is drawn, sideways and upwards [mm], and pixels per millimetre. */
const HALF = [40, 28] as const;
const PX_PER_MM = 2;
const PAPER = 0.95;
/** Directions and strengths of the studio's key, fill and sky. */
const LIGHTS = [
  { from: [-0.42, 0.54, 0.73], strength: 0.72 },
  { from: [0.78, 0.12, 0.6], strength: 0.25 },
] as const;
const SKY = 0.26;

const maker = createClayMaker(neutralHead().drawing.grid, neutralHead().drawing.rest, true);

/**
 * The neutral replay as a rater sees it, in grey and without a graphics card: the studio's own surface, colours and
 * lights, matt and without cast shadows.
 */
export function drawReplay(motion: LipMotion | null, gain = 1): Grey {
  const { drawing } = neutralHead();
  const surface = replayMotion(motion, gain);
  const shape = maker.shape(surface);
  const { positions, normals, colours } = maker.paint(shape, maker.shade(shape));
  const [width, height] = HALF.map((half) => 2 * half * PX_PER_MM);
  const value = new Float32Array(width * height).fill(PAPER);
  const depth = new Float32Array(width * height).fill(-Infinity);
  const lamp = lightInside(drawing, surface);
  const teeth = drawTeeth(drawing.teeth);
  const teethGrey = Float32Array.from({ length: teeth.positions.length / 3 }, (_, i) => {
    return displayed(luminance(teeth.colours, i * 3) * lamp);
  });
  drawMesh({ positions: teeth.positions, triangles: teeth.triangles, grey: teethGrey, opacity: null });
  const count = positions.length / 3;
  const grey = new Float32Array(count);
  const opacity = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    grey[i] = displayed(luminance(colours, i * 4) * lightOn(normals, i * 3));
    opacity[i] = colours[i * 4 + 3];
  }
  drawMesh({ positions, triangles: maker.triangles, grey, opacity });
  return { width, height, value };

  function drawMesh(mesh: Painted): void {
    for (let t = 0; t < mesh.triangles.length; t += 3) drawTriangle(mesh, t);
  }

  function drawTriangle({ positions: p, triangles, grey: g, opacity: o }: Painted, t: number): void {
    const corners = [0, 1, 2].map((k) => triangles[t + k]);
    const x = corners.map((i) => (p[i * 3] + HALF[0]) * PX_PER_MM);
    const y = corners.map((i) => (HALF[1] - p[i * 3 + 1]) * PX_PER_MM);
    const area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
    if (Math.abs(area) < 1e-9) return;
    const [left, right] = [Math.max(0, Math.floor(Math.min(...x))), Math.min(width - 1, Math.ceil(Math.max(...x)))];
    const [top, bottom] = [Math.max(0, Math.floor(Math.min(...y))), Math.min(height - 1, Math.ceil(Math.max(...y)))];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const [px, py] = [column + 0.5, row + 0.5];
        const b = ((px - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (py - y[0])) / area;
        const c = ((x[1] - x[0]) * (py - y[0]) - (px - x[0]) * (y[1] - y[0])) / area;
        const a = 1 - b - c;
        if (a < 0 || b < 0 || c < 0) continue;
        const mixed = (of: ArrayLike<number>, stride = 1, axis = 0) =>
          a * of[corners[0] * stride + axis] + b * of[corners[1] * stride + axis] + c * of[corners[2] * stride + axis];
        const at = row * width + column;
        const z = mixed(p, 3, 2);
        if (z <= depth[at]) continue;
        depth[at] = z;
        const cover = o === null ? 1 : mixed(o);
        value[at] = cover * mixed(g) + (1 - cover) * PAPER;
      }
    }
  }
}

interface Painted {
  readonly positions: ArrayLike<number>;
  readonly triangles: Uint32Array;
  /** per vertex */
  readonly grey: Float32Array;
  /** per vertex; null = solid */
  readonly opacity: Float32Array | null;
}

function lightOn(normals: Float32Array, at: number): number {
  return LIGHTS.reduce((sum, { from, strength }) => {
    const facing = normals[at] * from[0] + normals[at + 1] * from[1] + normals[at + 2] * from[2];
    return sum + strength * Math.max(0, facing);
  }, SKY);
}

function luminance(linear: ArrayLike<number>, at: number): number {
  return 0.21 * linear[at] + 0.72 * linear[at + 1] + 0.07 * linear[at + 2];
}

function displayed(linear: number): number {
  return Math.min(1, Math.max(0, linear)) ** (1 / 2.2);
}
