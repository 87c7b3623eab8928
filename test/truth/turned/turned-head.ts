import type { Frame, PixelPoint } from '#measure';
import { reliefOf } from '../depth.ts';
import { readPoint, type TruthFace, toPicture } from '../face.ts';
import { pixelAt } from '../inpaint.ts';

/** The midsagittal outline of a head whose millimetres are known: how far each height stands forward [mm]. */
export interface KnownProfile {
  /** z of the midline at a height over the middle of the mouth [mm], forward positive */
  readonly at: (v: number) => number;
  /** heights of the landmarks [mm] */
  readonly sn: number;
  readonly ls: number;
  readonly sto: number;
}

/** How a turned head is seen. */
export interface TurnedView {
  /** to the patient's left [deg], up to a full profile and beyond */
  readonly yaw: number;
  readonly pitch?: number;
  readonly roll?: number;
  readonly distance?: number;
  readonly pxPerMm: number;
  readonly size: { readonly width: number; readonly height: number };
  /** colour behind the head at a place of the picture, 0-255 */
  readonly behind?: (x: number, y: number) => readonly [number, number, number];
}

/** How far each cheek is blown out at the level of the mouth [mm]. */
export interface CheekPuff {
  readonly right: number;
  readonly left: number;
}

type Vertex = readonly [x: number, y: number, z: number, r: number, g: number, b: number];

/** A head made of triangles with a colour at every corner. */
export interface SolidHead {
  readonly vertices: readonly Vertex[];
  readonly triangles: Uint32Array;
}

const pitchMm = 0.8;
/** Vertices across the face, and round the back of the head. */
const columns = 161;
const around = 61;
/** The head turns about an upright axis so far behind the mouth [mm]. */
const pivotBehind = 90;
const hairColour = [52, 40, 34] as const;
type Colour = readonly [number, number, number];

/** A head being built. */
interface Clay {
  readonly vertices: Vertex[];
  readonly triangles: number[];
}

/** A photograph on its own relief, closed by a skull and a neck, its midline as told. */
export function solidHead(face: TruthFace, profile: KnownProfile, puff: CheekPuff = { right: 0, left: 0 }): SolidHead {
  const relief = reliefOf(face);
  const level = relief.at(0, 0);
  const surface: Surface = { face, profile, puff, depth: (u, v) => relief.at(u, v) - level };
  const rim = rimOf(face);
  const [bottom, top] = [Math.min(...rim.map((p) => p[1])), Math.max(...rim.map((p) => p[1]))];
  const rows = Math.ceil((top - bottom - 2) / pitchMm);
  const clay: Clay = { vertices: [], triangles: [] };
  for (let row = 0; row <= rows; row++) {
    const v = bottom + 1 + (row / rows) * (top - bottom - 2);
    const edges = rimAt(rim, v);
    frontRow(clay, surface, v, edges);
    backRow(clay, surface, v, edges);
  }
  const wide = columns + around;
  const id = (row: number, c: number) => row * wide + (c % wide);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < wide; c++) {
      const [a, b, d, e] = [id(row, c), id(row, c + 1), id(row + 1, c), id(row + 1, c + 1)];
      clay.triangles.push(a, b, d, d, b, e);
    }
  }
  crown(clay, rows * wide, top + 25);
  neck(clay, bottom, colourOf(face, 0, bottom + 6));
  return { vertices: clay.vertices, triangles: Uint32Array.from(clay.triangles) };
}

/** What a row of the head is made of. */
interface Surface {
  readonly face: TruthFace;
  readonly profile: KnownProfile;
  readonly puff: CheekPuff;
  readonly depth: (u: number, v: number) => number;
}

function colourOf(face: TruthFace, u: number, v: number): Colour {
  const at = pixelAt(face, toPicture(face, [u, v]));
  const { rgb } = face.frame;
  return [rgb[at], rgb[at + 1], rgb[at + 2]];
}

