import type { CaptureFlag } from '../capture.ts';
import type { PixelPoint } from '../face/frame.ts';
import { pixelOf } from '../face/landmarks.ts';
import type { LipOutline } from '../lips/lip-outline.ts';
import type { Expression } from '../names.ts';

/** Mouth width over the distance of the outer eye corners: below, a rest; above, a smile; doubtful in between. */
const restBelow = 0.6;
const smileFrom = 0.66;
/** A gap from which a mouth counts as open [mm]. */
const openFrom = 2;

/** What a mouth seems to do. */
export interface ShownExpression {
  readonly expression: Expression;
  readonly doubtful: boolean;
}

/** A smile widens the mouth against the eyes; teeth between the lips settle the doubt. */
export function judgeExpression(points: ArrayLike<number>, outline: LipOutline, pxPerMm: number): ShownExpression {
  const apart = (a: PixelPoint, b: PixelPoint) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const width = apart(pixelOf(points, 61), pixelOf(points, 291)) / apart(pixelOf(points, 33), pixelOf(points, 263));
  if (width < restBelow) return { expression: 'rest', doubtful: false };
  if (width >= smileFrom) return { expression: 'smile', doubtful: false };
  return { expression: middleGap(outline, pxPerMm) > openFrom ? 'smile' : 'rest', doubtful: true };
}

function middleGap(outline: LipOutline, pxPerMm: number): number {
  const middle = Math.floor(outline.upperMargin.length / 2);
  const [top, bottom] = [outline.upperMargin[middle], outline.lowerMargin[middle]];
  return Math.hypot(top[0] - bottom[0], top[1] - bottom[1]) / pxPerMm;
}

/** What to know about the mouth of a capture. */
export function mouthFlags(shown: ShownExpression, outline: LipOutline, pxPerMm: number): CaptureFlag[] {
  const flags: CaptureFlag[] = [];
  if (shown.doubtful) flags.push('expression-uncertain');
  if (shown.expression === 'rest' && middleGap(outline, pxPerMm) > openFrom) flags.push('mouth-open');
  return flags;
}
