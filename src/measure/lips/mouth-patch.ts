import type { Frame, PixelPoint } from '../face/frame.ts';

/** Position in the mouth's own plane [mm]: u to the patient's left along the eye line, v up, from the mouth's centre. */
export type PatchPoint = readonly [u: number, v: number];

/** Distance between samples of a mouth patch unless its place says otherwise [mm]. */
const finestPitch = 0.125;

/** The surroundings of the mouth, upright and sampled in millimetres: what the lip borders are searched in. */
export interface MouthPatch {
  readonly columns: number;
  readonly rows: number;
  /** distance between samples [mm] */
  readonly pitch: number;
  /** logarithms of red, green and blue (rows x columns x 3), first row uppermost */
  readonly logRgb: Float32Array;
  /** share of the patch that lies inside the picture, 0-1 */
  readonly covered: number;
  toPicture(point: PatchPoint): PixelPoint;
  fromPicture(point: PixelPoint): PatchPoint;
}

/** Where a mouth lies in the picture. */
export interface MouthPlace {
  readonly centre: PixelPoint;
  /** turn of the eye line, clockwise in the picture [rad] */
  readonly roll: number;
  readonly pxPerMm: number;
  /** how far the patch reaches from the centre, sideways and up or down [mm] */
  readonly reach: readonly [sideways: number, upDown: number];
  /** distance between samples [mm]; where the camera resolves less, coarser costs nothing but saves time */
  readonly pitch?: number | undefined;
}

/** Added to a colour before the logarithm, so that black stays finite and sensor noise in shadows stays small. */
const darkOffset = 6;

/** Samples the mouth region, averaging over camera pixels where they are finer than the patch. */
export function cutMouthPatch(frame: Frame, place: MouthPlace): MouthPatch {
  const pitch = place.pitch ?? finestPitch;
  const columns = 2 * Math.round(place.reach[0] / pitch) + 1;
  const rows = 2 * Math.round(place.reach[1] / pitch) + 1;
  const cos = Math.cos(place.roll) * place.pxPerMm;
  const sin = Math.sin(place.roll) * place.pxPerMm;
  const [x0, y0] = place.centre;
  const toPicture = ([u, v]: PatchPoint): PixelPoint => [x0 + u * cos + v * sin, y0 + u * sin - v * cos];
  const fromPicture = ([x, y]: PixelPoint): PatchPoint => {
    const norm = place.pxPerMm * place.pxPerMm;
    const [dx, dy] = [x - x0, y - y0];
    return [(dx * cos + dy * sin) / norm, (dx * sin - dy * cos) / norm];
  };
  const samples = Math.max(1, Math.round(pitch * place.pxPerMm));
  const [left, top] = toPicture([-((columns - 1) / 2 + 0.5) * pitch, ((rows - 1) / 2 + 0.5) * pitch]);
  const [along, across] = [(cos * pitch) / samples, (sin * pitch) / samples];
  const colourAt = (row: number, column: number, colour: Float64Array) => {
    colour.fill(0);
    for (let s = 0; s < samples * samples; s++) {
      const i = column * samples + (s % samples) + 0.5;
      const j = row * samples + Math.floor(s / samples) + 0.5;
      addColour(frame, left + i * along - j * across, top + i * across + j * along, colour);
    }
  };
  return { columns, rows, pitch, ...sampleColours(rows, columns, colourAt), toPicture, fromPicture };
}

function sampleColours(
  rows: number,
  columns: number,
  colourAt: (row: number, column: number, colour: Float64Array) => void,
) {
  const logRgb = new Float32Array(rows * columns * 3);
  const colour = new Float64Array(4);
  let inside = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      colourAt(row, column, colour);
      if (colour[3] > 0) inside++;
      const at = (row * columns + column) * 3;
      const weight = Math.max(1e-9, colour[3]);
      for (let c = 0; c < 3; c++) logRgb[at + c] = Math.log(darkOffset + colour[c] / weight);
    }
  }
  return { logRgb, covered: inside / (rows * columns) };
}

/** Adds the bilinear colour and the weight with which it lies inside the picture. */
function addColour({ rgb, width, height }: Frame, x: number, y: number, sum: Float64Array): void {
  const column0 = Math.floor(x - 0.5);
  const row0 = Math.floor(y - 0.5);
  for (let dy = 0; dy < 2; dy++) {
    const row = row0 + dy;
    if (row < 0 || row >= height) continue;
    for (let dx = 0; dx < 2; dx++) {
      const column = column0 + dx;
      if (column < 0 || column >= width) continue;
      const weight = (1 - Math.abs(x - 0.5 - column)) * (1 - Math.abs(y - 0.5 - row));
      const at = (row * width + column) * 3;
      for (let c = 0; c < 3; c++) sum[c] += weight * rgb[at + c];
      sum[3] += weight;
    }
  }
}

/** A map over the patch read between its samples; beyond its edge the edge's value. */
export function readMap(map: Float32Array, patch: MouthPatch, [u, v]: PatchPoint): number {
  const x = clamp(u / patch.pitch + (patch.columns - 1) / 2, patch.columns - 1.001);
  const y = clamp((patch.rows - 1) / 2 - v / patch.pitch, patch.rows - 1.001);
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const at = y0 * patch.columns + x0;
  const top = map[at] * (1 - (x - x0)) + map[at + 1] * (x - x0);
  const bottom = map[at + patch.columns] * (1 - (x - x0)) + map[at + patch.columns + 1] * (x - x0);
  return top * (1 - (y - y0)) + bottom * (y - y0);
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
