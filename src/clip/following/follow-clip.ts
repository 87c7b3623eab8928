import {
  checkFrame,
  chooseFace,
  detectFaces,
  type FaceBox,
  type FaceNetworks,
  followFace,
  lookAtFace,
  type PixelPoint,
  type SeenFace,
} from '#measure';
import {
  type ClipFrame,
  type ClipRefusal,
  type ClipSource,
  type MeasureClipOptions,
  type MomentFlag,
  refuse,
} from '../clip.ts';
import type { Region } from '../decoding/planes.ts';
import { parameters } from '../parameters.ts';
import { type MouthBefore, readMouth } from './read-mouth.ts';
import { provisionalRuler, type SeenMoment } from './seen-moment.ts';
import { seeCheeks } from './watch-cheeks.ts';
import { ProfileWatch } from './watch-profile.ts';

/** Part of the face's width that is looked at beyond its points, on every side. */
const surround = 0.35;
/** Two recounts in a row must see several people before a clip is refused for it. */
const recountsThatAgree = 2;

/**
 * Looks at a clip from its start to its end, one picture at a time: finds the face, follows it, reads its mouth.
 * @returns every picture that was looked at, or why the clip is refused
 */
export async function followClip(
  source: ClipSource,
  networks: FaceNetworks,
  options: MeasureClipOptions,
): Promise<SeenMoment[] | ClipRefusal> {
  const follower = new Follower(networks, options);
  const moments: SeenMoment[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for await (const picture of source.frames()) {
    if (options.signal?.aborted) return refuse('cancelled', `Stopped at ${seconds(picture.atSeconds)}.`, 'stopped');
    if (picture.atSeconds > parameters.longestSeconds.value) return tooLong(picture.atSeconds);
    if (picture.atSeconds - last < parameters.leastInterval.value) continue;
    last = picture.atSeconds;
    const seen = await follower.next(picture);
    if ('ok' in seen) return seen;
    moments.push(seen);
    options.onProgress?.({
      atSeconds: picture.atSeconds,
      durationSeconds: source.durationSeconds,
      framesRead: moments.length,
    });
  }
  return options.signal?.aborted ? refuse('cancelled', `Stopped at ${seconds(last)}.`, 'stopped') : moments;
}

/** Refuses a clip that says, or shows, that it is longer than what is read. */
export function tooLong(durationSeconds: number): ClipRefusal {
  const most = parameters.longestSeconds.value;
  return refuse(
    'too-long',
    `The clip lasts ${Math.round(durationSeconds)} s or more; at most ${most} s are read. Cut out the part that shows the movements.`,
    'too-long',
    { found: durationSeconds, most },
  );
}

const seconds = (value: number): string => `${Math.max(0, value).toFixed(1)} s`;

/** The face as it was last seen, in the whole picture. */
interface LastSeen {
  /** (478 x 3) [px] */
  readonly points: Float64Array;
  readonly mouth: MouthBefore | null;
}

class Follower {
  readonly #networks: FaceNetworks;
  readonly #pick: number | undefined;
  #last: LastSeen | null = null;
  #countedAt = Number.NEGATIVE_INFINITY;
  #crowded = 0;
  #lastCentre: PixelPoint | null = null;
  readonly #profiles: ProfileWatch;
  readonly #puffs: boolean;

  constructor(networks: FaceNetworks, { pick, script }: MeasureClipOptions) {
    this.#networks = networks;
    this.#pick = pick;
    this.#profiles = new ProfileWatch(script);
    this.#puffs = script?.some(({ guided }) => guided === 'cheekPuff') ?? false;
  }

  async next(picture: ClipFrame): Promise<SeenMoment | ClipRefusal> {
    const since = picture.atSeconds - this.#countedAt;
    const { recountEvery, lookAgainEvery } = parameters;
    const recount = since >= (this.#last ? recountEvery.value : lookAgainEvery.value);
    if (recount) {
      this.#countedAt = picture.atSeconds;
      const faces = await this.#count(picture);
      if ('ok' in faces) return faces;
      if (this.#last === null) this.#last = await this.#find(picture, faces);
    }
    const region = this.#last && regionAround(this.#last.points, picture);
    const part = region && picture.part(region);
    const before = this.#last;
    const face =
      before &&
      region &&
      part &&
      (await followFace(part, moved(before.points, -region.left, -region.top), this.#networks));
    if (!face || !region || !part || !before) {
      this.#last = null;
      return {
        atSeconds: picture.atSeconds,
        flags: ['no-face'],
        face: null,
        mouth: null,
        profile: this.#profiles.see(picture, null),
        thumbnail: picture.thumbnail,
      };
    }
    const flags = flagsOf(face);
    const legible = !flags.includes('covered') && Math.abs(face.head.pose.yawDeg) < mostYaw;
    const read = legible
      ? readMouth(part, face, { before: before.mouth, withAppearance: recount, corner: [region.left, region.top] })
      : null;
    const seen = faceOf(face, region);
    this.#profiles.remember(face, [region.left, region.top]);
    this.#lastCentre = seen.centre;
    this.#last = { points: moved(face.landmarks.points, region.left, region.top), mouth: read?.before ?? null };
    return {
      atSeconds: picture.atSeconds,
      flags,
      face: seen,
      mouth: read?.mouth ?? null,
      profile: this.#profiles.see(picture, face.head.pose.yawDeg),
      cheeks: read !== null && this.#puffs ? seeCheeks(part, face) : null,
      thumbnail: picture.thumbnail,
    };
  }

  /** All faces of the picture; several people are refused when they are there to stay. */
  async #count(picture: ClipFrame): Promise<FaceBox[] | ClipRefusal> {
    const frame = picture.frame;
    const unusable = checkFrame(frame);
    if (unusable) return unusable;
    const faces = await detectFaces(frame, this.#networks);
    this.#crowded = faces.length > 1 ? this.#crowded + 1 : 0;
    const first = this.#lastCentre === null;
    if (this.#pick === undefined && faces.length > 1 && (first || this.#crowded >= recountsThatAgree)) {
      const several = chooseFace(faces, undefined);
      if ('ok' in several) return { ...several, detail: `At ${seconds(picture.atSeconds)}: ${several.detail}` };
    }
    return faces;
  }

  /** Finds the face that is meant: the one picked first, later the one where it was last. */
  async #find(picture: ClipFrame, faces: readonly FaceBox[]): Promise<LastSeen | null> {
    const box = this.#lastCentre ? nearest(faces, this.#lastCentre) : faces[this.#pick ?? 0];
    if (!box) return null;
    const face = await lookAtFace(picture.frame, box, this.#networks);
    if (!face) return null;
    return { points: face.landmarks.points, mouth: null };
  }
}

function nearest(faces: readonly FaceBox[], [x, y]: PixelPoint): FaceBox | undefined {
  const away = (face: FaceBox) => Math.hypot(face.left + face.width / 2 - x, face.top + face.height / 2 - y);
  return faces.toSorted((a, b) => away(a) - away(b))[0];
}

/** Beyond this turn the mouth is not even looked at [deg]. */
const mostYaw = 25;

function flagsOf(face: SeenFace): MomentFlag[] {
  const flags: MomentFlag[] = [];
  const spread = (face.cornerSpread / face.head.pxPerCanonicalCm) * provisionalRuler;
  if (spread > parameters.mostCornerSpread.value) flags.push('covered');
  if (face.eyes.shown === 0) flags.push('eyes-closed');
  return flags;
}

function faceOf(face: SeenFace, region: Region): NonNullable<SeenMoment['face']> {
  const { head, eyes, landmarks } = face;
  const box = boxOf(landmarks.points);
  const centre: PixelPoint = [region.left + (box.left + box.right) / 2, region.top + (box.top + box.bottom) / 2];
  const facing = Math.cos((head.pose.yawDeg * Math.PI) / 180);
  return {
    pose: head.pose,
    pxPerCanonicalCm: head.pxPerCanonicalCm,
    irisPx: eyes.irisPx === null ? null : eyes.irisPx / facing,
    eyesOpen: eyes.shown === 2 && Math.min(...eyes.openness) > openLids,
    centre,
    width: box.right - box.left,
  };
}

/** Opening of the lids over the width of the eye from which an eye is wide open. */
const openLids = 0.22;

function boxOf(points: Float64Array) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 3) {
    left = Math.min(left, points[i]);
    right = Math.max(right, points[i]);
    top = Math.min(top, points[i + 1]);
    bottom = Math.max(bottom, points[i + 1]);
  }
  return { left, top, right, bottom };
}

/** The face and its surroundings, inside the picture. */
function regionAround(points: Float64Array, { width, height }: ClipFrame): Region | null {
  const box = boxOf(points);
  const margin = surround * Math.max(box.right - box.left, box.bottom - box.top);
  const left = Math.max(0, Math.floor(box.left - margin));
  const top = Math.max(0, Math.floor(box.top - margin));
  const right = Math.min(width, Math.ceil(box.right + margin));
  const bottom = Math.min(height, Math.ceil(box.bottom + margin));
  return right - left > 8 && bottom - top > 8 ? { left, top, width: right - left, height: bottom - top } : null;
}

function moved(points: Float64Array, dx: number, dy: number): Float64Array {
  return points.map((value, i) => (i % 3 === 0 ? value + dx : i % 3 === 1 ? value + dy : value));
}
