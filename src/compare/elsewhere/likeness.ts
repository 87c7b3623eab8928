import type { LipMeasure } from '#measure';
import { normalProbability } from '#numerics';
import type { SourceId } from '#sources';
import { z95 } from '../change/measure-change.ts';
import { type ComparedSide, captureOf } from '../side.ts';

/** What is stated about a person, as far as anything is. */
export interface Stated {
  /** decade of life, such as 30 for thirty to thirty-nine */
  readonly ageBand?: number;
  /** what was or will be done, by any name that tells plans apart */
  readonly plan?: string;
}

/** One measure of two people. */
export interface LikenessRow {
  readonly measure: LikenessMeasure;
  readonly me: number;
  readonly other: number;
  /** other minus me, in standard deviations of the population, with its 95 % interval */
  readonly differenceSd: { readonly value: number; readonly lo95: number; readonly hi95: number };
  readonly source: SourceId | 'assumed';
}

/** Why somebody is like oneself, or is not, or it cannot be told. */
export type LikenessReason =
  /** more than people who are alike, or by ranges too wide to say */
  | { readonly reason: 'differs' | 'too-wide'; readonly row: LikenessRow }
  /** decades of life, such as 30 */
  | { readonly reason: 'ages-apart'; readonly me: number; readonly other: number }
  | { readonly reason: 'no-rest' | 'alike' | 'ages-unknown' | 'plans-unknown' | 'plans-differ' };

/** Whether what a clip shows may say something about oneself. It scores nobody. */
export interface Likeness {
  readonly answer: 'like' | 'unlike' | 'cannot-tell';
  readonly reasons: readonly LikenessReason[];
  /** the measures that differ most first */
  readonly rows: readonly LikenessRow[];
}

/** How much people differ at rest, one standard deviation [mm]. */
const population = {
  upperVermilionHeight: { sd: 1.36, source: 'pietruski' },
  lowerVermilionHeight: { sd: 1.46, source: 'pietruski' },
  mouthWidth: { sd: 3.34, source: 'pietruski' },
  philtrumLength: { sd: 2, source: 'assumed' },
} as const satisfies Partial<Record<LipMeasure, { readonly sd: number; readonly source: SourceId | 'assumed' }>>;
type LikenessMeasure = keyof typeof population;

/** Within so many standard deviations two people count as alike in a measure. */
const alikeWithin = 1.5;
/** How sure each measure must be for "like", and one of them for "unlike". */
const sureLike = 0.8;
const sureUnlike = 0.95;
/** Decades of life that may lie between two people who count as alike. */
const decadesApart = 1;

/**
 * "Is this person like me?", from lips at rest and what is stated. Each face has its own ruler, so intervals are wide
 * and "cannot tell" is a common answer.
 */
export function likenessOf(
  me: ComparedSide,
  other: ComparedSide,
  stated: { readonly me?: Stated; readonly other?: Stated } = {},
): Likeness {
  const rows = (Object.keys(population) as LikenessMeasure[])
    .flatMap((measure) => rowOf(me, other, measure))
    .toSorted((a, b) => Math.abs(b.differenceSd.value) - Math.abs(a.differenceSd.value));
  const within = rows.map(chanceAlike);
  const far = rows.filter((_, i) => within[i] <= 1 - sureUnlike);
  const said = compareStated(stated.me ?? {}, stated.other ?? {});
  const reasons: readonly LikenessReason[] = [
    ...far.map((row) => ({ reason: 'differs', row }) as const),
    ...said.unlike,
  ];
  if (reasons.length > 0) return { answer: 'unlike', reasons, rows };
  const unsure = rows.filter((_, i) => within[i] < sureLike);
  const open: readonly LikenessReason[] = [
    ...(rows.length === 0 ? [{ reason: 'no-rest' } as const] : []),
    ...unsure.map((row) => ({ reason: 'too-wide', row }) as const),
    ...said.unknown,
  ];
  if (rows.length === 0 || unsure.length > 0) return { answer: 'cannot-tell', reasons: open, rows };
  return { answer: 'like', reasons: [{ reason: 'alike' }, ...said.unknown], rows };
}

function rowOf(me: ComparedSide, other: ComparedSide, measure: LikenessMeasure): LikenessRow[] {
  const [mine, theirs] = [me, other].map((side) => captureOf(side, 'rest')?.measures[measure]);
  const people = population[measure];
  if (!mine || !theirs) return [];
  const half = Math.hypot(mine.hi95 - mine.lo95, theirs.hi95 - theirs.lo95) / 2 / people.sd;
  const value = (theirs.value - mine.value) / people.sd;
  const differenceSd = { value, lo95: value - half, hi95: value + half };
  return [{ measure, me: mine.value, other: theirs.value, differenceSd, source: people.source }];
}

function chanceAlike({ differenceSd: { value, lo95, hi95 } }: LikenessRow): number {
  const sd = Math.max(1e-9, (hi95 - lo95) / (2 * z95));
  return normalProbability((alikeWithin - value) / sd) - normalProbability((-alikeWithin - value) / sd);
}

function compareStated(me: Stated, other: Stated): { unlike: LikenessReason[]; unknown: LikenessReason[] } {
  const [unlike, unknown]: [LikenessReason[], LikenessReason[]] = [[], []];
  if (me.ageBand === undefined || other.ageBand === undefined) unknown.push({ reason: 'ages-unknown' });
  else if (Math.abs(me.ageBand - other.ageBand) > 10 * decadesApart) {
    unlike.push({ reason: 'ages-apart', me: me.ageBand, other: other.ageBand });
  }
  if (me.plan === undefined || other.plan === undefined) unknown.push({ reason: 'plans-unknown' });
  else if (me.plan !== other.plan) unlike.push({ reason: 'plans-differ' });
  return { unlike, unknown };
}
