import type { PixelPoint } from '#measure';
import { readPoint, type TruthFace } from './face.ts';

/** Where the stuff at (u, v) goes [mm]; added to `sum`. */
export type Field = (u: number, v: number, sum: Float64Array) => void;

const smoothStep = (t: number): number => {
  const s = Math.min(1, Math.max(0, t));
  return s * s * (3 - 2 * s);
};
const ramp = (t: number): number => Math.min(1, Math.max(0, t));

/** Borders move as a whole over this much of the skin above them and, where the lip has room, of the lip below [mm]. */
const rigidAbove = 1.5;
const rigidBelow = 1;
/** The whole amount is moved this far to either side of the midline; it fades out from there to the corners [mm]. */
const wholeWithin = 11;

/** The lips' contours in the face's millimetres. */
export function contoursOf(face: TruthFace) {
  const { outline } = face.base.reading;
  const local = (points: readonly PixelPoint[]) => points.map((p) => readPoint(face, p));
  return {
    upperBorder: local(outline.upperBorder),
    upperMargin: local(outline.upperMargin),
    lowerMargin: local(outline.lowerMargin),
    lowerBorder: local(outline.lowerBorder),
  };
}

/** Height of a contour at u, level beyond its ends [mm]. */
export function heightAt(curve: readonly PixelPoint[], u: number): number {
  let i = 1;
  while (i < curve.length - 1 && curve[i][0] < u) i++;
  const [a, b] = [curve[i - 1], curve[i]];
  const t = b[0] === a[0] ? 0 : ramp((u - a[0]) / (b[0] - a[0]));
  return a[1] + t * (b[1] - a[1]);
}

/**
 * A lip flip: the upper vermilion border goes up by `mm` along the face while the lip's margin stays. The whole amount
 * reaches 11 mm to either side, so that it is exact where the lip is measured (0 and 7 mm); the philtrum is
 * shortened, the nose stays.
 */
export function raiseUpperBorder(face: TruthFace, mm: number): Field {
  const { upperBorder, upperMargin } = contoursOf(face);
  const [right, left] = [upperBorder[0][0], upperBorder[upperBorder.length - 1][0]];
  const half = Math.min(-right, left);
  const noseRoom = readPoint(face, face.base.reading.sn)[1];
  return (u, v, sum) => {
    const aside = Math.abs(u);
    if (aside >= half) return;
    const top = heightAt(upperBorder, u);
    const bottom = heightAt(upperMargin, u);
    const height = top - bottom;
    const below = Math.min(rigidBelow, 0.3 * height);
    const inLip = ramp((v - bottom - 0.3) / Math.max(0.2, height - below - 0.3));
    const onSkin = 1 - smoothStep((v - top - rigidAbove) / Math.max(4, noseRoom - top - rigidAbove));
    const sideways = 1 - smoothStep((aside - wholeWithin) / Math.max(1, 0.9 * half - wholeWithin));
    sum[1] += mm * sideways * (v < top ? inLip : onSkin);
  };
}

/** Which corner, the patient's side. */
export type Side = 'left' | 'right';

/** A corner of the mouth goes outwards and up; all within 4 mm of it goes along, the rest of the cheek less and less. */
export function moveCommissure(face: TruthFace, side: Side, [out, up]: readonly [number, number]): Field {
  const { upperMargin } = contoursOf(face);
  const [cu, cv] = side === 'left' ? upperMargin[upperMargin.length - 1] : upperMargin[0];
  const outward = side === 'left' ? 1 : -1;
  const reach = Math.min(18, 0.8 * Math.abs(cu));
  return (u, v, sum) => {
    const weight = 1 - smoothStep((Math.hypot(u - cu, (v - cv) * 0.8) - 4) / (reach - 4));
    sum[0] += outward * out * weight;
    sum[1] += up * weight;
  };
}

/** The whole upper lip, border and margin alike, goes up in the middle third; the corners stay. */
export function liftUpperLip(face: TruthFace, mm: number): Field {
  const { upperBorder, upperMargin, lowerMargin } = contoursOf(face);
  const half = Math.abs(upperBorder[0][0]);
  const sn = readPoint(face, face.base.reading.sn)[1];
  return (u, v, sum) => {
    const margin = heightAt(upperMargin, u);
    const room = margin - heightAt(lowerMargin, u);
    const top = heightAt(upperBorder, u);
    const sideways = 1 - smoothStep((Math.abs(u) - 9) / Math.max(2, 0.9 * half - 9));
    const within = v >= margin - 0.4 ? 1 : ramp(1 + (v - margin + 0.4) / Math.max(0.3, room - 0.8));
    const above = 1 - smoothStep((v - top - 1) / Math.max(3, sn - top - 1));
    sum[1] += mm * sideways * Math.min(within, above);
  };
}

/** Everything below the lip line goes down: an open mouth opens further. */
export function lowerTheLowerLip(face: TruthFace, mm: number): Field {
  const { upperMargin, lowerMargin } = contoursOf(face);
  const half = Math.abs(upperMargin[0][0]);
  return (u, v, sum) => {
    const bottom = heightAt(lowerMargin, u);
    const room = heightAt(upperMargin, u) - bottom;
    const sideways = 1 - smoothStep((Math.abs(u) - 9) / Math.max(2, 0.9 * half - 9));
    const within = v <= bottom + 0.4 ? 1 : ramp(1 - (v - bottom - 0.4) / Math.max(0.3, room - 0.8));
    sum[1] -= mm * sideways * within * smoothStep((v + 45) / 25);
  };
}

/** Several fields at once, each as strong as its weight. */
export function together(parts: readonly (readonly [weight: number, field: Field])[]): Field {
  const own = new Float64Array(2);
  return (u, v, sum) => {
    for (const [weight, field] of parts) {
      own.fill(0);
      field(u, v, own);
      sum[0] += weight * own[0];
      sum[1] += weight * own[1];
    }
  };
}

/** Nothing moves. */
export const still: Field = () => {};

/** A field held on a grid, for clips: reading it costs the same however it was made. Linear between 0.5 mm nodes. */
export function baked(field: Field, reach: readonly [sideways: number, upDown: number] = [60, 55]): Field {
  const pitch = 0.5;
  const [columns, rows] = reach.map((mm) => 2 * Math.ceil(mm / pitch) + 1);
  const values = new Float32Array(columns * rows * 2);
  const sum = new Float64Array(2);
  for (let i = 0; i < columns * rows; i++) {
    const [u, v] = [((i % columns) - (columns - 1) / 2) * pitch, (Math.floor(i / columns) - (rows - 1) / 2) * pitch];
    sum.fill(0);
    field(u, v, sum);
    values.set(sum, i * 2);
  }
  return (u, v, into) => {
    const x = u / pitch + (columns - 1) / 2;
    const y = v / pitch + (rows - 1) / 2;
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    if (x0 < 0 || y0 < 0 || x0 >= columns - 1 || y0 >= rows - 1) return;
    const [s, t] = [x - x0, y - y0];
    const at = (y0 * columns + x0) * 2;
    const up = at + columns * 2;
    for (let axis = 0; axis < 2; axis++) {
      const low = values[at + axis] * (1 - s) + values[at + 2 + axis] * s;
      const high = values[up + axis] * (1 - s) + values[up + 2 + axis] * s;
      into[axis] += low * (1 - t) + high * t;
    }
  };
}
