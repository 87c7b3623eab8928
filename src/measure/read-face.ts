import type { CaptureFlag, MeasureMethod, Reading, Refusal, RefusalReason } from './capture.ts';
import { type Eyes, readEyes } from './eyes.ts';
import { lipContours } from './face-points.data.ts';
import type { Frame, PixelPoint } from './frame.ts';
import { slPoint, snPoint } from './geometry.ts';
import { findIncisorEdge } from './incisor-edge.ts';
import type { Landmarks } from './landmarks.ts';
import { contourColumns, type RefinedLips, refineLips } from './lip-border.ts';
import { type ContourName, contourNames, type LipOutline, resampleCurve } from './lip-outline.ts';
import { cutMouthPatch, type MouthPatch, type PatchPoint } from './mouth-patch.ts';
import type { Expression } from './names.ts';
import { parameters } from './parameters.ts';
import { fitHead, type HeadFit } from './pose.ts';

/** Points that differ this much between crops [mm] are guesses. */
const mostSpread = 2.5;
/** Mouth width over the distance of the outer eye corners: below, a rest; above, a smile; doubtful in between. */
const restBelow = 0.6;
const smileFrom = 0.66;
/** A gap from which a mouth counts as open [mm]. */
const openFrom = 2;

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
  const mesh = meshOutline(landmarks);
  const patch = cutMouthPatch(frame, mouthPlace(points, pxPerMm));
  const refined = refineLips(patch, mesh);
  const lips = chooseContours(refined, mesh, landmarks.crop / pxPerMm);
  const shown = expression ? { expression, doubtful: false } : judgeExpression(points, lips.outline, pxPerMm);
  return {
    points: Array.from(points),
    head,
    irises: [eyes.right, eyes.left],
    ...lips,
    depths: outlineDepths(points, refined.closed),
    landmarkSd: Math.hypot(parameters.landmarkSd.value, cornerSpread(landmarks) / pxPerMm / Math.sqrt(8)),
    sn: pixel(points, snPoint),
    sl: pixel(points, slPoint),
    incisorEdge: incisorEdge(patch, lips.outline),
    pxPerMm,
    scaleSd: scaleSd(eyes),
    scaleSource: `iris, ${parameters.irisDiameter.value} mm across (Rufer 2005)`,
    expression: shown.expression,
    flags: [...scaleFlags(eyes, pxPerMm), ...lips.flags, ...mouthFlags(shown, lips.outline, pxPerMm)],
  };
}

function refuse(reason: RefusalReason, detail: string): Refusal {
  return { ok: false, reason, detail };
}

function checkFace({ flag }: Landmarks, { pose }: HeadFit): Refusal | null {
  const least = parameters.faceFlag.value;
  if (flag < least) {
    return refuse(
      'no-face',
      `What was found does not look like a person's face (${flag.toFixed(1)}, at least ${least}).`,
    );
  }
  const [yaw, pitch] = [parameters.yawLimit.value, parameters.pitchLimit.value];
  if (Math.abs(pose.yawDeg) > yaw) {
    const side = pose.yawDeg > 0 ? 'left' : 'right';
    return refuse(
      'turned',
      `The head is turned ${Math.abs(pose.yawDeg).toFixed(0)} degrees to the patient's ${side}; at most ${yaw} can be measured.`,
    );
  }
  if (Math.abs(pose.pitchDeg) > pitch) {
    const way = pose.pitchDeg > 0 ? 'up' : 'down';
    return refuse(
      'turned',
      `The chin points ${Math.abs(pose.pitchDeg).toFixed(0)} degrees ${way}; at most ${pitch} can be measured.`,
    );
  }
  return null;
}

function checkScale(eyes: Eyes, head: HeadFit): Refusal | null {
  if (eyes.irisPx === null) {
    const open = eyes.openness.map((value) => value.toFixed(2)).join(' and ');
    return refuse(
      'eyes-closed',
      `The eyes are closed or narrowed (opening ${open} of the eye's width) and show no iris, so it cannot serve as a ruler.`,
    );
  }
  const pxPerMm = eyes.irisPx / parameters.irisDiameter.value;
  const least = parameters.leastPxPerMm.value;
  if (pxPerMm < least || head.pxPerCanonicalCm / 10 < 0.6 * least) {
    return refuse(
      'too-small',
      `The face has ${pxPerMm.toFixed(2)} pixels per millimetre; at least ${least} are needed, ${parameters.finePxPerMm.value} are good.`,
    );
  }
  return null;
}

function checkPlace(frame: Frame, landmarks: Landmarks, pxPerMm: number): Refusal | null {
  const spread = cornerSpread(landmarks) / pxPerMm;
  if (spread > mostSpread) {
    return refuse(
      'not-measurable',
      `The mouth's corners cannot be told to better than ${spread.toFixed(1)} mm; at most ${mostSpread} can be measured. Is the mouth covered?`,
    );
  }
  const mouth = [...lipContours.upperBorder, ...lipContours.lowerBorder, snPoint].map((i) =>
    pixel(landmarks.points, i),
  );
  if (mouth.some(([x, y]) => x < 0 || y < 0 || x > frame.width || y > frame.height)) {
    return refuse('not-measurable', 'The mouth reaches beyond the edge of the picture.');
  }
  return null;
}

