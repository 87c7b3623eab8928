import {
  appearanceOf,
  brightness,
  type ContourName,
  contourNames,
  type Frame,
  type FrontalLips,
  frontal,
  measureParameters,
  type PixelPoint,
  readLips,
  type SeenFace,
  type SeenLips,
  seeFrontal,
  slPoint,
  snPoint,
} from '#measure';
import { parameters } from '../parameters.ts';
import { type FlowImage, flowImage } from './flow-image.ts';
import { followPoint } from './follow-point.ts';
import { packPlaces, packSteps, provisionalRuler, type SeenMouth, type Step, type Steps } from './seen-moment.ts';

/** What is kept of a mouth until the next picture, to follow its points. */
export interface MouthBefore {
  readonly image: FlowImage;
  readonly lips: SeenLips;
  readonly frontal: FrontalLips;
  readonly sn: PixelPoint;
  readonly sl: PixelPoint;
}

/** A mouth as it was read, and what the next picture needs of it. */
export interface ReadMouth {
  readonly mouth: SeenMouth;
  readonly before: MouthBefore;
}

/** Samples of the mouth are this far apart, as far as the camera resolves [mm]. */
const finestPitch = 0.2;
const coarsestPitch = 0.4;
const pitchInPixels = 0.8;
/** Every so many columns of a contour are followed; those between share their neighbours' steps. */
const followedEvery = 3;
/** A lip's margin is followed by the lip beside it, at this height above or below [mm]. */
const watchedBeside = 0.8;

/** How a mouth is to be read. */
export interface MouthTask {
  readonly before: MouthBefore | null;
  readonly withAppearance: boolean;
  /** upper left corner of the part in the whole picture [px] */
  readonly corner: PixelPoint;
}

/**
 * Reads the lips of one picture and, with the picture before, how far every point of them has moved.
 * @param frame the picture or the part of it in which the face's points lie
 */
export function readMouth(frame: Frame, face: SeenFace, { before, withAppearance, corner }: MouthTask): ReadMouth {
  const pxPerMm = face.head.pxPerCanonicalCm / provisionalRuler;
  const pitch = Math.min(coarsestPitch, Math.max(finestPitch, pitchInPixels / pxPerMm));
  const lips = readLips(frame, face.landmarks, { pxPerMm, pitch });
  const { points } = face.landmarks;
  const at = (i: number): PixelPoint => [points[i * 3], points[i * 3 + 1]];
  const place = { ...lips, head: face.head, pxPerMm, points, sn: at(snPoint), sl: at(slPoint) };
  const now: MouthBefore = {
    image: flowImage(lips.patch),
    lips,
    frontal: seeFrontal(place),
    sn: place.sn,
    sl: place.sl,
  };
  return {
    before: now,
    mouth: {
      ...packed(now.frontal),
      outline: inWhole(lips.outline, corner),
      sd: lips.contourSd,
      method: lips.method,
      steps: before && stepsBetween(before, now, face),
      light: mean(brightness(lips.patch)),
      plainShare: plainShareOf(lips),
      appearance: withAppearance ? appearanceOf(frame, { ...place, points: Array.from(points) }) : null,
    },
  };
}

/** Share of the columns of both red borders, their ends left out, that the pixels show plainly. */
function plainShareOf({ pointConfidence: confidence }: SeenLips): number {
  const inner = (['upperBorder', 'lowerBorder'] as const).flatMap((name) => confidence?.[name].slice(4, -4) ?? []);
  const plain = inner.filter((one) => one >= measureParameters.plainBorder.value).length;
  return inner.length === 0 ? 0 : plain / inner.length;
}

function packed({ curves, ...lips }: FrontalLips): Pick<SeenMouth, 'lips' | 'curves'> {
  return { lips, curves: byContour((name) => packPlaces(curves[name])) };
}

function inWhole(outline: SeenLips['outline'], [left, top]: PixelPoint): SeenMouth['outline'] {
  return byContour((name) => Float32Array.from(outline[name].flatMap(([x, y]) => [x + left, y + top])));
}

