import type { ClipTask } from '#clip';
import { type ComparedSide, sharedRuler } from '#compare';
import type { Expression, LipGeometry, Point3 } from '#measure';
import { quantile } from '#numerics';
import { type LipMotion, lipMotion, lowerLipKept } from './lip-motion.ts';
import { motionAt, type ReplayTrack, replayTrack } from './replay-track.ts';

type Capture = ComparedSide['captures'][number];

/** One side, ready to be replayed. */
export interface ReplaySide {
  /** where each expression is held, medians; from a clip or from a picture */
  readonly held: ReadonlyMap<Expression, LipMotion>;
  /** times each expression was done, in order; none in pictures */
  readonly takes: ReadonlyMap<Expression, readonly ClipTask[]>;
  /** null without a clip */
  readonly track: ReplayTrack | null;
}

/** Both sides, shown against one rest. */
export interface ReplayPair {
  readonly before: ReplaySide;
  readonly after: ReplaySide;
  /** expressions that both sides show, rest first */
  readonly expressions: readonly Expression[];
  /** edge of the upper incisors over the seam of the lips at rest, one for both sides; null when it was never seen [mm] */
  readonly teethEdgeY: number | null;
}

/**
 * Prepares a person's two sides for the face of nobody. Both stand away from the rest before, so that what changed at
 * rest is seen too; both rests share their origin, the seam at the midline, whose own shift against the nose is not drawn.
 * @returns null when either side has no rest to stand away from
 */
export function replayPair(before: ComparedSide, after: ComparedSide): ReplayPair | null {
  const ruler = sharedRuler(before, after);
  const own = restOf(before);
  if (own === null || restOf(after) === null) return null;
  const rest = scaled(own, ruler.before);
  const sides = [
    { source: before, scale: ruler.before },
    { source: after, scale: ruler.after },
  ].map(({ source, scale }) => replaySide(source, rest, scale));
  const lowerTold = [before, after].every(lowerLipTold);
  const [shownBefore, shownAfter] = sides.map((side) => (lowerTold ? side : moved(side, lowerLipKept)));
  const shared = [...sides[0].held.keys()].filter((expression) => sides[1].held.has(expression));
  return {
    before: shownBefore,
    after: shownAfter,
    expressions: shared.toSorted((a, b) => Number(b === 'rest') - Number(a === 'rest')),
    teethEdgeY: teethEdge([before, after]),
  };
}

/**
 * The same pair with each movement standing away from the rest of its own side: what differs in the rests themselves,
 * from the lips or from make-up and light on them, is seen at rest only.
 */
export function movementOnly(pair: ReplayPair): ReplayPair {
  const apart = pair.after.held.get('rest');
  if (apart === undefined) return pair;
  return {
    ...pair,
    after: moved(pair.after, (motion, expression) => (expression === 'rest' ? motion : less(motion, apart))),
  };
}

/**
 * As {@link movementOnly}, with both rests standing away from the middle between them: neither side can be told by
 * resting exactly as the neutral face does.
 */
export function evenPair(pair: ReplayPair): ReplayPair {
  const apart = pair.after.held.get('rest');
  if (apart === undefined) return pair;
  const half = apart.map((value) => value / 2);
  const even = (motion: LipMotion, expression: Expression | null) =>
    expression === 'rest' ? less(motion, half) : motion;
  const { before, after, ...rest } = movementOnly(pair);
  return { ...rest, before: moved(before, even), after: moved(after, even) };
}

/** @param change of a motion that is held in an expression, or of a moment of the clip (null) */
function moved(
  { held, takes, track }: ReplaySide,
  change: (motion: LipMotion, expression: Expression | null) => LipMotion,
): ReplaySide {
  return {
    held: new Map([...held].map(([expression, motion]) => [expression, change(motion, expression)])),
    takes,
    track: track && { ...track, motions: track.motions.map((motion) => change(motion, null)) },
  };
}

function less(a: LipMotion, b: LipMotion): LipMotion {
  return a.map((value, i) => value - b[i]);
}

/** One source against its own rest, for a rater who sees it alone; null without a rest. */
export function replayAlone(source: ComparedSide): ReplaySide | null {
  const rest = restOf(source);
  if (rest === null) return null;
  const side = replaySide(source, rest, 1);
  return lowerLipTold(source) ? side : moved(side, lowerLipKept);
}

/**
 * Whether the height of the lower red lip is told in every expression. Its border fades into the skin's own shadow, and
 * an edge that may as well be the next one would be drawn as movement, the more so the paler the lip: of a pair either
 * both sides show it or none.
 */
