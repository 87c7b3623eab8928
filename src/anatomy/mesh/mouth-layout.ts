import type { DentalArch, FaceParameters } from '../face-model.ts';
import { template } from '../parameters.ts';
import { type ArchPoint, archByArclength, archOf } from './dental-arch.ts';
import { type LipThickness, lipThickness, sublabialeDepth } from './lip-thickness.ts';
import type { GridCounts } from './resolutions.ts';
import { blend, smoothMin, smoothStep } from './smooth-steps.ts';

/** A place in the unrolled sheet of the lips: arclength along the arch and height [mm]. */
export interface SheetPoint {
  readonly u: number;
  readonly y: number;
}

/** One line of nodes from the free margin outward. */
export interface Ray {
  readonly lip: 'upper' | 'lower';
  /** 0 at the midline, 1 at the corner [1] */
  readonly towardsCorner: number;
  readonly margin: SheetPoint;
  readonly border: SheetPoint;
  /** margin to border [mm] */
  readonly redLength: number;
  /** points from the border ring outward, the border first */
  readonly white: readonly SheetPoint[];
  /** how much of the height of each of these is due to the cupid's bow [mm] */
  readonly bow: readonly number[];
}

/** The left half of a mouth unrolled on the arch, before the corners are tilted. */
export interface MouthLayout {
  readonly parameters: FaceParameters;
  readonly arch: DentalArch;
  readonly archAt: (u: number) => ArchPoint;
  readonly thickness: LipThickness;
  /** arclength of ch [mm] */
  readonly cornerArc: number;
  /** arclength of the peak of the cupid's bow [mm] */
  readonly bowArc: number;
  /** arclength of the lateral border of the patch [mm] */
  readonly reach: number;
  /** heights of the upper and lower border of the patch, both positive [mm] */
  readonly above: number;
  readonly below: number;
  /** upper midline, down the left side, to the lower midline (columns / 2 + 1) */
  readonly rays: readonly Ray[];
}

type Outline = Omit<MouthLayout, 'rays'>;

/** Lays the lines of nodes over the left half of the mouth. */
export function layOutMouth(parameters: FaceParameters, counts: GridCounts): MouthLayout {
  const outline = outlineOf(parameters);
  const quarter = counts.columns / 4;
  const columns = places(outline, counts);
  const [upper, lower] = (['upper', 'lower'] as const).map((lip) =>
    columns.map((place, k) => ray(outline, counts, { lip, k, ...place })),
  );
  return { ...outline, rays: [...upper, ...lower.slice(0, quarter).reverse()] };
}

function outlineOf(parameters: FaceParameters): Outline {
  const arch = archOf(parameters);
  const reach = template.patchHalfWidth.value * (parameters.mouthWidth / template.mouthWidth.value);
  const archAt = archByArclength(arch, reach);
  const corner = ((parameters.upperLipThickness + parameters.lowerLipThickness) / 2) * template.cornerThickness.value;
  const cornerArc = arcOfSkin(archAt, reach, { x: parameters.mouthWidth / 2, thickness: () => corner });
  const rough = lipThickness(parameters, cornerArc, 1);
  const bowArc = arcOfSkin(archAt, reach, {
    x: parameters.philtralHalfSpacing,
    thickness: (u) => rough.border('upper', u),
  });
  return {
    parameters,
    arch,
    archAt,
    thickness: lipThickness(parameters, cornerArc, bowArc),
    cornerArc,
    bowArc,
    reach,
    above: heightAbove(parameters, reach),
    below: sublabialeDepth(parameters) + template.patchBelowSl.value,
  };
}

/** The patch ends above the base of the nose; a short lip on a wide mouth leaves more cheek beside the nose. */
function heightAbove({ upperVermilionHeight, philtrumLength }: FaceParameters, reach: number): number {
  const nose = upperVermilionHeight + philtrumLength + template.patchAboveSn.value;
  const lacking = template.patchAspect.value * reach - nose;
  return nose + (lacking + Math.hypot(lacking, 4)) / 2;
}

