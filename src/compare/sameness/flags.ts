import type { Appearance } from '#measure';
import type { SharedRuler } from '../change/ruler.ts';
import type { Difference } from '../findings.ts';
import { parameters } from '../parameters.ts';
import { appearanceOfSide, bothNamed, type ComparedSide, isClip } from '../side.ts';
import { nearerBy } from './perspective.ts';
import { asymmetryLikeness, shapeDistance } from './shape.ts';

/** What differs between two sides besides the lips, as far as the measurements say. */
export function flagDifferences(before: ComparedSide, after: ComparedSide, ruler: SharedRuler): Difference[] {
  const [b, a] = [appearanceOfSide(before), appearanceOfSide(after)];
  const looks =
    b === null || a === null ? [] : [...light(b, a), ...makeUp(b, a), ...faceAndLens(b, a), ...retouched(b, a)];
  return [
    ...looks,
    ...edited(before, after),
    ...resolution(before, after),
    ...scale(ruler),
    ...stillsOnly(before, after),
  ];
}

function light(b: Appearance, a: Appearance): Difference[] {
  const skin = a.skin.map((value, c) => value - b.skin[c]);
  const level = (skin[0] + skin[1] + skin[2]) / 3;
  const times = Math.abs(level) > parameters.lightLevel.value ? Math.exp(level) : null;
  const colour = Math.max(...skin) - Math.min(...skin) > parameters.lightColour.value;
  const side = Math.abs(a.lightFromLeft - b.lightFromLeft) > parameters.lightSide.value;
  return times === null && !colour && !side ? [] : [{ flag: 'light-differs', times, colour, side }];
}

function makeUp(b: Appearance, a: Appearance): Difference[] {
  const lips = a.lip.map((value, c) => value - a.skin[c] - (b.lip[c] - b.skin[c]));
  const by = Math.hypot(...lips) / Math.sqrt(3);
  const limit = parameters.makeUp.value;
  return by > limit ? [{ flag: 'make-up-differs', by, limit }] : [];
}

/** Millimetres of a canonical centimetre. */
const MM_PER_CM = 10;

function faceAndLens(b: Appearance, a: Appearance): Difference[] {
  const flags: Difference[] = [];
  const likeness = asymmetryLikeness(b.shape, a.shape);
  if (likeness < -parameters.mirrored.value) flags.push({ flag: 'mirrored', likeness });
  const [apart, limit] = [shapeDistance(b.shape, a.shape), parameters.otherPerson.value];
  if (apart > limit) flags.push({ flag: 'other-person', apart: MM_PER_CM * apart, limit: MM_PER_CM * limit });
  // a mirror image or another face differs in depth, too: nothing is said of the lens then
  if (flags.length > 0) return flags;
  const nearer = nearerBy(b.shape, a.shape);
  if (Math.abs(nearer) <= parameters.perspective.value) return [];
  return [{ flag: 'lens-distance-differs', nearer: nearer > 0 ? 'after' : 'before' }];
}

/** Skin around the mouth that has lost, or gained, fineness against the cheeks. */
function retouched(b: Appearance, a: Appearance): Difference[] {
  const texture = Math.log((a.texture.mouth * b.texture.cheeks) / (a.texture.cheeks * b.texture.mouth));
  if (Math.abs(texture) <= parameters.retouch.value) return [];
  const side = texture < 0 ? 'after' : 'before';
  return [{ flag: 'edited', sign: 'smoothed', side, times: Math.exp(-Math.abs(texture)) }];
}

function edited(before: ComparedSide, after: ComparedSide): Difference[] {
  return bothNamed(before, after).flatMap(([name, side]): Difference[] => {
    if (!isClip(side)) return [];
    const { flags, framesRepeated = 0, framesRead } = side;
    const repeated = flags.includes('frames-repeated') ? { pictures: framesRepeated, of: framesRead } : null;
    const editor = flags.includes('maybe-edited') ? (side.editor ?? '') : null;
    return repeated === null && editor === null ? [] : [{ flag: 'edited', sign: 'file', side: name, repeated, editor }];
  });
}

function resolution(before: ComparedSide, after: ComparedSide): Difference[] {
  const [b, a] = [before, after].map((side) => side.captures[0].scale.pxPerMm);
  if (Math.max(b / a, a / b) <= parameters.resolution.value) return [];
  return [{ flag: 'resolution-differs', before: b, after: a }];
}

function scale({ logRatio }: SharedRuler): Difference[] {
  if (logRatio === null || Math.abs(logRatio) <= parameters.ruler.value) return [];
  return [{ flag: 'scale-differs', percent: 100 * Math.abs(logRatio) }];
}

function stillsOnly(before: ComparedSide, after: ComparedSide): Difference[] {
  const filmed = (side: ComparedSide) => isClip(side) || side.captures.some(({ frames }) => frames > 1);
  return filmed(before) && filmed(after) ? [] : [{ flag: 'stills-only' }];
}
