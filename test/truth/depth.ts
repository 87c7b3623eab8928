import { readPoint, type TruthFace, toFace } from './face.ts';

/** Relief of a face: millimetres towards the camera over the picture's plane, on a regular grid. */
export interface Relief {
  at(u: number, v: number): number;
}

const pitch = 4;
/** Width of the neighbourhood that is levelled [mm]. */
const width = 5;

/**
 * The head's relief from the depths of its own 478 points: a plane fitted around every node, weighed by distance (moving
 * least squares). Beyond the face the depth of its edge goes on, so that hair and background turn with the head.
 */
export function reliefOf(face: TruthFace): Relief {
  const { points } = face.base.reading;
  const known = Array.from({ length: points.length / 3 }, (_, i) => {
    const [u, v] = readPoint(face, [points[i * 3], points[i * 3 + 1]]);
    return [u, v, (-points[i * 3 + 2] * face.enlarged) / face.pxPerMm] as const;
  });
  const corners = [0, face.frame.width].flatMap((x) => [0, face.frame.height].map((y) => toFace(face, [x, y])));
  const low = [0, 1].map((axis) => Math.min(...corners.map((p) => p[axis])));
  const size = [0, 1].map((axis) => Math.ceil((Math.max(...corners.map((p) => p[axis])) - low[axis]) / pitch) + 2);
  const nodes = Float64Array.from({ length: size[0] * size[1] }, (_, i) =>
    depthAt(known, low[0] + (i % size[0]) * pitch, low[1] + Math.floor(i / size[0]) * pitch),
  );
  return { at: (u, v) => between(nodes, size, (u - low[0]) / pitch, (v - low[1]) / pitch) };
}

type Known = readonly (readonly [number, number, number])[];

function depthAt(known: Known, u: number, v: number): number {
  const m = new Float64Array(9);
  let [least, most] = [Infinity, -Infinity];
  for (const [pu, pv, z] of known) {
    const [du, dv] = [pu - u, pv - v];
    const distance = du * du + dv * dv;
    const w = Math.exp(-distance / (2 * width * width)) + 1e-6 / (1 + distance * distance * 1e-4);
    m[0] += w;
    m[1] += w * du;
    m[2] += w * dv;
    m[3] += w * du * du;
    m[4] += w * du * dv;
    m[5] += w * dv * dv;
    m[6] += w * z;
    m[7] += w * du * z;
    m[8] += w * dv * z;
    least = Math.min(least, z);
    most = Math.max(most, z);
  }
  // slopes are held small where there are no points to tell them
  const ridge = 4 * m[0] + 1e-3;
  const solved = solve3([m[0], m[1], m[2]], [m[1], m[3] + ridge, m[4]], [m[2], m[4], m[5] + ridge], [m[6], m[7], m[8]]);
  return Math.min(most, Math.max(least, solved));
}

/** First unknown of three equations. */
function solve3(a: number[], b: number[], c: number[], y: number[]): number {
  const determinant = (p: number[], q: number[], r: number[]) =>
    p[0] * (q[1] * r[2] - q[2] * r[1]) - p[1] * (q[0] * r[2] - q[2] * r[0]) + p[2] * (q[0] * r[1] - q[1] * r[0]);
  return determinant([y[0], a[1], a[2]], [y[1], b[1], b[2]], [y[2], c[1], c[2]]) / determinant(a, b, c);
}

function between(nodes: Float64Array, [columns, rows]: readonly number[], x: number, y: number): number {
  const cx = Math.min(columns - 1.001, Math.max(0, x));
  const cy = Math.min(rows - 1.001, Math.max(0, y));
  const [x0, y0] = [Math.floor(cx), Math.floor(cy)];
  const [s, t] = [cx - x0, cy - y0];
  const i = y0 * columns + x0;
  return (
    (nodes[i] * (1 - s) + nodes[i + 1] * s) * (1 - t) + (nodes[i + columns] * (1 - s) + nodes[i + columns + 1] * s) * t
  );
}