/** Arclength at which the skin stands at a frontal x. */
function arcOfSkin(
  archAt: (u: number) => ArchPoint,
  reach: number,
  skin: { x: number; thickness: (u: number) => number },
): number {
  let low = 0;
  let high = reach;
  for (let i = 0; i < 60; i++) {
    const u = (low + high) / 2;
    const { x, normalX } = archAt(u);
    if (x + skin.thickness(u) * normalX < skin.x) low = u;
    else high = u;
  }
  return (low + high) / 2;
}

/** Where a column crosses the border and where it meets the rim, as shares of the way from the midline [1]. */
interface ColumnPlace {
  readonly at: number;
  readonly onRim: number;
}

/**
 * Places of a quarter's columns; one of them is drawn to the peak of the cupid's bow. The same in both lips, so that
 * their nodes face each other.
 */
function places(outline: Outline, counts: GridCounts): ColumnPlace[] {
  const quarter = counts.columns / 4;
  const even = Array.from({ length: quarter + 1 }, (_, k) => {
    const q = 1 - k / quarter;
    if (k === 0) return 0;
    return 1 - (0.85 * (1 - Math.cos((Math.PI / 2) * q)) + 0.15 * q);
  });
  const peak = counts.bowColumn;
  const shift = outline.bowArc / outline.cornerArc - even[peak];
  return even.map((at, k) => {
    const r = k / peak;
    const hump = r < 1 ? r : Math.exp(-(((r - 1) / 2) ** 2)) * (1 - smoothStep(0.6, 1, k / quarter));
    const moved = at + shift * hump;
    return { at: moved, onRim: k === 0 ? 0 : (k / quarter) * (moved / at) };
  });
}

function ray(outline: Outline, counts: GridCounts, column: ColumnPlace & { lip: 'upper' | 'lower'; k: number }): Ray {
  const quarter = counts.columns / 4;
  const sign = column.lip === 'upper' ? 1 : -1;
  const margin = marginAt(outline, column.at);
  const u = outline.cornerArc * column.at;
  const bow = column.lip === 'upper' ? bowHeight(outline, column.at) : 0;
  const bowless = { u, y: bowlessHeight(outline, column.lip, column.at) };
  const border = { u, y: bowless.y + bow };
  const redLength = Math.hypot(border.u - margin.u, border.y - margin.y);
  const rim = rimAt(outline, column.lip, column.onRim);
  const line = whiteLine(
    { margin, border: bowless, rim },
    redLength / counts.borderRing,
    counts.rings - counts.borderRing,
  );
  const fade = Math.max(template.bowFade.value, 2.6 * bow);
  const bows = line.map((place) => bow * (1 - smoothStep(0, fade, Math.hypot(place.u - u, place.y - bowless.y))));
  const white = line.map((place, i) => ({ u: place.u, y: place.y + bows[i] }));
  const signed = ({ u, y }: SheetPoint) => ({ u, y: column.k === quarter ? 0 : sign * y });
  return {
    lip: column.lip,
    towardsCorner: column.k / quarter,
    margin: signed(margin),
    border: signed(border),
    redLength,
    white: white.map(signed),
    bow: bows,
  };
}

/** Free margin: lips that just touch, parting into a rounded notch at the corner. */
function marginAt(outline: Outline, at: number): SheetPoint {
  const tip = outline.cornerArc - template.cornerExtension.value;
  const radius = template.notchRadius.value;
  const fromTip = tip * (1 - at);
  const round = Math.sqrt(Math.max(0, 1 - (1 - Math.min(1, fromTip / radius)) ** 2));
  const flat = blend(radius, template.halfGap.value, smoothStep(radius, radius + 7, fromTip));
  return { u: tip * at, y: flat * round };
}

/** Height of the vermilion border above (below) the mouth line, without the cupid's bow. */
function bowlessHeight({ parameters, cornerArc }: Outline, lip: 'upper' | 'lower', at: number): number {
  const gap = template.halfGap.value;
  const descent =
    lip === 'lower'
      ? (parameters.lowerVermilionHeight + gap) * (1 - at * at) ** 0.62
      : (parameters.upperVermilionHeight + gap) * (1 - at ** 2.2) ** 0.72;
  return largest(descent, cornerRim(cornerArc * (1 - at)));
}

