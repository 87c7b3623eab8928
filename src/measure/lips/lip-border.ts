import { likelyPath } from './border-path.ts';
import { type ContourName, type LipOutline, resampleCurve } from './lip-outline.ts';
import { kinds, markTissues } from './mark-tissues.ts';
import { type MouthPatch, type PatchPoint, readMap } from './mouth-patch.ts';
import { brightness, type Contrast, contrastBetween, learnColour, likenessTo } from './tissue-colour.ts';

/** Columns in which each contour is searched, commissures included. */
export const contourColumns = 49;

/** The lips as the pixels show them. */
export interface RefinedLips {
  /** [px] */
  readonly outline: LipOutline;
  /** how plainly each contour is to be seen: 1 = a full step of this person's lip colour all along, 0 = nothing */
  readonly confidence: Readonly<Record<ContourName, number>>;
  /** how far the middle half of each contour may be off, one standard deviation [mm] */
  readonly sd: Readonly<Record<ContourName, number>>;
  /** whether the lips were taken to touch, both margins being the one seam between them */
  readonly closed: boolean;
  /** median move from the mesh's contour, outward from the lips' middle [mm] */
  readonly moved: Readonly<Record<ContourName, number>>;
}

type Curve = readonly PatchPoint[];
type PatchOutline = LipOutline<PatchPoint>;

const candidatePitch = 0.1;
const reachOfSearch = 2.5;
/** Reward lost at a distance from the mesh's contour [1/mm2]; a full step of contrast earns 1. */
const priorCost = 0.06;
/** Cost of a step of one candidate between neighbouring columns. */
const stepCost = 0.012;
/** Difference of reward in one column that makes one place e times as likely as another. */
const temperature = 0.12;
/** Mouths opened less than this by the mesh are searched for one line between the lips [mm]. */
const openFrom = 1.2;
/** A contour bends into the common corner over this many columns. */
const columnsIntoCorner = 6;

/**
 * Finds the vermilion borders and the lips' free margins in the pixels, near where the mesh puts them. A border is the
 * line of steepest change from this person's lip colour to this person's skin colour in this light; the line between
 * closed lips is the darkest seam; an open lip's margin is where lip colour ends. All are continuous from column to
 * column.
 *
 * @param mesh the mesh's contours with its known bias removed [px]
 */
export function refineLips(patch: MouthPatch, mesh: LipOutline): RefinedLips {
  const start = mapOutline(mesh, (curve) => resampleCurve(curve.map(patch.fromPicture), contourColumns));
  const margins = findMargins(patch, start);
  const corners = cornersOf(margins.curves);
  const pinned = mapOutline({ ...start, ...margins.curves }, (curve) => pinEnds(curve, corners));
  const rough = findBorders(patch, pinned);
  const { curves, confidence, sd } = findBorders(patch, pinned, { ...pinned, ...rough.curves });
  const found = mapOutline({ ...pinned, ...curves }, (curve) => pinEnds(curve, corners));
  return {
    outline: mapOutline(found, (curve) => curve.map(patch.toPicture)),
    confidence: { ...margins.confidence, ...confidence },
    sd: { ...margins.sd, ...sd },
    closed: margins.closed,
    moved: medianMoves(start, found),
  };
}

function mapOutline<A, B>(outline: LipOutline<A>, f: (curve: readonly A[]) => readonly B[]): LipOutline<B> {
  return {
    upperBorder: f(outline.upperBorder),
    upperMargin: f(outline.upperMargin),
    lowerMargin: f(outline.lowerMargin),
    lowerBorder: f(outline.lowerBorder),
  };
}

type Corners = readonly [right: PatchPoint, left: PatchPoint];

