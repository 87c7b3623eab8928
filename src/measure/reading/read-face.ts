import type { CaptureFlag, MeasureMethod, Reading, Refusal } from '../capture.ts';
import { type Eyes, readEyes } from '../face/eyes.ts';
import { lipContours } from '../face/face-points.data.ts';
import type { Frame, PixelPoint } from '../face/frame.ts';
import { type Landmarks, pixelOf } from '../face/landmarks.ts';
import { fitHead } from '../face/pose.ts';
import { slPoint, snPoint } from '../geometry.ts';
import { contourColumns, type RefinedLips, refineLips } from '../lips/lip-border.ts';
import { type ContourName, contourNames, type LipOutline, resampleCurve } from '../lips/lip-outline.ts';
import { type LipSurroundings, lipSurroundings } from '../lips/lip-surroundings.ts';
import { cutMouthPatch, type MouthPatch, type PatchPoint } from '../lips/mouth-patch.ts';
import type { Expression } from '../names.ts';
import { parameters } from '../parameters.ts';
import { findIncisors } from '../teeth/incisors.ts';
import { checkFace, checkPlace, checkScale, cornerSpread } from './check-face.ts';
import { judgeExpression, mouthFlags } from './judge-expression.ts';

/** Reads one face: pose, scale, lips. Refuses what would mislead. */
export function readFace(frame: Frame, landmarks: Landmarks, expression?: Expression): Reading | Refusal {
  const { points } = landmarks;
  const head = fitHead(points);
  const eyes = readEyes(frame, points);
  const unfit = checkFace(landmarks, head) ?? checkScale(eyes, head);
  if (unfit) return unfit;
  const pxPerMm =
    (eyes.irisPx as number) / Math.cos((head.pose.yawDeg * Math.PI) / 180) / parameters.irisDiameter.value;
  const blurred = checkPlace(frame, landmarks, pxPerMm);
  if (blurred) return blurred;
  const lips = readLips(frame, landmarks, { pxPerMm });
  const shown = expression ? { expression, doubtful: false } : judgeExpression(points, lips.outline, pxPerMm);
  return {
    points: Array.from(points),
    head,
    irises: [eyes.right, eyes.left],
    outline: lips.outline,
    contourSd: lips.contourSd,
    method: lips.method,
    ...(lips.pointConfidence ? { pointConfidence: lips.pointConfidence } : {}),
    depths: lips.depths,
    ...placeSds(cornerSpread(landmarks) / pxPerMm),
    sn: pixelOf(points, snPoint),
    sl: pixelOf(points, slPoint),
    incisorEdge: lips.incisorEdge,
    toothTop: lips.toothTop,
    redBandMm: lips.redBandMm,
    pxPerMm,
    scaleSd: scaleSd(eyes),
    scaleSource: `iris, ${parameters.irisDiameter.value} mm across (Rufer 2005)`,
    expression: shown.expression,
    flags: [
      ...scaleFlags(eyes, pxPerMm),
      ...lips.flags,
      ...mouthFlags(shown, lips.outline, pxPerMm),
      ...(lips.redBandMm > parameters.gumLikely.value ? (['gum-possible'] as const) : []),
    ],
  };
}

/** How well single points are known, of which the looks at a corner differ by so much [mm]. */
function placeSds(spread: number): Pick<Reading, 'landmarkSd' | 'cornerSd'> {
  const { landmarkSd, cornerAcrossSd, cornerUpSd } = parameters;
  const withSpread = (sd: number) => Math.hypot(sd, spread / Math.sqrt(8));
  return {
    landmarkSd: withSpread(landmarkSd.value),
    cornerSd: { across: withSpread(cornerAcrossSd.value), up: withSpread(cornerUpSd.value) },
  };
}

/** The lips of one picture, whatever the ruler and the rest of the face say. */
export interface SeenLips
  extends Pick<Reading, 'outline' | 'contourSd' | 'pointConfidence' | 'method' | 'depths' | 'incisorEdge' | 'flags'> {
  /** the contours as the mesh alone puts them, its bias removed [px] */
  readonly mesh: LipOutline;
  /** the mouth as it was looked at */
  readonly patch: MouthPatch;
  /** upper end of the incisors that are seen, at the midline [px]; null when they cannot be seen */
  readonly toothTop: PixelPoint | null;
  /** height of a red band above the incisors [mm] */
  readonly redBandMm: number;
}