function byContour<T>(read: (name: ContourName) => T): Record<ContourName, T> {
  return Object.fromEntries(contourNames.map((name) => [name, read(name)])) as Record<ContourName, T>;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function stepsBetween(before: MouthBefore, now: MouthBefore, face: SeenFace): Steps {
  const contours = Object.fromEntries(
    contourNames.map((name) => [name, packSteps(contourSteps(before, now, face, name))]),
  ) as Record<ContourName, Float32Array>;
  const depthAt = (i: number) => face.landmarks.points[i * 3 + 2];
  const landmark = (name: 'sn' | 'sl', mesh: number) =>
    step(before, now, face, {
      from: before[name],
      expected: now[name],
      depth: depthAt(mesh),
      wasAt: before.frontal[name],
      watchedAbove: 0,
    });
  return { contours, sn: landmark('sn', snPoint), sl: landmark('sl', slPoint) };
}

const watchedAbove: Record<ContourName, number> = {
  upperBorder: 0,
  upperMargin: watchedBeside,
  lowerMargin: -watchedBeside,
  lowerBorder: 0,
};

function contourSteps(before: MouthBefore, now: MouthBefore, face: SeenFace, name: ContourName): Step[] {
  const from = before.lips.outline[name];
  const [was, is] = [before.lips.mesh[name], now.lips.mesh[name]];
  const last = from.length - 1;
  const followed = from.map((point, c) => {
    if (c % followedEvery !== 0 && c !== last) return null;
    const [x, y] = meshMove(was, is, c / last);
    return step(before, now, face, {
      from: point,
      expected: [point[0] + x, point[1] + y],
      depth: now.lips.depths[name][c],
      wasAt: before.frontal.curves[name][c],
      watchedAbove: c === 0 || c === last ? 0 : watchedAbove[name],
    });
  });
  return followed.map((_, c) => between(followed, c));
}

/** How far the mesh's contour has moved at a share of its way [px]. */
function meshMove(was: readonly PixelPoint[], is: readonly PixelPoint[], share: number): PixelPoint {
  const at = share * (was.length - 1);
  const i = Math.min(was.length - 2, Math.floor(at));
  const t = at - i;
  const move = (axis: 0 | 1) => (1 - t) * (is[i][axis] - was[i][axis]) + t * (is[i + 1][axis] - was[i + 1][axis]);
  return [move(0), move(1)];
}

function between(followed: readonly (Step | null)[], c: number): Step {
  const here = followed[c];
  if (here) return here;
  const last = followed.length - 1;
  const low = c - (c % followedEvery);
  const high = Math.min(last, low + followedEvery);
  const t = (c - low) / (high - low);
  const [a, b] = [followed[low] as Step, followed[high] as Step];
  return { dx: (1 - t) * a.dx + t * b.dx, dy: (1 - t) * a.dy + t * b.dy, sd: Math.max(a.sd, b.sd) };
}

interface Follow {
  /** in the picture before and where it is expected now [px] */
  readonly from: PixelPoint;
  readonly expected: PixelPoint;
  readonly depth: number;
  /** seen from straight ahead, before [mm] */
  readonly wasAt: readonly [number, number];
  readonly watchedAbove: number;
}

function step(before: MouthBefore, now: MouthBefore, { head }: SeenFace, point: Follow): Step {
  const pxPerMm = head.pxPerCanonicalCm / provisionalRuler;
  const { to, sd } = followPoint(before.image, now.image, {
    at: before.lips.patch.fromPicture(point.from),
    expected: now.lips.patch.fromPicture(point.expected),
    watchedAbove: point.watchedAbove,
  });
  const [x, y] = frontal(head, ...now.lips.patch.toPicture(to), point.depth);
  const { stepSd, stepSdPixels } = parameters;
  return {
    dx: x / pxPerMm - point.wasAt[0],
    dy: y / pxPerMm - point.wasAt[1],
    sd: Math.hypot(sd, stepSd.value, stepSdPixels.value / pxPerMm),
  };
}