function frontRow({ vertices }: Clay, { face, profile, puff, depth }: Surface, v: number, [right, left]: Edges): void {
  const midline = profile.at(v) - depth(0, v);
  for (let c = 0; c < columns; c++) {
    const u = right + ((left - right) * c) / (columns - 1);
    const blown = blownOut(u, v, puff);
    const z = depth(u, v) + midline * falloff(u, v - profile.sn) + 0.7 * Math.abs(blown);
    vertices.push([u + blown, v, z, ...colourOf(face, u, v)]);
  }
}

/** Half an ellipse from edge to edge: hair above the ears, neck below. */
function backRow({ vertices }: Clay, { face, puff, depth }: Surface, v: number, [right, left]: Edges): void {
  const [middle, side] = [(left + right) / 2, (left - right) / 2];
  const back = 40 + 75 * Math.sqrt(Math.max(0, 1 - ((v - 70) / 95) ** 2));
  const colour = v > 20 ? hairColour : colourOf(face, right + 6, v);
  for (let k = 0; k < around; k++) {
    const angle = (Math.PI * (k + 1)) / (around + 1);
    const toLeft = Math.max(0, Math.cos(angle)) * blownOut(left, v, puff);
    const toRight = Math.max(0, -Math.cos(angle)) * blownOut(right, v, puff);
    const u = middle + side * Math.cos(angle) * (1 + 0.15 * Math.sin(angle)) + toLeft + toRight;
    const from = depth(left, v) + ((depth(right, v) - depth(left, v)) * k) / around;
    vertices.push([u, v, from - back * Math.sin(angle), ...colour]);
  }
}

/** Points of the mesh around the face. */
const oval = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

function rimOf(face: TruthFace): PixelPoint[] {
  const { points } = face.base.reading;
  return oval.map((i) => readPoint(face, [points[i * 3], points[i * 3 + 1]]));
}

/** How much of the midline's correction a place beside it takes: lips are wide, the nose is narrow. */
function falloff(u: number, overSn: number): number {
  const nose = Math.min(1, Math.max(0, (overSn + 3) / 6));
  const reach = 24 - 12 * nose * nose * (3 - 2 * nose);
  return Math.max(0, 1 - (u / reach) ** 2) ** 1.5;
}

/** A cheek blown out: most 45 mm beside the middle at the level of the mouth, nothing at the lips. */
function blownOut(u: number, v: number, { right, left }: CheekPuff): number {
  const aside = Math.abs(u);
  const inner = Math.min(1, Math.max(0, (aside - 22) / 23));
  const share = inner * inner * (3 - 2 * inner) * Math.exp(-(((v + 2) / 24) ** 2));
  return u > 0 ? left * share : -right * share;
}

type Edges = readonly [right: number, left: number];

