import type { CameraPreset } from '../state/view.ts';
import type { PictureSize, Viewpoint } from './projection.ts';

const presets: Readonly<Record<CameraPreset, { readonly yawDeg: number; readonly pitchDeg: number }>> = {
  front: { yawDeg: 0, pitchDeg: 0 },
  threeQuarter: { yawDeg: 35, pitchDeg: 5 },
  side: { yawDeg: 90, pitchDeg: 0 },
};
const YAW_LIMIT = 100;
const PITCH_LIMIT = 35;
const NARROWEST_MM = 40;
const WIDEST_MM = 200;

/** The preset view that shows the whole mouth in a picture of this shape. */
export function presetView(
  preset: CameraPreset,
  target: readonly [number, number, number],
  size: PictureSize,
  spanMm: number,
): Viewpoint {
  const heightMm = spanMm * 0.7;
  return { ...presets[preset], target, spanMm: Math.max(spanMm, (heightMm * size.width) / size.height) };
}

/** Turned by a drag [CSS px], within what the model shows. */
export function orbit(view: Viewpoint, dx: number, dy: number): Viewpoint {
  const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));
  return {
    ...view,
    yawDeg: clamp(view.yawDeg - dx * 0.4, YAW_LIMIT),
    pitchDeg: clamp(view.pitchDeg + dy * 0.3, PITCH_LIMIT),
  };
}

/** Nearer or further, always to true scale. */
export function zoom(view: Viewpoint, factor: number): Viewpoint {
  return { ...view, spanMm: Math.max(NARROWEST_MM, Math.min(WIDEST_MM, view.spanMm * factor)) };
}
