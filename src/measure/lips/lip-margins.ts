import { type FollowedLine, followReward, followStep, lineRewards } from './follow-line.ts';
import type { LipOutline } from './lip-outline.ts';
import { kinds, markTissues } from './mark-tissues.ts';
import { type MouthPatch, type PatchPoint, readMap } from './mouth-patch.ts';
import { brightness, learnColour, likenessTo } from './tissue-colour.ts';

type Curve = readonly PatchPoint[];
type PatchOutline = LipOutline<PatchPoint>;

/** Opening by the mesh below which a mouth is read as closed, and above which as open [mm]. */
const openFrom = 1.5;
/** In between, both readings must agree [mm]. */
const surelyClosed = 1.3;
const surelyOpen = 2.2;
/** Both readings of a mouth that is hardly open must agree about the upper margin to this [mm]. */
const mayDiffer = 0.6;
/** What shows in an open mouth may look so much like the upper lip before its margin is a guess [1]. */
const mostAlike = 0.5;
/** From here on the margin may be another edge; plain teeth and the dark stay below [1]. */
const somewhatAlike = 0.3;
/** Competing edges further apart than this leave the upper margin in doubt, one standard deviation [mm]. */
const mostDoubt = 0.5;
/** How far another edge may lie from a margin that is in doubt, one standard deviation [mm]. */
const nextEdge = 0.8;
/** How margins are searched around where the mesh puts them. */
const search = { reach: 2.5, priorCost: 0.06, temperature: 0.12 } as const;

/** The free margins of both lips. */
export interface LipMargins {
  readonly upperMargin: FollowedLine;
  readonly lowerMargin: FollowedLine;
  /** whether both are the one seam between touching lips */
  readonly closed: boolean;
}

/**
 * Finds the lips' free margins, or the seam between closed lips. A mouth that is hardly open is read both ways; where
 * the two readings contradict each other, neither is believed.
 */
export function findMargins(patch: MouthPatch, start: PatchOutline): LipMargins {
  const gap = gapOf(start.upperMargin, start.lowerMargin);
  if (gap < surelyClosed) return closedMargins(patch, start);
  const open = openMargins(patch, start);
  if (gap > surelyOpen) return open;
  const closed = closedMargins(patch, start);
  const differ = apart(open.upperMargin.curve, closed.upperMargin.curve) > mayDiffer;
  const likelier = gap < openFrom ? closed : open;
  return differ ? disbelieved(likelier) : likelier;
}

/** Margins that may as well be the next edge. */
function doubted(margins: LipMargins): LipMargins {
  const unsure = (line: FollowedLine) => ({ ...line, sd: Math.max(line.sd, nextEdge) });
  return { ...margins, upperMargin: unsure(margins.upperMargin), lowerMargin: unsure(margins.lowerMargin) };
}

/** Margins that stay where they were found, but are not plain. */
function disbelieved(margins: LipMargins): LipMargins {
  const none = (line: FollowedLine) => ({ ...line, confidence: 0, pointConfidence: line.curve.map(() => 0) });
  return { ...margins, upperMargin: none(margins.upperMargin), lowerMargin: none(margins.lowerMargin) };
}

/** Opening in the middle third [mm]. */
function gapOf(upper: Curve, lower: Curve): number {
  return middle(upper.map((p, i) => p[1] - lower[i][1]));
}

function apart(one: Curve, other: Curve): number {
  return Math.abs(middle(one.map((p, i) => p[1] - other[i][1])));
}

function middle(values: readonly number[]): number {
  const third = values.slice(Math.floor(values.length / 3), Math.ceil((2 * values.length) / 3));
  return third.toSorted((a, b) => a - b)[Math.floor(third.length / 2)];
}

/** One seam for both lips: darker than what lies above and below. */
function closedMargins(patch: MouthPatch, start: PatchOutline): LipMargins {
  const light = brightness(patch);
  const seam: Curve = start.upperMargin.map((p, i) => {
    const q = start.lowerMargin[i];
    return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  });
  const reward = lineRewards(seam, search, (c) => (_, t) => {
    const at = (d: number) => readMap(light, patch, [seam[c][0], seam[c][1] + t + d]);
    const core = (at(-0.25) + at(0) + at(0.25)) / 3;
    const beside = Math.min((at(0.9) + at(1.3) + at(1.7)) / 3, (at(-0.9) + at(-1.3) + at(-1.7)) / 3);
    return Math.min(1, Math.max(0, (beside - core) / 0.5));
  });
  const upright = seam.map((): PatchPoint => [0, 1]);
  const line = followReward(seam, upright, reward, search, 4);
  return { upperMargin: line, lowerMargin: line, closed: true };
}

/**
 * Each lip's own edge against teeth or the dark of the mouth. What shows between the lips must not look like the lip
 * itself, and no second edge may compete: then the margin is a guess.
 */
function openMargins(patch: MouthPatch, start: PatchOutline): LipMargins {
  const mask = markTissues(patch, start);
  const upper = likenessTo(patch, learnColour(patch, mask, kinds.upperLip));
  const lower = likenessTo(patch, learnColour(patch, mask, kinds.lowerLip));
  const edge = (map: Float32Array, line: { start: Curve; inner: Curve; out: 1 | -1 }) =>
    followStep(patch, { map, separation: 4 }, { ...search, ...line });
  const upperMargin = edge(upper, { start: start.upperMargin, inner: start.upperBorder, out: -1 });
  const lowerMargin = edge(lower, { start: start.lowerMargin, inner: start.lowerBorder, out: 1 });
  const margins = { upperMargin, lowerMargin, closed: false };
  const alike = likenessInside(patch, upper, upperMargin.curve, lowerMargin.curve);
  if (alike > mostAlike) return disbelieved(margins);
  return alike > somewhatAlike || upperMargin.sd > mostDoubt ? doubted(margins) : margins;
}

/** How much what shows between the lips looks like the upper lip, 0-1: teeth and dark do not, a lip or tongue does. */
function likenessInside(patch: MouthPatch, map: Float32Array, upper: Curve, lower: Curve): number {
  const depths = [0.15, 0.3, 0.45, 0.6, 0.75];
  const columns = upper.map(([u, v], c) => {
    const at = (share: number) => readMap(map, patch, [u, v + share * (lower[c][1] - v)]);
    return depths.reduce((sum, share) => sum + at(share) / depths.length, 0);
  });
  return middle(columns);
}