function rimAt(rim: readonly PixelPoint[], v: number): Edges {
  let [right, left] = [Infinity, -Infinity];
  for (let i = 0; i < rim.length; i++) {
    const [a, b] = [rim[i], rim[(i + 1) % rim.length]];
    if ((a[1] - v) * (b[1] - v) > 0 || a[1] === b[1]) continue;
    const u = a[0] + ((v - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
    right = Math.min(right, u);
    left = Math.max(left, u);
  }
  return [right, left];
}

function crown({ vertices, triangles }: Clay, first: number, v: number): void {
  const tip = vertices.length;
  const wide = columns + around;
  vertices.push([0, v, -70, ...hairColour]);
  for (let c = 0; c < wide; c++) triangles.push(first + c, first + ((c + 1) % wide), tip);
}

function neck({ vertices, triangles }: Clay, bottom: number, colour: Colour): void {
  const first = vertices.length;
  const sides = 48;
  for (const y of [bottom + 25, bottom - 120]) {
    for (let k = 0; k < sides; k++) {
      const angle = (2 * Math.PI * k) / sides;
      vertices.push([55 * Math.cos(angle), y, -85 + 55 * Math.sin(angle), ...colour]);
    }
  }
  for (let k = 0; k < sides; k++) {
    const [a, b] = [first + k, first + ((k + 1) % sides)];
    triangles.push(a, b, a + sides, a + sides, b, b + sides);
  }
}

/** Sends places of the head to the picture. */
export function turnedCamera({ yaw, pitch = 0, roll = 0, distance = 450, pxPerMm, size }: TurnedView) {
  const [cy, sy, cp, sp, cr, sr] = [yaw, pitch, roll].flatMap((deg) => {
    const angle = (deg * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return (x: number, y: number, z: number): readonly [number, number, number] => {
    const zb = z + pivotBehind;
    const x1 = x * cy + zb * sy;
    const z1 = zb * cy - x * sy;
    const y2 = y * cp + z1 * sp;
    const z2 = z1 * cp - y * sp;
    const near = (pxPerMm * distance) / (distance - (z2 - pivotBehind));
    return [size.width / 2 + (x1 * cr + y2 * sr) * near, size.height * 0.62 - (y2 * cr - x1 * sr) * near, z2];
  };
}

const samples = 2;

/** Draws a head, nearest surface first (z-buffer), twice as fine and then averaged. */
export function drawTurned(head: SolidHead, view: TurnedView): Frame {
  const { width, height } = view.size;
  const [w, h] = [width * samples, height * samples];
  const see = turnedCamera(view);
  const at = head.vertices.map(([x, y, z]) => see(x, y, z));
  const rgb = new Float32Array(w * h * 3);
  const behind = view.behind ?? (() => [196, 200, 204] as const);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = behind(x, y);
      for (let k = 0; k < samples * samples; k++)
        rgb.set(colour, ((y * samples + Math.floor(k / samples)) * w + x * samples + (k % samples)) * 3);
    }
  }
  const depth = new Float32Array(w * h).fill(-1e9);
  const { triangles, vertices } = head;
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t], triangles[t + 1], triangles[t + 2]];
    fill(
      corners.map((i) => at[i]),
      corners.map((i) => vertices[i]),
      { rgb, depth, w, h },
    );
  }
  return { rgb: averaged(rgb, width, height), width, height };
}

function averaged(rgb: Float32Array, width: number, height: number): Uint8ClampedArray {
  const result = new Uint8ClampedArray(width * height * 3);
  const row = width * samples * 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        const at = y * samples * row + x * samples * 3 + c;
        result[(y * width + x) * 3 + c] = (rgb[at] + rgb[at + 3] + rgb[at + row] + rgb[at + row + 3]) / 4;
      }
    }
  }
  return result;
}

function fill(
  at: readonly (readonly [number, number, number])[],
  own: readonly Vertex[],
  { rgb, depth, w, h }: { rgb: Float32Array; depth: Float32Array; w: number; h: number },
): void {
  const [a, b, c] = at.map(([x, y, z]) => [x * samples, y * samples, z]);
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  if (area === 0) return;
  const [x0, x1] = [
    Math.max(0, Math.floor(Math.min(a[0], b[0], c[0]))),
    Math.min(w - 1, Math.ceil(Math.max(a[0], b[0], c[0]))),
  ];
  const [y0, y1] = [
    Math.max(0, Math.floor(Math.min(a[1], b[1], c[1]))),
    Math.min(h - 1, Math.ceil(Math.max(a[1], b[1], c[1]))),
  ];
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const [px, py] = [x + 0.5, y + 0.5];
      const p = ((b[0] - px) * (c[1] - py) - (b[1] - py) * (c[0] - px)) / area;
      const q = ((c[0] - px) * (a[1] - py) - (c[1] - py) * (a[0] - px)) / area;
      const r = 1 - p - q;
      if (p < -1e-6 || q < -1e-6 || r < -1e-6) continue;
      const z = p * a[2] + q * b[2] + r * c[2];
      const i = y * w + x;
      if (z <= depth[i]) continue;
      depth[i] = z;
      for (let k = 0; k < 3; k++) rgb[i * 3 + k] = p * own[0][3 + k] + q * own[1][3 + k] + r * own[2][3 + k];
    }
  }
}
