import type { LipMeasure, Measured, PixelPoint } from '#measure';
import type { Voice } from '#messages';

/** A line beside the mouth along the face's own vertical, from one point's height to another's [px of the photograph, turned upright]. */
export interface DimensionLine {
  readonly measure: LipMeasure;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly label: string;
}

/** The lines, and the turn that lays them on the photograph. */
export interface DimensionLines {
  readonly lines: readonly DimensionLine[];
  /** how the head is tilted in the picture, clockwise [deg] */
  readonly turnDeg: number;
  /** what it is turned about [px of the photograph] */
  readonly about: PixelPoint;
}

const spans = [
  { measure: 'philtrumLength', from: 'sn', to: 'ls', unit: ' mm' },
  { measure: 'upperVermilionHeight', from: 'ls', to: 'stoUpper', unit: '' },
  { measure: 'lowerVermilionHeight', from: 'stoLower', to: 'li', unit: '' },
] as const;

/** The three heights at the midline. @param unit length of one screen pixel [px of the photograph] */
export function dimensionLines({ overlay, capture }: Measured, unit: number, voice: Voice): DimensionLines {
  const [right, left] = overlay.irises.map(({ centre }) => centre);
  const turn = Math.atan2(left[1] - right[1], left[0] - right[0]);
  const about = overlay.handles.find(({ id }) => id === 'sn')?.at ?? right;
  const upright = ([x, y]: PixelPoint): PixelPoint => {
    const [dx, dy] = [x - about[0], y - about[1]];
    return [about[0] + dx * Math.cos(turn) + dy * Math.sin(turn), about[1] - dx * Math.sin(turn) + dy * Math.cos(turn)];
  };
  const heightOf = (id: string) => upright(overlay.handles.find((handle) => handle.id === id)?.at ?? about)[1];
  const x = Math.max(...Object.values(overlay.contours).flatMap((line) => line.map((point) => upright(point)[0])));
  const lines = spans.flatMap(({ measure, from, to, unit: unitText }) => {
    const value = capture.measures[measure];
    if (value === null) return [];
    const label = `${voice.number(value.value)}${unitText}`;
    return [{ measure, x: x + 26 * unit, top: heightOf(from), bottom: heightOf(to), label }];
  });
  return { lines, turnDeg: (turn * 180) / Math.PI, about };
}
