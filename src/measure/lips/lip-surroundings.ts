import type { LipOutline } from './lip-outline.ts';
import { kinds, markTissues } from './mark-tissues.ts';
import type { MouthPatch, PatchPoint } from './mouth-patch.ts';
import { brightness } from './tissue-colour.ts';

/** What speaks for hair over the upper border, and for make-up on it. */
export interface LipSurroundings {
  /** spread of log brightness within about a millimetre above the lip; hairs make it large */
  readonly texture: number;
  /** log brightness of the lower lip over that of what lies above the upper one; a dark moustache makes it large */
  readonly darkness: number;
  /** log of red over green, lips over skin; lipstick makes it larger than blood does */
  readonly redness: number;
}

/** Slow changes of light are levelled over this much to either side [mm]. */
const levelled = 1;

/** Looks at the lips and at the skin 1.5 to 5 mm above them. */
export function lipSurroundings(patch: MouthPatch, outline: LipOutline<PatchPoint>): LipSurroundings {
  const light = brightness(patch);
  const mask = markTissues(patch, outline);
  const of = (kind: number, read: (i: number) => number) => {
    const values: number[] = [];
    for (let i = 0; i < mask.length; i++) if (mask[i] === kind) values.push(read(i));
    return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  };
  const red = (i: number) => patch.logRgb[i * 3] - patch.logRgb[i * 3 + 1];
  const bright = (i: number) => light[i];
  return {
    texture: textureAbove(patch, light, mask),
    darkness: of(kinds.lowerLip, bright) - of(kinds.skinAbove, bright),
    redness: (of(kinds.upperLip, red) + of(kinds.lowerLip, red)) / 2 - of(kinds.skinAbove, red),
  };
}

function textureAbove({ pitch, columns }: MouthPatch, light: Float32Array, mask: Uint8Array): number {
  const step = Math.max(1, Math.round(levelled / pitch));
  let [count, squares] = [0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== kinds.skinAbove) continue;
    const around = [i - step, i + step, i - step * columns, i + step * columns];
    if (around.some((k) => mask[k] !== kinds.skinAbove)) continue;
    squares += (light[i] - around.reduce((sum, k) => sum + light[k] / 4, 0)) ** 2;
    count++;
  }
  return Math.sqrt(squares / Math.max(1, count));
}
