import { appearanceOf } from './appearance.ts';
import type { CaptureResult, Measured, Overlay, Reading, Refusal } from './capture.ts';
import { detectFaces, type FaceBox } from './face/detect-faces.ts';
import type { FaceNetworks } from './face/face-networks.ts';
import type { Frame, PixelPoint } from './face/frame.ts';
import { findLandmarks, pointCount } from './face/landmarks.ts';
import { lipGeometryOf } from './geometry.ts';
import { findHandles, type HandleMove, moveHandles } from './handles.ts';
import { thinLipFlags, withInterval } from './intervals.ts';
import { type LipGeometry, shifted } from './lip-geometry.ts';
import { measureLips } from './measure-lips.ts';
import { type Expression, type LipMeasure, measureUnits } from './names.ts';
import { parameters } from './parameters.ts';
import { readFace } from './reading/read-face.ts';

/** What the caller already knows about a picture. */
export interface MeasureFrameOptions {
  /** which of several faces, 0 = leftmost; without it several faces are refused */
  readonly pick?: number | undefined;
  /** the expression shown, when the caller knows it; otherwise rest or smile, judged from the mouth */
  readonly expression?: Expression | undefined;
  /** points placed by hand */
  readonly corrections?: readonly HandleMove[] | undefined;
}

/**
 * Measures the lips of one face in one picture.
 * @returns the measures with intervals, what to draw over the picture and the lips in millimetres; or a refusal with
 *   its reason and numbers
 * @throws when `pick` is not a whole number from 0
 */
export async function measureFrame(
  frame: Frame,
  networks: FaceNetworks,
  options: MeasureFrameOptions = {},
): Promise<CaptureResult> {
  const unusable = checkFrame(frame);
  if (unusable) return unusable;
  const box = chooseFace(await detectFaces(frame, networks), options.pick);
  if ('ok' in box) return box;
  const landmarks = await findLandmarks(frame, box, networks);
  const lips = readFace(frame, landmarks, options.expression);
  if ('ok' in lips) return lips;
  const reading = { ...lips, appearance: appearanceOf(frame, lips) };
  return measured(options.corrections ? moveHandles(reading, options.corrections) : reading);
}

/**
 * Measures again after points of the outline were moved by hand. Intervals of what was moved narrow to what a hand
 * can place, and the method says so.
 * @param previous result of {@link measureFrame} or of this function
 * @param moves where handles now are [px]; handles that are not named stay
 */
export function remeasure(previous: Measured, moves: readonly HandleMove[]): Measured {
  return measured(moveHandles(previous.reading, moves));
}

/** The same reading taken for another expression: the person at the picture knows better. */
export function asExpression(previous: Measured, expression: Expression): Measured {
  const flags = previous.reading.flags.filter((flag) => flag !== 'expression-uncertain');
  return measured({ ...previous.reading, expression, flags });
}

/** Makes every measure of a reading. */
export function measured(reading: Reading, rest?: Reading): Measured {
  const { geometry, values } = valuesOf(reading, rest);
  const measures = Object.fromEntries(
    (Object.keys(measureUnits) as LipMeasure[]).map((name) => {
      const value = values[name];
      return [name, value === null ? null : withInterval(name, value, reading)];
    }),
  ) as Measured['capture']['measures'];
  return {
    ok: true,
    capture: {
      expression: reading.expression,
      measures,
      pose: reading.head.pose,
      scale: { pxPerMm: reading.pxPerMm, source: reading.scaleSource },
      flags: [...reading.flags, ...thinLipFlags(values, reading)],
      frames: 1,
      ...(reading.appearance && { appearance: reading.appearance }),
    },
    overlay: overlayOf(reading),
    geometry,
    reading,
  };
}

/**
 * Without lines placed by hand nobody knows where gum begins: gingival show stays unknown in an open mouth, and where
 * a red band may be gum, incisors are counted from where they begin to be seen.
 */
function measureTeeth(geometry: LipGeometry, crownTopY: number | null): Partial<Record<LipMeasure, number | null>> {
  if (crownTopY === null) return {};
  return { incisorShow: measureLips({ ...geometry, gingivaY: crownTopY }).incisorShow, gingivalShow: null };
}

