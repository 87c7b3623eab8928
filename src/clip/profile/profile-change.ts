import { factorDense, solveDense } from '#numerics';
import { type GuidedTask, type ToldReading, told } from '../guided/guided-task.ts';
import { parameters } from '../parameters.ts';
import { forwardAt, type ProfilePoint } from './profile-outline.ts';

/** Why a change between two side views cannot be told. */
export type ProfileObstacle =
  /** one take shows the right side, the other the left */
  | { readonly obstacle: 'other-side' }
  /** one of the takes was not measured from the side */
  | { readonly obstacle: 'not-measured' }
  /** foreheads and noses lie so far apart that the heads were not turned alike [mm] */
  | { readonly obstacle: 'turned-unlike'; readonly misfit: number }
  /** one of the outlines ends above the lip */
  | { readonly obstacle: 'outline-ends' };

/** What changed between two side views of one person, or why it cannot be told. */
export type ProfileChange =
  | {
      readonly ok: true;
      /** how much further forward the lip stands at the height of its red border [mm], and how much more the red faces up [deg] */
      readonly projection: ToldReading;
      readonly facing: ToldReading;
      /** how well both noses and foreheads lie on each other, root mean square [mm] */
      readonly misfit: number;
    }
  | { readonly ok: false; readonly why: ProfileObstacle };

/** Forehead and nose, which lips do not move: heights over subnasale [mm]. */
const rigid = [3, 38] as const;
/** Outlines of one person from one side lie on each other better than this [mm]. */
const mostMisfit = 0.8;
/** The size may differ so much between takes, relative. */
const mostGrowth = 0.12;
const passes = 30;
/** Spread of the size between takes that is expected, relative, and of an outline's place that it is weighed against [mm]. */
const sizeSpread = 0.05;
const outlineNoise = 0.02;

interface Laying {
  readonly turn: number;
  readonly size: number;
  readonly shift: ProfilePoint;
}

/**
 * The change of the upper lip from the side: the second outline is laid onto the first by its forehead and nose, so
 * that neither the head's nod nor its size counts, and the lips are compared where they then lie.
 */
export function profileChange(before: GuidedTask, after: GuidedTask): ProfileChange {
  if (before.task !== after.task) return refused({ obstacle: 'other-side' });
  const [a, b] = [lipsOf(before), lipsOf(after)];
  if (a === null || b === null) return refused({ obstacle: 'not-measured' });
  const { laying, misfit } = layOn(a.outline, b.outline);
  if (misfit > mostMisfit || Math.abs(laying.size - 1) > mostGrowth) {
    return refused({ obstacle: 'turned-unlike', misfit });
  }
  const laid = b.outline.map((point) => laidOn(laying, point));
  // at one height for both: where the border was seen may jump along the outline, the outline itself does not
  const height = (a.ls[1] + laidOn(laying, b.ls)[1]) / 2;
  const [from, to] = [forwardAt(a.outline, height), forwardAt(laid, height)];
  if (from === null || to === null) return refused({ obstacle: 'outline-ends' });
  const { profileChangeSd, facingChangeSd } = parameters;
  const turned = (laying.turn * 180) / Math.PI;
  return {
    ok: true,
    projection: told('upperLipProjection', to - from, Math.hypot(profileChangeSd.value, misfit)),
    facing: told('upperRedFacing', b.facing + turned - a.facing, facingChangeSd.value),
    misfit,
  };
}

const refused = (why: ProfileObstacle): ProfileChange => ({ ok: false, why });

interface SideLips {
  readonly outline: readonly ProfilePoint[];
  /** the red border, subnasale as origin */
  readonly ls: ProfilePoint;
  readonly facing: number;
}

function lipsOf({ outline, readings, border }: GuidedTask): SideLips | null {
  const facing = readings.find(({ name }) => name === 'upperRedFacing')?.value ?? null;
  return outline && border && facing !== null ? { outline, ls: border, facing } : null;
}

/** Lays one outline's forehead and nose onto the other's: turn, size and shift by least squares of normal distances. */
function layOn(to: readonly ProfilePoint[], from: readonly ProfilePoint[]): { laying: Laying; misfit: number } {
  const bone = from.filter(([, up]) => up >= rigid[0] && up <= rigid[1]);
  let laying: Laying = { turn: 0, size: 1, shift: [0, 0] };
  let misfit = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes && bone.length > 8; pass++) {
    const pairs = bone.flatMap((point) => nearest(to, laidOn(laying, point)) ?? []);
    if (pairs.length < 8) return { laying, misfit: Number.POSITIVE_INFINITY };
    misfit = Math.sqrt(pairs.reduce((sum, { away }) => sum + away * away, 0) / pairs.length);
    laying = improved(laying, pairs);
  }
  return { laying, misfit };
}

interface Pair {
  readonly at: ProfilePoint;
  readonly normal: ProfilePoint;
  readonly away: number;
}

/** The nearest place of an outline and how far beyond it, along its normal, a point lies. */
function nearest(outline: readonly ProfilePoint[], at: ProfilePoint): Pair | null {
  let best: { distance: number; index: number } = { distance: Number.POSITIVE_INFINITY, index: -1 };
  outline.forEach(([f, u], index) => {
    const distance = Math.hypot(f - at[0], u - at[1]);
    if (distance < best.distance) best = { distance, index };
  });
  const [a, b] = [outline[best.index - 1], outline[best.index + 1]];
  if (!a || !b) return null;
  const [df, du] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(df, du);
  const normal: ProfilePoint = [-du / length, df / length];
  const own = outline[best.index];
  return { at, normal, away: (at[0] - own[0]) * normal[0] + (at[1] - own[1]) * normal[1] };
}

/** One step of Gauss and Newton; size is held near 1 by a prior. */
function improved({ turn, size, shift }: Laying, pairs: readonly Pair[]): Laying {
  const n = 4;
  const [A, y] = [new Float64Array(n * n), new Float64Array(n)];
  for (const { at, normal, away } of pairs) {
    const row = [normal[0], normal[1], at[0] * normal[1] - at[1] * normal[0], at[0] * normal[0] + at[1] * normal[1]];
    for (let i = 0; i < n; i++) {
      y[i] -= row[i] * away;
      for (let j = 0; j < n; j++) A[i * n + j] += row[i] * row[j];
    }
  }
  const hold = pairs.length * (outlineNoise / sizeSpread) ** 2;
  A[15] += hold;
  y[3] -= (size - 1) * hold;
  for (let i = 0; i < n; i++) A[i * n + i] += 1e-9;
  const factor = factorDense(A, n);
  if (factor !== null) solveDense(factor, y, 1);
  const [df, du, dTurn, dSize] = y;
  const [cos, sin] = [Math.cos(dTurn), Math.sin(dTurn)];
  const grown = 1 + dSize;
  return {
    turn: turn + dTurn,
    size: size * grown,
    shift: [grown * (cos * shift[0] - sin * shift[1]) + df, grown * (sin * shift[0] + cos * shift[1]) + du],
  };
}

function laidOn({ turn, size, shift }: Laying, [f, u]: ProfilePoint): ProfilePoint {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [size * (cos * f - sin * u) + shift[0], size * (sin * f + cos * u) + shift[1]];
}
