import type { Appearance } from '#measure';
import { formatNumber } from '#units';
import type { SharedRuler } from '../change/ruler.ts';
import type { ComparisonFlag } from '../comparison.ts';
import { parameters } from '../parameters.ts';
import { appearanceOfSide, type ComparedSide, isClip } from '../side.ts';
import { nearerBy } from './perspective.ts';
import { asymmetryLikeness, shapeDistance } from './shape.ts';

/** One difference besides the lips, in words. */
export interface Flagged {
  readonly flag: ComparisonFlag;
  readonly detail: string;
}

/** What differs between two sides besides the lips, as far as the measurements say. */
export function flagDifferences(before: ComparedSide, after: ComparedSide, ruler: SharedRuler): Flagged[] {
  const [b, a] = [appearanceOfSide(before), appearanceOfSide(after)];
  const looks = b === null || a === null ? [] : [...lightAndColour(b, a), ...faceAndLens(b, a), ...retouched(b, a)];
  return [
    ...looks,
    ...edited(before, after),
    ...resolution(before, after),
    ...scale(ruler),
    ...stillsOnly(before, after),
  ];
}

function lightAndColour(b: Appearance, a: Appearance): Flagged[] {
  const flags: Flagged[] = [];
  const skin = a.skin.map((value, c) => value - b.skin[c]);
  const level = (skin[0] + skin[1] + skin[2]) / 3;
  const colour = Math.max(...skin) - Math.min(...skin);
  const side = a.lightFromLeft - b.lightFromLeft;
  const differs: string[] = [];
  if (Math.abs(level) > parameters.lightLevel.value) differs.push(`the skin is ${times(level)} as bright`);
  if (colour > parameters.lightColour.value) differs.push('the light has another colour');
  if (Math.abs(side) > parameters.lightSide.value) differs.push('the light comes from another side');
  if (differs.length > 0) flags.push({ flag: 'light-differs', detail: `After, ${differs.join(', and ')}.` });
  const lips = a.lip.map((value, c) => value - a.skin[c] - (b.lip[c] - b.skin[c]));
  const makeUp = Math.hypot(...lips) / Math.sqrt(3);
  if (makeUp > parameters.makeUp.value) {
    const detail = `The lips' colour against the skin's differs by ${formatNumber(makeUp, 2)} (logarithm; up to ${parameters.makeUp.value} without make-up): lipstick, gloss or liner may move the border that is seen.`;
    flags.push({ flag: 'make-up-differs', detail });
  }
  return flags;
}

function times(log: number): string {
  return `${formatNumber(Math.exp(log), 1)} times`;
}

function faceAndLens(b: Appearance, a: Appearance): Flagged[] {
  const flags: Flagged[] = [];
  const alike = asymmetryLikeness(b.shape, a.shape);
  if (alike < -parameters.mirrored.value) {
    const detail = `The face's asymmetry is that of its mirror image (likeness ${formatNumber(alike, 2)}): one of the two is probably mirrored.`;
    flags.push({ flag: 'mirrored', detail });
  }
  const apart = shapeDistance(b.shape, a.shape);
  if (apart > parameters.otherPerson.value) {
    const detail = `The faces' shapes are ${formatNumber(10 * apart, 1)} mm apart (canonical face; pictures of one person up to ${formatNumber(10 * parameters.otherPerson.value, 0)}): these may be two people.`;
    flags.push({ flag: 'other-person', detail });
  }
  // a mirror image or another face differs in depth, too: nothing is said of the lens then
  if (flags.length > 0) return flags;
  const nearer = nearerBy(b.shape, a.shape);
  if (Math.abs(nearer) > parameters.perspective.value) {
    const detail = `What is near in the face looks larger against what is far ${nearer > 0 ? 'after' : 'before'}: the camera was probably nearer, which makes lips and nose look larger.`;
    flags.push({ flag: 'lens-distance-differs', detail });
  }
  return flags;
}

/** Skin around the mouth that has lost, or gained, fineness against the cheeks. */
function retouched(b: Appearance, a: Appearance): Flagged[] {
  const texture = Math.log((a.texture.mouth * b.texture.cheeks) / (a.texture.cheeks * b.texture.mouth));
  if (Math.abs(texture) <= parameters.retouch.value) return [];
  const where = texture < 0 ? 'after' : 'before';
  const detail = `Around the mouth the skin is ${times(-Math.abs(texture))} as finely textured against the cheeks ${where} as on the other side: it may have been retouched.`;
  return [{ flag: 'edited', detail }];
}

function edited(before: ComparedSide, after: ComparedSide): Flagged[] {
  return (
    [
      ['before', before],
      ['after', after],
    ] as const
  ).flatMap(([name, side]): Flagged[] => {
    if (!isClip(side)) return [];
    const { flags, framesRepeated = 0, framesRead, editor } = side;
    const told: string[] = [];
    if (flags.includes('frames-repeated')) {
      told.push(
        `${framesRepeated} of ${framesRead} pictures repeat the one before: it was slowed down, assembled or recorded from a screen`,
      );
    }
    if (flags.includes('maybe-edited')) {
      told.push(
        `the file was written by ${editor ?? 'software that edits'}, not by a camera: it may have been changed`,
      );
    }
    if (told.length === 0) return [];
    return [{ flag: 'edited', detail: `In the clip ${name}, ${told.join(', and ')}.` }];
  });
}

function resolution(before: ComparedSide, after: ComparedSide): Flagged[] {
  const [b, a] = [before, after].map((side) => side.captures[0].scale.pxPerMm);
  if (Math.max(b / a, a / b) <= parameters.resolution.value) return [];
  const detail = `${formatNumber(b, 1)} pixels per millimetre before, ${formatNumber(a, 1)} after: the coarser side hides fine changes.`;
  return [{ flag: 'resolution-differs', detail }];
}

function scale({ logRatio }: SharedRuler): Flagged[] {
  if (logRatio === null || Math.abs(logRatio) <= parameters.ruler.value) return [];
  const detail = `By their irises the same face differs by ${formatNumber(100 * Math.abs(logRatio), 0)} % in size; one ruler, from both, was used for both.`;
  return [{ flag: 'scale-differs', detail }];
}

function stillsOnly(before: ComparedSide, after: ComparedSide): Flagged[] {
  const filmed = (side: ComparedSide) => isClip(side) || side.captures.some(({ frames }) => frames > 1);
  if (filmed(before) && filmed(after)) return [];
  const detail =
    'Single pictures show one moment: the limit is wider than for clips, and nothing is said about motion.';
  return [{ flag: 'stills-only', detail }];
}