/** Height the cupid's bow adds: nothing at ls, its depth above ls at the peak, then a gentle descent. */
function bowHeight({ parameters, bowArc, cornerArc }: Outline, at: number): number {
  const { upperVermilionHeight, cupidBowDepth } = parameters;
  const r = (at * cornerArc) / bowArc;
  const peak = bowArc / cornerArc;
  const lost = (upperVermilionHeight + template.halfGap.value) * (1 - (1 - peak ** 2.2) ** 0.72);
  const hump = r < 1 ? (1 - Math.cos(Math.PI * r)) / 2 : Math.exp(-(((r - 1) / 1.3) ** 2));
  return ((cupidBowDepth + lost) * hump * (1 - at * at)) / (1 - peak * peak);
}

/** Least height of the red lip at a distance from ch: it runs round the notch, however thin the lip is. */
function cornerRim(fromCorner: number): number {
  const radius = template.cornerExtension.value;
  const round = Math.sqrt(Math.max(0, 1 - (1 - Math.min(1, fromCorner / radius)) ** 2));
  return radius * round * (1 - smoothStep(radius, radius + 9, fromCorner));
}

function largest(a: number, b: number): number {
  return (Math.max(0, a) ** 4 + b ** 4) ** 0.25;
}

/** Border of the patch: a superellipse, its columns at equal arclengths. */
function rimAt({ reach, above, below }: Outline, lip: 'upper' | 'lower', share: number): SheetPoint {
  const height = lip === 'upper' ? above : below;
  const exponent = 2 / 2.6;
  const steps = 400;
  const point = (i: number): SheetPoint => {
    const angle = (Math.PI / 2) * (i / steps);
    return { u: reach * Math.sin(angle) ** exponent, y: height * Math.max(0, Math.cos(angle)) ** exponent };
  };
  const lengths = [0];
  for (let i = 1; i <= steps; i++) {
    const [a, b] = [point(i - 1), point(i)];
    lengths.push(lengths[i - 1] + Math.hypot(b.u - a.u, b.y - a.y));
  }
  const target = lengths[steps] * share;
  const i = Math.min(steps - 1, Math.max(0, lengths.findIndex((length) => length > target) - 1));
  if (share === 1) return { u: reach, y: 0 };
  const t = (target - lengths[i]) / (lengths[i + 1] - lengths[i]);
  const [a, b] = [point(i), point(i + 1)];
  return { u: blend(a.u, b.u, t), y: blend(a.y, b.y, t) };
}

/** Nodes from the border to the rim: they leave along the red lip's ray and grow outward. */
function whiteLine(
  ends: { margin: SheetPoint; border: SheetPoint; rim: SheetPoint },
  redStep: number,
  count: number,
): SheetPoint[] {
  const { margin, border, rim } = ends;
  const du = rim.u - border.u;
  const dy = rim.y - border.y;
  const length = Math.hypot(du, dy);
  const red = Math.hypot(border.u - margin.u, border.y - margin.y);
  const pull = length * 0.33;
  const lead = {
    u: border.u + ((border.u - margin.u) / red) * pull,
    y: border.y + ((border.y - margin.y) / red) * pull,
  };
  const land = { u: rim.u - du * 0.33, y: rim.y - dy * 0.33 };
  return growingSteps(Math.max(1.25, redStep * 1.15), length, count).map((t) => {
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return {
      u: a * border.u + b * lead.u + c * land.u + d * rim.u,
      y: a * border.y + b * lead.y + c * land.y + d * rim.y,
    };
  });
}

/** Shares of a length reached after 0, 1, ... steps that start at `first` and grow by a constant factor. */
function growingSteps(first: number, length: number, count: number): number[] {
  const step = smoothMin(first, length / count);
  let low = 1;
  let high = 8;
  const total = (g: number) => Array.from({ length: count }, (_, i) => step * g ** i).reduce((a, b) => a + b, 0);
  for (let i = 0; i < 60; i++) {
    const g = (low + high) / 2;
    if (total(g) < length) low = g;
    else high = g;
  }
  const shares = [0];
  for (let i = 0; i < count; i++) shares.push(shares[i] + (step * low ** i) / length);
  return shares.map((share) => share / shares[count]);
}
