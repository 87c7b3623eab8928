import type { LipMeasure, Measured } from '#measure';
import { formatNumber } from '#units';

/** A vertical line beside the mouth, from one point's height to another's [px of the photograph]. */
export interface DimensionLine {
  readonly measure: LipMeasure;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly label: string;
}

const spans = [
  { measure: 'philtrumLength', from: 'sn', to: 'ls', unit: ' mm' },
  { measure: 'upperVermilionHeight', from: 'ls', to: 'stoUpper', unit: '' },
  { measure: 'lowerVermilionHeight', from: 'stoLower', to: 'li', unit: '' },
] as const;

/** The three heights at the midline. @param unit length of one screen pixel [px of the photograph] */
export function dimensionLines({ overlay, capture }: Measured, unit: number): DimensionLine[] {
  const at = (id: string) => overlay.handles.find((handle) => handle.id === id)?.at ?? [0, 0];
  const x = Math.max(...Object.values(overlay.contours).flatMap((line) => line.map(([px]) => px))) + 26 * unit;
  return spans.flatMap(({ measure, from, to, unit: unitText }) => {
    const value = capture.measures[measure];
    if (value === null) return [];
    return [{ measure, x, top: at(from)[1], bottom: at(to)[1], label: `${formatNumber(value.value)}${unitText}` }];
  });
}