/** A rest is its own rest, so its corners have heights; it has no excursion to speak of. */
function valuesOf(reading: Reading, rest?: Reading) {
  const { geometry, stomionInFace, crownTopY } = lipGeometryOf(reading);
  const teeth = measureTeeth(geometry, crownTopY);
  if (reading.expression === 'rest') {
    const values = {
      ...measureLips(geometry, geometry),
      ...teeth,
      commissureExcursionLeft: null,
      commissureExcursionRight: null,
    };
    return { geometry, values };
  }
  if (!rest) return { geometry, values: { ...measureLips(geometry), ...teeth } };
  const placed = lipGeometryOf(rest);
  const [x, y] = stomionInFace;
  const inFrameOfRest = shifted(geometry, [x - placed.stomionInFace[0], y - placed.stomionInFace[1]]);
  return { geometry: inFrameOfRest, values: { ...measureLips(inFrameOfRest, placed.geometry), ...teeth } };
}

/**
 * Measures an expression against the same person's rest: corners get heights and paths, the lips are placed in the rest's
 * frame by the upper face, and both pictures share the rest's ruler, since eyes narrow in a smile and the iris then misleads.
 */
export function relateToRest(expression: Measured, rest: Measured): Measured {
  const { reading } = expression;
  const pxPerMm = (rest.reading.pxPerMm * reading.head.pxPerCanonicalCm) / rest.reading.head.pxPerCanonicalCm;
  const shared: Reading = {
    ...reading,
    pxPerMm,
    scaleSd: rest.reading.scaleSd,
    scaleSource: `${rest.reading.scaleSource}, carried over from the rest picture by the upper face`,
    flags: reading.flags.filter((flag) => flag !== 'scale-doubtful' && flag !== 'eyes-narrowed'),
  };
  return measured(shared, rest.reading);
}

function overlayOf(reading: Reading): Overlay {
  const points = Array.from(
    { length: pointCount },
    (_, i): PixelPoint => [reading.points[i * 3], reading.points[i * 3 + 1]],
  );
  return {
    points,
    irises: reading.irises,
    contours: reading.outline,
    ...(reading.pointConfidence ? { confidence: reading.pointConfidence } : {}),
    handles: findHandles(reading),
  };
}

/** Refuses what is no picture or too large a one. */
export function checkFrame({ rgb, width, height }: Frame): Refusal | null {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!whole || rgb.length !== width * height * 3) {
    return {
      ok: false,
      reason: 'not-an-image',
      detail: `A picture of ${width} x ${height} pixels needs ${width * height * 3} colour values; ${rgb.length} were given.`,
    };
  }
  const megapixels = (width * height) / 1e6;
  if (megapixels > parameters.mostPixels.value) {
    return {
      ok: false,
      reason: 'too-large',
      detail: `The picture has ${megapixels.toFixed(1)} megapixels; at most ${parameters.mostPixels.value} are read. Make it smaller.`,
      why: { cause: 'many-pixels', values: { found: megapixels, most: parameters.mostPixels.value } },
    };
  }
  return null;
}

/** The face that is meant: the only one, or the one picked. */
export function chooseFace(faces: readonly FaceBox[], pick: number | undefined): FaceBox | Refusal {
  if (pick !== undefined && !(Number.isInteger(pick) && pick >= 0)) {
    throw new Error(`pick is ${pick}; it must be a whole number from 0, the leftmost face.`);
  }
  if (faces.length === 0) {
    return { ok: false, reason: 'no-face', detail: 'No face was found in the picture.', why: { cause: 'no-face' } };
  }
  if (pick !== undefined && pick >= faces.length) {
    const detail = `Face ${pick} was asked for, but ${faces.length} ${faces.length === 1 ? 'face was' : 'faces were'} found; 0 is the leftmost.`;
    return { ok: false, reason: 'no-face', detail, faces };
  }
  if (pick === undefined && faces.length > 1) {
    const boxes = faces.map(
      (face, i) =>
        `${i}: ${Math.round(face.width)} x ${Math.round(face.height)} px at ${Math.round(face.left)}, ${Math.round(face.top)}`,
    );
    const detail = `${faces.length} faces were found; pick one. From left to right ${boxes.join('; ')}.`;
    const why = { cause: 'several-faces', values: { found: faces.length } } as const;
    return { ok: false, reason: 'several-faces', detail, why, faces };
  }
  return faces[pick ?? 0];
}