/** Both lips end in one corner on each side: the middle of where their margins end. */
function cornersOf({ upperMargin, lowerMargin }: { upperMargin: Curve; lowerMargin: Curve }): Corners {
  const corner = (i: number): PatchPoint => [
    (upperMargin[i][0] + lowerMargin[i][0]) / 2,
    (upperMargin[i][1] + lowerMargin[i][1]) / 2,
  ];
  return [corner(0), corner(contourColumns - 1)];
}

/** Leads a curve's ends into the corners, over a few columns. */
function pinEnds(curve: Curve, [right, left]: Corners): Curve {
  const last = curve.length - 1;
  const fade = (columns: number) => Math.max(0, 1 - columns / columnsIntoCorner);
  const pull = (axis: 0 | 1) => (p: PatchPoint, c: number) =>
    p[axis] + fade(c) * (right[axis] - curve[0][axis]) + fade(last - c) * (left[axis] - curve[last][axis]);
  return curve.map((p, c) => [pull(0)(p, c), pull(1)(p, c)]);
}

function medianMoves(from: PatchOutline, to: PatchOutline): Record<ContourName, number> {
  const move = (name: ContourName) => {
    const moves = from[name].map((p, i) => to[name][i][1] - p[1]).toSorted((a, b) => a - b);
    return moves[Math.floor(moves.length / 2)];
  };
  return {
    upperBorder: move('upperBorder'),
    upperMargin: move('upperMargin'),
    lowerMargin: move('lowerMargin'),
    lowerBorder: move('lowerBorder'),
  };
}

function findBorders(patch: MouthPatch, start: PatchOutline, learnt: PatchOutline = start) {
  const mask = markTissues(patch, learnt);
  const upper = contrastBetween(
    patch,
    learnColour(patch, mask, kinds.skinAbove),
    learnColour(patch, mask, kinds.upperLip),
  );
  const lower = contrastBetween(
    patch,
    learnColour(patch, mask, kinds.skinBelow),
    learnColour(patch, mask, kinds.lowerLip),
  );
  const top = followStep(patch, upper, start.upperBorder, start.upperMargin, 1);
  const bottom = followStep(patch, lower, start.lowerBorder, start.lowerMargin, -1);
  return {
    curves: { upperBorder: top.curve, lowerBorder: bottom.curve },
    confidence: { upperBorder: top.confidence, lowerBorder: bottom.confidence },
    sd: { upperBorder: top.sd, lowerBorder: bottom.sd },
  };
}

/** Follows the step out of the lip colour along a contour; `out` is the direction (v) away from the lip. */
function followStep(patch: MouthPatch, contrast: Contrast, start: Curve, inner: Curve, out: 1 | -1) {
  const normals = normalsOf(start, out);
  const reward = columnRewards(start, (c, t) => {
    const [nu, nv] = normals[c];
    const room = Math.abs(start[c][1] - inner[c][1]);
    if (t < -0.7 * room - 0.2) return -1;
    const at = (d: number) => readMap(contrast.map, patch, [start[c][0] + nu * (t + d), start[c][1] + nv * (t + d)]);
    const near = (at(-0.25) + at(-0.5) + at(-0.75) - at(0.25) - at(0.5) - at(0.75)) / 3;
    const far = (at(-1) + at(-1.4) - at(1) - at(1.4)) / 2;
    return 0.7 * near + 0.3 * far;
  });
  return followReward(start, normals, reward, contrast.separation);
}

function findMargins(patch: MouthPatch, start: PatchOutline) {
  const mid = Math.floor(contourColumns / 2);
  const gap = start.upperMargin[mid][1] - start.lowerMargin[mid][1];
  return gap < openFrom ? closedMargins(patch, start) : openMargins(patch, start);
}

