import { type Corner, findCorner } from './commissures.ts';
import { type FollowedLine, followStep, type LineSearch } from './follow-line.ts';
import { findMargins } from './lip-margins.ts';
import { type ContourName, type LipOutline, resampleCurve } from './lip-outline.ts';
import { kinds, markTissues } from './mark-tissues.ts';
import type { MouthPatch, PatchPoint } from './mouth-patch.ts';
import { contrastBetween, learnColour } from './tissue-colour.ts';

/** Columns in which each contour is searched, commissures included. */
export const contourColumns = 49;

/** The lips as the pixels show them. */
export interface RefinedLips {
  /** [px] */
  readonly outline: LipOutline;
  /** how plainly each contour is to be seen: 1 = a full step of this person's lip colour all along, 0 = nothing */
  readonly confidence: Readonly<Record<ContourName, number>>;
  /** the same point by point */
  readonly pointConfidence: Readonly<Record<ContourName, readonly number[]>>;
  /** how far the middle half of each contour may be off, one standard deviation [mm] */
  readonly sd: Readonly<Record<ContourName, number>>;
  /** where the mouth ends to either side, in the patch [mm] */
  readonly corners: { readonly right: Corner; readonly left: Corner };
  /** whether the lips were taken to touch, both margins being the one seam between them */
  readonly closed: boolean;
  /** median move from the mesh's contour, outward from the lips' middle [mm] */
  readonly moved: Readonly<Record<ContourName, number>>;
}

type Curve = readonly PatchPoint[];
type PatchOutline = LipOutline<PatchPoint>;

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
  const corners = findCorners(patch, margins.upperMargin.curve, margins.lowerMargin.curve);
  const pinned = mapOutline(
    { ...start, upperMargin: margins.upperMargin.curve, lowerMargin: margins.lowerMargin.curve },
    (curve) => pinEnds(curve, cornerPoints(corners)),
  );
  const lines = { ...margins, ...findBorders(patch, pinned) };
  const found = mapOutline(
    {
      upperBorder: lines.upperBorder.curve,
      upperMargin: pinned.upperMargin,
      lowerMargin: pinned.lowerMargin,
      lowerBorder: lines.lowerBorder.curve,
    },
    (curve) => pinEnds(curve, cornerPoints(corners)),
  );
  const each = <T>(read: (line: FollowedLine) => T): Record<ContourName, T> => ({
    upperBorder: read(lines.upperBorder),
    upperMargin: read(lines.upperMargin),
    lowerMargin: read(lines.lowerMargin),
    lowerBorder: read(lines.lowerBorder),
  });
  return {
    outline: mapOutline(found, (curve) => curve.map(patch.toPicture)),
    confidence: each((line) => line.confidence),
    pointConfidence: each((line) => line.pointConfidence),
    sd: each((line) => line.sd),
    corners,
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

/** Both lips end in one corner on each side, on the line halfway between their margins. */
function findCorners(patch: MouthPatch, upper: Curve, lower: Curve): RefinedLips['corners'] {
  const line = upper.map((p, i): PatchPoint => [(p[0] + lower[i][0]) / 2, (p[1] + lower[i][1]) / 2]);
  return { right: findCorner(patch, line, -1), left: findCorner(patch, line, 1) };
}

function cornerPoints({ right, left }: RefinedLips['corners']): Corners {
  return [right.at, left.at];
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

/** From where the mesh puts a border it is searched so far, twice: the second time with the colours of the first answer. */
const wideSearch = { reach: 3, priorCost: 0.05, temperature: 0.12 } as const;
/** What was found is then placed exactly, with nothing said about where it should be. */
const closeSearch = { reach: 0.8, priorCost: 0, temperature: 0.06 } as const;

/** Follows both vermilion borders. */
function findBorders(patch: MouthPatch, start: PatchOutline) {
  const rough = searchBorders(patch, start, start, wideSearch);
  const learnt = { ...start, ...curvesOf(rough) };
  const found = searchBorders(patch, start, learnt, wideSearch);
  const last = searchBorders(patch, { ...start, ...curvesOf(found) }, learnt, closeSearch);
  return {
    upperBorder: doubted(last.upperBorder, rough.upperBorder, start.upperMargin),
    lowerBorder: doubted(last.lowerBorder, rough.lowerBorder, start.lowerMargin),
  };
}

/** A lip lower than this shows too little of its colour to learn it surely [mm]. */
const thinLip = 2;
/** What that adds to the doubt about its border, one standard deviation [mm]. */
const thinLipSd = 0.6;

/** A border that moved when colours were learnt anew is less sure by half of that. */
function doubted(line: FollowedLine, first: FollowedLine, inner: Curve): FollowedLine {
  const moves = line.curve.slice(12, 37).map((p, i) => Math.abs(p[1] - first.curve[i + 12][1]));
  const moved = moves.toSorted((a, b) => a - b)[Math.floor(moves.length / 2)];
  const middle = Math.floor(inner.length / 2);
  const thin = Math.abs(line.curve[middle][1] - inner[middle][1]) < thinLip;
  return { ...line, sd: Math.hypot(line.sd, moved / 2, thin ? thinLipSd : 0) };
}

type Borders = Pick<Record<ContourName, FollowedLine>, 'upperBorder' | 'lowerBorder'>;

function curvesOf({ upperBorder, lowerBorder }: Borders) {
  return { upperBorder: upperBorder.curve, lowerBorder: lowerBorder.curve };
}

function searchBorders(patch: MouthPatch, start: PatchOutline, learnt: PatchOutline, search: LineSearch): Borders {
  const mask = markTissues(patch, learnt);
  const contrast = (skin: number, lip: number) =>
    contrastBetween(patch, learnColour(patch, mask, skin), learnColour(patch, mask, lip));
  const { upperBorder, upperMargin, lowerMargin, lowerBorder } = start;
  return {
    upperBorder: followStep(patch, contrast(kinds.skinAbove, kinds.upperLip), {
      ...search,
      start: upperBorder,
      inner: upperMargin,
      out: 1,
    }),
    lowerBorder: followStep(patch, contrast(kinds.skinBelow, kinds.lowerLip), {
      ...search,
      start: lowerBorder,
      inner: lowerMargin,
      out: -1,
    }),
  };
}