/** How finely the mouth is looked at. */
export interface LipRuler {
  readonly pxPerMm: number;
  /** distance between samples [mm]; the finest when left out */
  readonly pitch?: number | undefined;
}

/** Finds the lip contours of a face whose ruler is known. */
export function readLips(frame: Frame, landmarks: Landmarks, { pxPerMm, pitch }: LipRuler): SeenLips {
  const mesh = meshOutline(landmarks);
  const patch = cutMouthPatch(frame, { ...mouthPlace(landmarks.points, pxPerMm), pitch });
  const refined = refineLips(patch, mesh);
  const beside = lipSurroundings(patch, inPatch(patch, refined.outline));
  const lips = chooseContours(refined, mesh, { cropMm: landmarks.crop / pxPerMm, beside });
  return {
    ...lips,
    mesh,
    patch,
    pointConfidence: refined.pointConfidence,
    depths: outlineDepths(landmarks.points, refined.closed),
    ...readTeeth(patch, lips.outline),
  };
}

/** The mesh's lips, lowered along the face by what it is known to draw them too high. */
function meshOutline({ points, crop }: Landmarks): LipOutline {
  const roll = eyeLine(points);
  const down = parameters.lipsTooHigh.value * crop;
  const lowered = (i: number): PixelPoint => {
    const [x, y] = pixelOf(points, i);
    return [x - down * Math.sin(roll), y + down * Math.cos(roll)];
  };
  return {
    upperBorder: lipContours.upperBorder.map(lowered),
    upperMargin: lipContours.upperMargin.map(lowered),
    lowerMargin: lipContours.lowerMargin.map(lowered),
    lowerBorder: lipContours.lowerBorder.map(lowered),
  };
}

function eyeLine(points: ArrayLike<number>): number {
  return Math.atan2(points[263 * 3 + 1] - points[33 * 3 + 1], points[263 * 3] - points[33 * 3]);
}

function mouthPlace(points: ArrayLike<number>, pxPerMm: number) {
  const [right, left, top, bottom] = [61, 291, 0, 17].map((i) => pixelOf(points, i));
  const width = Math.hypot(left[0] - right[0], left[1] - right[1]) / pxPerMm;
  const height = Math.hypot(bottom[0] - top[0], bottom[1] - top[1]) / pxPerMm;
  return {
    centre: [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2] as const,
    roll: eyeLine(points),
    pxPerMm,
    reach: [Math.min(64, width / 2 + 11), Math.min(50, height / 2 + 14)] as const,
  };
}

/** Whether a vermilion border fades away along a part of its middle half: there it is guessed from its neighbours. */
function patchy({ pointConfidence }: RefinedLips, name: ContourName): boolean {
  if (name === 'upperMargin' || name === 'lowerMargin') return false;
  const points = pointConfidence[name];
  const middle = points.slice(Math.floor(points.length / 4), Math.ceil((3 * points.length) / 4));
  const weak = middle.toSorted((a, b) => a - b)[Math.floor(middle.length / 6)];
  return weak < parameters.plainPoint.value;
}

/** Takes each contour from the pixels where they are plain, from the mesh where they are not. */
function chooseContours(
  refined: RefinedLips,
  mesh: LipOutline,
  { cropMm, beside }: { cropMm: number; beside: LipSurroundings },
) {
  const hairy = beside.texture > parameters.hairTexture.value || beside.darkness > parameters.hairDarkness.value;
  const hidden = (name: ContourName) => name === 'upperBorder' && hairy;
  const from = (name: ContourName): MeasureMethod =>
    refined.confidence[name] >= parameters.plainBorder.value && !hidden(name) && !patchy(refined, name)
      ? 'pixel border'
      : 'face mesh';
  const each = <T>(f: (name: ContourName) => T) =>
    Object.fromEntries(contourNames.map((name) => [name, f(name)])) as Record<ContourName, T>;
  const method = each(from);
  const meshSd = Math.hypot(parameters.meshContourSd.value, parameters.lipsTooHighSd.value * cropMm);
  const flags: CaptureFlag[] = [];
  if (hairy) flags.push('hair-over-border');
  if (beside.redness > parameters.lipstickRedness.value) flags.push('make-up-border-possible');
  const vague = (name: ContourName) => method[name] === 'face mesh' || refined.sd[name] > parameters.plainSd.value;
  if (vague('upperBorder')) flags.push('upper-border-not-plain');
  if (vague('lowerBorder')) flags.push('lower-border-not-plain');
  if (vague('upperMargin') || vague('lowerMargin')) flags.push('lip-margins-not-plain');
  return {
    method,
    flags,
    outline: each((name) =>
      method[name] === 'pixel border' ? refined.outline[name] : resampleCurve(mesh[name], contourColumns),
    ),
    contourSd: each((name) =>
      method[name] === 'pixel border' ? Math.min(meshSd, Math.hypot(plainSdOf(name), refined.sd[name])) : meshSd,
    ),
  };
}