function lowerLipTold({ captures }: ComparedSide): boolean {
  return captures.every(({ measures }) => measures.lowerVermilionHeight !== null);
}

/**
 * Where in its clip an expression is seen, a time after rest is left [s]; a rest is seen in the middle of its longest
 * take. Null where the clip has none.
 */
export function filmedAt(side: ReplaySide, expression: Expression, fromOnset: number): number | null {
  if (expression === 'rest') {
    const [longest] = (side.takes.get('rest') ?? []).toSorted((a, b) => heldSeconds(b) - heldSeconds(a));
    return longest === undefined ? null : (longest.heldFromSeconds + longest.heldToSeconds) / 2;
  }
  const take = replayedTake(side, expression);
  return take === null ? null : take.onsetSeconds + fromOnset;
}

function heldSeconds({ heldFromSeconds, heldToSeconds }: ClipTask): number {
  return heldToSeconds - heldFromSeconds;
}

/** How the lips stand, a time after rest is left [s]; in pictures always as held. Null where they were not seen. */
export function replayMoment(side: ReplaySide, expression: Expression, fromOnset: number): LipMotion | null {
  const take = replayedTake(side, expression);
  if (side.track === null || take === null) return side.held.get(expression) ?? null;
  return motionAt(side.track, take.onsetSeconds + fromOnset);
}

/** The take that is replayed: the one with the most moments that count; null for a rest, which is one picture. */
export function replayedTake(side: ReplaySide, expression: Expression): ClipTask | null {
  if (expression === 'rest') return null;
  const takes = side.takes.get(expression) ?? [];
  return takes.toSorted((a, b) => b.moments - a.moments)[0] ?? null;
}

function replaySide(source: ComparedSide, rest: LipGeometry, scale: number): ReplaySide {
  const held = new Map<Expression, LipMotion>();
  for (const capture of mostFramesFirst(source)) {
    const placed = placedOnRest(capture);
    if (placed !== null && !held.has(capture.expression))
      held.set(capture.expression, lipMotion(scaled(placed, scale), rest));
  }
  if (!('moments' in source)) return { held, takes: new Map(), track: null };
  const moments = source.moments.map((moment) => ({
    ...moment,
    geometry: moment.geometry && scaled(moment.geometry, scale),
  }));
  const takes = Map.groupBy(source.tasks, ({ expression }) => expression);
  return { held, takes, track: replayTrack(moments, rest) };
}

function mostFramesFirst(source: ComparedSide): readonly Capture[] {
  const captures: readonly Capture[] = source.captures;
  return captures.toSorted((a, b) => b.frames - a.frames);
}

function restOf(source: ComparedSide): LipGeometry | null {
  return (
    mostFramesFirst(source).find(({ expression, geometry }) => expression === 'rest' && geometry)?.geometry ?? null
  );
}

/** Lips with the seam of their rest at the origin: a single picture's own origin is its own seam, and its corner heights say where the rest's was. */
function placedOnRest({ geometry, measures }: Capture): LipGeometry | null {
  if (geometry === undefined) return null;
  const height = measures.commissureHeightLeft?.value ?? null;
  if (height === null) return geometry;
  const up = height - geometry.chLeft[1];
  return transformed(geometry, ([x, y, z]) => [x, y + up, z]);
}

function scaled(lips: LipGeometry, scale: number): LipGeometry {
  return scale === 1 ? lips : transformed(lips, ([x, y, z]) => [x * scale, y * scale, z * scale]);
}

function transformed(lips: LipGeometry, move: (p: Point3) => Point3): LipGeometry {
  return {
    ...lips,
    sn: move(lips.sn),
    sl: move(lips.sl),
    chLeft: move(lips.chLeft),
    chRight: move(lips.chRight),
    cphLeft: move(lips.cphLeft),
    cphRight: move(lips.cphRight),
    upperBorder: lips.upperBorder.map(move),
    upperMargin: lips.upperMargin.map(move),
    lowerMargin: lips.lowerMargin.map(move),
    lowerBorder: lips.lowerBorder.map(move),
    midlineX: move([lips.midlineX, 0, 0])[0],
  };
}

/** Median height of the incisors' edge over all that show it; teeth do not move with the lips. */
function teethEdge(sources: readonly ComparedSide[]): number | null {
  const edges = sources.flatMap((source) => {
    const seen = 'moments' in source ? source.moments.map(({ geometry }) => geometry) : [];
    return [...seen, ...mostFramesFirst(source).map(placedOnRest)].flatMap((lips) => lips?.incisorEdgeY ?? []);
  });
  return edges.length === 0 ? null : quantile(edges, 0.5);
}