/** One seam for both lips: darker than what lies above and below. */
function closedMargins(patch: MouthPatch, start: PatchOutline) {
  const light = brightness(patch);
  const seam: Curve = start.upperMargin.map((p, i) => {
    const q = start.lowerMargin[i];
    return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  });
  const normals = normalsOf(seam, 1);
  const reward = columnRewards(seam, (c, t) => {
    const at = (d: number) => readMap(light, patch, [seam[c][0], seam[c][1] + t + d]);
    const core = (at(-0.25) + at(0) + at(0.25)) / 3;
    const beside = Math.min((at(0.9) + at(1.3) + at(1.7)) / 3, (at(-0.9) + at(-1.3) + at(-1.7)) / 3);
    return Math.min(1, Math.max(0, (beside - core) / 0.5));
  });
  const found = followReward(
    seam,
    normals.map(() => [0, 1]),
    reward,
    4,
  );
  return {
    curves: { upperMargin: found.curve, lowerMargin: found.curve },
    confidence: { upperMargin: found.confidence, lowerMargin: found.confidence },
    sd: { upperMargin: found.sd, lowerMargin: found.sd },
    closed: true,
  };
}

/** Each lip's own edge against teeth or the dark of the mouth. */
function openMargins(patch: MouthPatch, start: PatchOutline) {
  const mask = markTissues(patch, start);
  const edge = (kind: number, curve: Curve, outer: Curve, out: 1 | -1) => {
    const map = likenessTo(patch, learnColour(patch, mask, kind));
    return followStep(patch, { map, separation: 4 }, curve, outer, out);
  };
  const upper = edge(kinds.upperLip, start.upperMargin, start.upperBorder, -1);
  const lower = edge(kinds.lowerLip, start.lowerMargin, start.lowerBorder, 1);
  return {
    curves: { upperMargin: upper.curve, lowerMargin: lower.curve },
    confidence: { upperMargin: upper.confidence, lowerMargin: lower.confidence },
    sd: { upperMargin: upper.sd, lowerMargin: lower.sd },
    closed: false,
  };
}

const candidates = Math.round((2 * reachOfSearch) / candidatePitch) + 1;
const offsetOf = (k: number): number => k * candidatePitch - reachOfSearch;

function columnRewards(curve: Curve, rewardAt: (column: number, offset: number) => number): Float64Array {
  const reward = new Float64Array(curve.length * candidates);
  for (let c = 0; c < curve.length; c++) {
    for (let k = 0; k < candidates; k++) {
      const t = offsetOf(k);
      reward[c * candidates + k] = rewardAt(c, t) - priorCost * t * t;
    }
  }
  return reward;
}

function followReward(start: Curve, normals: Curve, reward: Float64Array, separation: number) {
  const path = likelyPath(reward, { candidates, stepCost, temperature });
  const offsets = smooth(path.at.map(offsetOf));
  const curve: Curve = start.map((p, c) => [p[0] + normals[c][0] * offsets[c], p[1] + normals[c][1] * offsets[c]]);
  const inner = path.reward.slice(4, -4).map((value, i) => value + priorCost * offsets[i + 4] ** 2);
  const contrast = inner.reduce((sum, value) => sum + Math.max(0, Math.min(1, value)), 0) / inner.length;
  return { curve, confidence: contrast * Math.min(1, separation / 3), sd: middleSd(path.sd) };
}

function middleSd(sd: Float64Array): number {
  const middle = sd.slice(Math.floor(sd.length / 4), Math.ceil((3 * sd.length) / 4));
  return candidatePitch * Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0) / middle.length);
}

function smooth(values: Float64Array): Float64Array {
  return values.map((value, i) =>
    i === 0 || i === values.length - 1 ? value : (values[i - 1] + 2 * value + values[i + 1]) / 4,
  );
}

/** Unit normals of a curve on its side towards `out` (v), level at the ends' neighbours' mean. */
function normalsOf(curve: Curve, out: 1 | -1): PatchPoint[] {
  return curve.map((_, i) => {
    const a = curve[Math.max(0, i - 2)];
    const b = curve[Math.min(curve.length - 1, i + 2)];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [(-(b[1] - a[1]) * out) / length, ((b[0] - a[0]) * out) / length];
  });
}