function plainSdOf(name: ContourName): number {
  return (name === 'lowerBorder' ? parameters.lowerBorderSd : parameters.borderSd).value;
}

function inPatch(patch: MouthPatch, outline: LipOutline): LipOutline<PatchPoint> {
  return Object.fromEntries(
    contourNames.map((name) => [name, outline[name].map(patch.fromPicture)]),
  ) as unknown as LipOutline<PatchPoint>;
}

/** The upper incisors at the midline of the mouth; nulls when they cannot be seen. */
function readTeeth(patch: MouthPatch, outline: LipOutline) {
  const here = inPatch(patch, outline);
  const border = here.upperBorder;
  const midline = (border[0][0] + border[border.length - 1][0]) / 2;
  const incisors = findIncisors(patch, here, midline);
  const at = (v: number): PixelPoint => patch.toPicture([midline, v]);
  return {
    incisorEdge: incisors && at(incisors.edge),
    toothTop: incisors && at(incisors.top),
    redBandMm: incisors?.redBand ?? 0,
  };
}

/** Depth along each contour, from the mesh: the pixels do not show it. */
function outlineDepths(points: ArrayLike<number>, closed: boolean): Record<ContourName, number[]> {
  const along = (ids: readonly number[]) => {
    const depth = resampleCurve(
      ids.map((i) => pixelOf(points, i)),
      contourColumns,
    );
    const at = ids.map((i): readonly [number, number] => [points[i * 3], points[i * 3 + 2]]);
    return depth.map(([x]) => {
      let k = 1;
      while (k < at.length - 1 && at[k][0] < x) k++;
      const [a, b] = [at[k - 1], at[k]];
      const t = b[0] === a[0] ? 0 : Math.max(0, Math.min(1, (x - a[0]) / (b[0] - a[0])));
      return a[1] + t * (b[1] - a[1]);
    });
  };
  const [upper, lower] = [along(lipContours.upperMargin), along(lipContours.lowerMargin)];
  const seam = upper.map((depth, i) => (depth + lower[i]) / 2);
  return {
    upperBorder: along(lipContours.upperBorder),
    upperMargin: closed ? seam : upper,
    lowerMargin: closed ? seam : lower,
    lowerBorder: along(lipContours.lowerBorder),
  };
}

function scaleSd(eyes: Eyes): number {
  const { irisDiameter, irisDiameterSd, irisReadingSd, irisReadingNarrowedSd, lipsNearerSd } = parameters;
  const reading = narrowed(eyes) ? irisReadingNarrowedSd.value : Math.max(irisReadingSd.value, eyes.unlike / 2);
  return Math.hypot(irisDiameterSd.value / irisDiameter.value, reading, lipsNearerSd.value);
}

function narrowed(eyes: Eyes): boolean {
  return Math.min(...eyes.openness) < parameters.narrowedLids.value;
}

function scaleFlags(eyes: Eyes, pxPerMm: number): CaptureFlag[] {
  const flags: CaptureFlag[] = [];
  const pupils = eyes.pupilsPx / pxPerMm;
  if (pxPerMm < parameters.finePxPerMm.value) flags.push('below-4-px-per-mm');
  if (narrowed(eyes)) flags.push('eyes-narrowed');
  if (eyes.shown < 2) flags.push('one-eye-hidden');
  if (eyes.unlike > 0.1) flags.push('irises-unlike');
  if (pupils < parameters.pupilsLeast.value || pupils > parameters.pupilsMost.value) flags.push('scale-doubtful');
  return flags;
}