function pixel(points: ArrayLike<number>, i: number): PixelPoint {
  return [points[i * 3], points[i * 3 + 1]];
}

function cornerSpread({ spread }: Landmarks): number {
  return Math.max(...[61, 291].map((i) => Math.hypot(spread[i * 3], spread[i * 3 + 1])));
}

/** The mesh's lips, lowered along the face by what it is known to draw them too high. */
function meshOutline({ points, crop }: Landmarks): LipOutline {
  const roll = eyeLine(points);
  const down = parameters.lipsTooHigh.value * crop;
  const lowered = (i: number): PixelPoint => {
    const [x, y] = pixel(points, i);
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
  const [right, left, top, bottom] = [61, 291, 0, 17].map((i) => pixel(points, i));
  const width = Math.hypot(left[0] - right[0], left[1] - right[1]) / pxPerMm;
  const height = Math.hypot(bottom[0] - top[0], bottom[1] - top[1]) / pxPerMm;
  return {
    centre: [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2] as const,
    roll: eyeLine(points),
    pxPerMm,
    reach: [Math.min(60, width / 2 + 6), Math.min(50, height / 2 + 14)] as const,
  };
}

/** Takes each contour from the pixels where they are plain, from the mesh where they are not. */
function chooseContours(refined: RefinedLips, mesh: LipOutline, cropMm: number) {
  const from = (name: ContourName): MeasureMethod =>
    refined.confidence[name] >= parameters.plainBorder.value ? 'pixel border' : 'face mesh';
  const each = <T>(f: (name: ContourName) => T) =>
    Object.fromEntries(contourNames.map((name) => [name, f(name)])) as Record<ContourName, T>;
  const method = each(from);
  const meshSd = Math.hypot(parameters.meshContourSd.value, parameters.lipsTooHighSd.value * cropMm);
  const flags: CaptureFlag[] = [];
  if (method.upperBorder === 'face mesh') flags.push('upper-border-not-plain');
  if (method.lowerBorder === 'face mesh') flags.push('lower-border-not-plain');
  if (method.upperMargin === 'face mesh' || method.lowerMargin === 'face mesh') flags.push('lip-margins-not-plain');
  return {
    method,
    flags,
    outline: each((name) =>
      method[name] === 'pixel border' ? refined.outline[name] : resampleCurve(mesh[name], contourColumns),
    ),
    contourSd: each((name) =>
      method[name] === 'pixel border'
        ? Math.min(meshSd, Math.hypot(parameters.borderSd.value, refined.sd[name]))
        : meshSd,
    ),
  };
}

/** Where the upper incisors end at the midline of the mouth, or null when that cannot be seen. */
function incisorEdge(patch: MouthPatch, outline: LipOutline): PixelPoint | null {
  const inPatch = Object.fromEntries(
    contourNames.map((name) => [name, outline[name].map(patch.fromPicture)]),
  ) as unknown as LipOutline<PatchPoint>;
  const border = inPatch.upperBorder;
  const midline = (border[0][0] + border[border.length - 1][0]) / 2;
  const edge = findIncisorEdge(patch, inPatch, midline);
  return edge && patch.toPicture([midline, edge.v]);
}

/** Depth along each contour, from the mesh: the pixels do not show it. */
function outlineDepths(points: ArrayLike<number>, closed: boolean): Record<ContourName, number[]> {
  const along = (ids: readonly number[]) => {
    const depth = resampleCurve(
      ids.map((i) => pixel(points, i)),
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

interface ShownExpression {
  readonly expression: Expression;
  readonly doubtful: boolean;
}

/** A smile widens the mouth against the eyes; teeth between the lips settle the doubt. */
function judgeExpression(points: ArrayLike<number>, outline: LipOutline, pxPerMm: number): ShownExpression {
  const apart = (a: PixelPoint, b: PixelPoint) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const width = apart(pixel(points, 61), pixel(points, 291)) / apart(pixel(points, 33), pixel(points, 263));
  if (width < restBelow) return { expression: 'rest', doubtful: false };
  if (width >= smileFrom) return { expression: 'smile', doubtful: false };
  return { expression: middleGap(outline, pxPerMm) > openFrom ? 'smile' : 'rest', doubtful: true };
}

function middleGap(outline: LipOutline, pxPerMm: number): number {
  const middle = Math.floor(outline.upperMargin.length / 2);
  const [top, bottom] = [outline.upperMargin[middle], outline.lowerMargin[middle]];
  return Math.hypot(top[0] - bottom[0], top[1] - bottom[1]) / pxPerMm;
}

function mouthFlags(shown: ShownExpression, outline: LipOutline, pxPerMm: number): CaptureFlag[] {
  const flags: CaptureFlag[] = [];
  if (shown.doubtful) flags.push('expression-uncertain');
  if (shown.expression === 'rest' && middleGap(outline, pxPerMm) > openFrom) flags.push('mouth-open');
  return flags;
}
