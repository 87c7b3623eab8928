import { type Frame, findFaceEdge, type PixelPoint, type SeenFace } from '#measure';
import type { ClipFrame, ScriptedTask } from '../clip.ts';
import type { Region } from '../decoding/planes.ts';
import { parameters } from '../parameters.ts';
import type { SeenProfile } from '../profile/profile-outline.ts';
import { provisionalRuler } from './seen-moment.ts';

/** How far the outline is looked for from inside the head, and above and below the base of the nose [mm]. */
const reach = 125;
const above = 65;
const below = 62;
/** Profiles are read this often [s]. */
const every = 0.08;
const snPoint = 2;

/** A face as it was last seen before it turned away, in the whole picture. */
interface LastFace {
  readonly inside: PixelPoint;
  readonly snHeight: number;
  readonly pxPerMm: number;
  readonly yawDeg: number;
}

/** Watches for outlines from the side where a script asks for them: there the face networks see no face. */
export class ProfileWatch {
  readonly #asked: readonly ScriptedTask[];
  #last: LastFace | null = null;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(script: readonly ScriptedTask[] = []) {
    this.#asked = script.filter(({ guided }) => guided === 'profileRight' || guided === 'profileLeft');
  }

  /** Whether anything was asked for. */
  get idle(): boolean {
    return this.#asked.length === 0;
  }

  /** Remembers where a face was before it turned away. @param offset of the part's pixels in the picture */
  remember({ landmarks: { points }, head }: SeenFace, [left, top]: PixelPoint): void {
    let [x, n] = [0, 0];
    for (let i = 0; i < points.length; i += 3) {
      x += points[i];
      n++;
    }
    const pxPerMm = head.pxPerCanonicalCm / provisionalRuler;
    const snHeight = points[snPoint * 3 + 1] + top;
    this.#last = { inside: [x / n + left, snHeight], snHeight, pxPerMm, yawDeg: head.pose.yawDeg };
  }

  /** The outline, when a side view was asked for now and the face is turned away. @param yawDeg null when it was lost */
  see(picture: ClipFrame, yawDeg: number | null): SeenProfile | null {
    const { atSeconds } = picture;
    const task = this.#asked.find(({ fromSeconds, toSeconds }) => atSeconds >= fromSeconds && atSeconds <= toSeconds);
    if (!task || !this.#last || atSeconds - this.#readAt < every) return null;
    if (yawDeg !== null && Math.abs(yawDeg) < parameters.sideOn.value) return null;
    const towards = task.guided === 'profileRight' ? 1 : -1;
    if (this.#last.yawDeg * towards < 0 && Math.abs(this.#last.yawDeg) > 10) return null;
    this.#readAt = atSeconds;
    return outlineOf(picture, this.#last, towards);
  }
}

/**
 * The outline of a head turned to the side.
 * @param place a place inside the head at the height of the nose's base [px], and about how large the head is
 * @returns null where the picture has no room for it
 */
export function outlineOf(
  picture: ClipFrame,
  { inside: [x, y], pxPerMm }: Pick<LastFace, 'inside' | 'pxPerMm'>,
  towards: 1 | -1,
): SeenProfile | null {
  const region = regionOf(picture, [x, y], { towards, pxPerMm });
  if (region === null) return null;
  const part: Frame = picture.part(region);
  const from: PixelPoint = [x - region.left, y - region.top];
  const scan = { from, out: [towards, 0], up: [0, -1], reach, above, below, pxPerMm } as const;
  const edge = findFaceEdge(part, scan);
  const count = edge.heights.length;
  const [points, colours] = [new Float32Array(2 * count), new Float32Array(2 * count)];
  for (let i = 0; i < count; i++) {
    const [red, green, blue] = edge.inside.subarray(3 * i, 3 * i + 3);
    points.set([x + towards * edge.ends[i] * pxPerMm, y - edge.heights[i] * pxPerMm], 2 * i);
    colours.set([red - green, (red + green + blue) / 3], 2 * i);
  }
  return { towards, points, colours };
}

/** What of the picture an outline may lie in; null when nothing is left of it. */
function regionOf(
  picture: ClipFrame,
  [x, y]: PixelPoint,
  { towards, pxPerMm }: { readonly towards: 1 | -1; readonly pxPerMm: number },
): Region | null {
  const [near, far] = [x - towards * 3 * pxPerMm, x + towards * (reach + 3) * pxPerMm];
  const left = Math.max(0, Math.floor(Math.min(near, far)));
  const right = Math.min(picture.width, Math.ceil(Math.max(near, far)));
  const top = Math.max(0, Math.floor(y - (above + 3) * pxPerMm));
  const bottom = Math.min(picture.height, Math.ceil(y + (below + 3) * pxPerMm));
  return right - left > 8 && bottom - top > 8 ? { left, top, width: right - left, height: bottom - top } : null;
}
