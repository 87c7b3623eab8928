import { anthropometry, type FaceParameters } from '#anatomy';
import { stream } from '#numerics';
import { changesAt, type FinishedCohort, type OutcomeAt } from '../finished/finished-cohort.ts';
import { type Cause, columnsOf, type DrawnColumns, drawnPlaces, drawsTheSame } from './draw-inputs.ts';
import { alikeInMeasures, alikeInPlaces, sameGroup } from './likeness.ts';
import { type Interval, type Likeness, pairComponents } from './pair-components.ts';
import { analysis } from './parameters.ts';

/** How the variance of one outcome of one plan is made up. */
export interface VarianceSplit {
  readonly ok: true;
  readonly patients: number;
  readonly faces: number;
  /** standard deviation of the change [unit of the outcome] */
  readonly sd: number;
  /** how faces were told apart: by several draws on each, or, with one on each, by their lengths alone */
  readonly facesBy: 'draws' | 'lengths';
  /** whether what was drawn could be drawn again; without it the split is between and within faces only */
  readonly inputsKnown: boolean;
  /** share of every cause and of the rest [1]; an estimate below 0 is kept as it came out */
  readonly shares: readonly ({ readonly cause: Cause | 'rest' } & Interval)[];
}

/** Why a cohort is not analysed. */
export interface TooSmall {
  readonly ok: false;
  readonly reason: 'too-few-faces' | 'nothing-varies';
  readonly faces: number;
  readonly fewest: number;
}

/**
 * Whose differences the differences between results are. Faces are compared with draws of people and treatments on them; body,
 * placement, spread and response by what was drawn, which is drawn again from the seed.
 */
export function varianceSplit(finished: FinishedCohort, at: OutcomeAt): VarianceSplit | TooSmall {
  const { cohort } = finished.manifest;
  const changes = changesAt(finished, at);
  const who = [...changes.keys()].filter((p) => Number.isFinite(changes[p])).slice(0, analysis.mostInSplit);
  const faceNumbers = [...new Set(who.map((p) => finished.patients[p].face))];
  const faces = faceNumbers.length;
  const small = { ok: false, faces, fewest: analysis.fewestFaces } as const;
  if (faces < analysis.fewestFaces) return { ...small, reason: 'too-few-faces' };
  const values = who.map((p) => changes[p]);
  if (values.every((value) => value === values[0])) return { ...small, reason: 'nothing-varies' };
  const columns = drawsTheSame(finished) ? columnsOf(finished, at.plan) : null;
  const facesBy = who.length > faces ? 'draws' : 'lengths';
  const likeness = likenesses({ finished, who, columns, facesBy });
  const blockOfFace = new Map(faceNumbers.map((face, f) => [face, f % analysis.blocks]));
  const found = pairComponents({
    values,
    blocks: who.map((p) => blockOfFace.get(finished.patients[p].face)!),
    blockCount: Math.min(faces, analysis.blocks),
    causes: likeness.map(([, alike]) => alike),
    groupSize: facesBy === 'draws' ? who.length / faces : null,
    random: stream(cohort.population.seed, at.plan, 'cohort analysis'),
  });
  if (found === null) return { ...small, reason: 'nothing-varies' };
  const names: readonly (Cause | 'rest')[] = [...likeness.map(([cause]) => cause), 'rest'];
  return {
    ok: true,
    patients: who.length,
    faces,
    sd: Math.sqrt(found.total),
    facesBy,
    inputsKnown: columns !== null,
    shares: found.shares.map((share, c) => ({ cause: names[c], ...share })),
  };
}

interface LikenessTask {
  readonly finished: FinishedCohort;
  readonly who: readonly number[];
  readonly columns: DrawnColumns | null;
  readonly facesBy: VarianceSplit['facesBy'];
}

const lengthNames = Object.keys(anthropometry) as (keyof FaceParameters)[];

function likenesses({ finished, who, columns, facesBy }: LikenessTask): readonly (readonly [Cause, Likeness])[] {
  const patients = who.map((p) => finished.patients[p]);
  const face =
    facesBy === 'draws'
      ? sameGroup(patients.map((one) => one.face))
      : alikeInMeasures(patients.map(({ lengths }) => lengthNames.map((name) => lengths[name] ?? Number.NaN)));
  if (columns === null) return [['face', face]];
  const width = 1 + Math.max(...Object.values(columns).flat());
  const places = who.map((p) => drawnPlaces(finished, p, width));
  const drawn = (['body', 'placement', 'spread', 'response'] as const).filter((cause) => columns[cause].length > 0);
  return [
    ['face', face],
    ...drawn.map(
      (cause) => [cause, alikeInPlaces(places.map((row) => columns[cause].map((column) => row[column])))] as const,
    ),
  ];
}
