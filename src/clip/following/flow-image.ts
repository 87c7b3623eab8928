import { brightness, type MouthPatch } from '#measure';

/** What movement is followed in: brightness and redness of the mouth, fine and blurred. */
export interface FlowImage {
  readonly columns: number;
  readonly rows: number;
  /** distance between samples [mm] */
  readonly pitch: number;
  /** (rows x columns) each, natural logarithms: brightness, redness */
  readonly fine: readonly [Float32Array, Float32Array];
  /** the same, averaged over neighbours */
  readonly blurred: readonly [Float32Array, Float32Array];
}

/** Brightness and redness of a mouth: in logarithms, so that a change of light shifts them and no more. */
export function flowImage(patch: MouthPatch): FlowImage {
  const { columns, rows, pitch, logRgb } = patch;
  const light = brightness(patch);
  const redness = new Float32Array(light.length);
  for (let i = 0; i < redness.length; i++) redness[i] = logRgb[i * 3] - logRgb[i * 3 + 1];
  const blur = (map: Float32Array) => blurBy(blurBy(map, 1), columns);
  return { columns, rows, pitch, fine: [light, redness], blurred: [blur(light), blur(redness)] };
}

/** Binomial mean of five neighbours at a distance in the map; its first and last samples stay as they are. */
function blurBy(map: Float32Array, step: number): Float32Array {
  const blurred = map.slice();
  const end = map.length - 2 * step;
  for (let i = 2 * step; i < end; i++) {
    blurred[i] = (map[i - 2 * step] + map[i + 2 * step] + 4 * (map[i - step] + map[i + step]) + 6 * map[i]) / 16;
  }
  return blurred;
}

/** One map between its samples; beyond its edge the edge's value. */
export function readFlow(map: Float32Array, { columns, rows, pitch }: FlowImage, u: number, v: number): number {
  const x = Math.min(columns - 1.001, Math.max(0, u / pitch + (columns - 1) / 2));
  const y = Math.min(rows - 1.001, Math.max(0, (rows - 1) / 2 - v / pitch));
  const column = Math.floor(x);
  const row = Math.floor(y);
  const [fx, fy] = [x - column, y - row];
  const at = row * columns + column;
  const above = map[at] + fx * (map[at + 1] - map[at]);
  const below = map[at + columns] + fx * (map[at + columns + 1] - map[at + columns]);
  return above + fy * (below - above);
}
