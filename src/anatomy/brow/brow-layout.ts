import { smoothStep } from '../mesh/smooth-steps.ts';
import type { BrowParameters } from './brow-model.ts';
import { browTemplate } from './parameters.ts';

/** Frontal x and height above the line through the inner canthi [mm]. */
export type SheetPoint = readonly [x: number, height: number];

const value = <Name extends keyof typeof browTemplate>(name: Name): number => browTemplate[name].value;

/** Lower edge of the patch: in the upper lid, and down to the root of the nose in the middle [mm]. */
export function lowerEdge(x: number): number {
  return 1 + (value('patchBottom') - 1) * smoothStep(6, 15, Math.abs(x));
}

/** Frontal x of the pupil, on either side [mm]. */
export function pupilX({ intercanthalWidth, eyeWidth }: BrowParameters): number {
  return (intercanthalWidth + eyeWidth) / 2;
}

/** Height of the middle of the brow's hair at a distance from the midline: a parabola through its three heights [mm]. */
export function browLine(parameters: BrowParameters, x: number): number {
  const { browHeightMedial: a, browHeightMid: b, browHeightLateral: c, intercanthalWidth, eyeWidth } = parameters;
  const medial = intercanthalWidth / 2;
  const t = Math.min(1.2, Math.max(-0.5, (Math.abs(x) - medial) / eyeWidth));
  return a * (1 - t) * (1 - 2 * t) + b * 4 * t * (1 - t) + c * t * (2 * t - 1);
}

/** How far the bone lies behind its most forward place [mm]. */
function recess(x: number, height: number): number {
  const radius = value('foreheadRadius');
  const beyondRidge = Math.max(0, height - value('ridgeHeight'));
  const rim = value('rimHeight');
  const orbit = value('orbitDepth') * smoothStep(rim + 3, rim - 8, height) * smoothStep(8, 20, Math.abs(x));
  return radius - Math.sqrt(radius * radius - x * x) + beyondRidge ** 2 / (2 * value('foreheadSlope')) + orbit;
}

/** Bone under a place of the sheet and its outward unit normal, patient frame [mm]. */
function boneAt([x, height]: SheetPoint): { readonly at: readonly number[]; readonly normal: readonly number[] } {
  const step = 1e-4;
  const byX = (recess(x + step, height) - recess(x - step, height)) / (2 * step);
  const byHeight = (recess(x, height + step) - recess(x, height - step)) / (2 * step);
  const length = Math.hypot(byX, byHeight, 1);
  return {
    at: [x, value('canthalLineY') + height, value('glabellaZ') - recess(x, height)],
    normal: [byX / length, byHeight / length, 1 / length],
  };
}

/** Position of a place of the sheet at a share of its depth, 0 = bone, 1 = skin, patient frame (3) [mm]. */
export function positionAt({ tissueThickness }: BrowParameters, place: SheetPoint, depthShare: number): number[] {
  const { at, normal } = boneAt(place);
  return at.map((from, k) => from + depthShare * tissueThickness * normal[k]);
}

/** Outward unit normal of the bone (3) [1]. */
export function boneNormal(place: SheetPoint): readonly number[] {
  return boneAt(place).normal;
}
