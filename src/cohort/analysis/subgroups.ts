import { anthropometry, type FaceParameters } from '#anatomy';
import { quantiles } from '#numerics';
import { changesAt, type FinishedCohort, type FinishedPatient, type OutcomeAt } from '../finished/finished-cohort.ts';
import { type Distribution, distributionOf } from './distributions.ts';
import { type MeanOverFaces, meanOverFaces } from './mean-over-faces.ts';
import { analysis } from './parameters.ts';

/** What patients are divided by: a length of the face, or sex. */
export type DividedBy = keyof FaceParameters | 'sex';

/** One subgroup and how one outcome of one plan is spread over it. */
export interface Subgroup {
  readonly by: DividedBy;
  /** third of the faces by length, or sex */
  readonly group: 'low' | 'middle' | 'high' | 'female' | 'male';
  /** lengths of the third [mm]; null for sex */
  readonly between: readonly [number, number] | null;
  readonly over: MeanOverFaces;
  readonly distribution: Distribution | null;
}

const lengthNames = Object.keys(anthropometry) as (keyof FaceParameters)[];

/** Everybody in thirds by each length, and by sex where there are both. A length that does not differ divides nobody. */
export function subgroups(finished: FinishedCohort, at: OutcomeAt): readonly Subgroup[] {
  const changes = changesAt(finished, at);
  const there = finished.patients
    .map((patient, p) => ({ patient, change: changes[p] }))
    .filter(({ change }) => Number.isFinite(change));
  return [...bySex(there), ...lengthNames.flatMap((name) => byLength(name, there))];
}

interface Subject {
  readonly patient: FinishedPatient;
  readonly change: number;
}

function bySex(there: readonly Subject[]): readonly Subgroup[] {
  const groups = (['female', 'male'] as const).map((group) => ({
    group,
    subjects: there.filter(({ patient }) => patient.sex === group),
  }));
  if (groups.some(({ subjects }) => subjects.length === 0)) return [];
  return groups.map(({ group, subjects }) => ({ by: 'sex' as const, group, between: null, ...spread(subjects) }));
}

/** Cut where thirds of the faces, each counted once, end. */
function byLength(name: keyof FaceParameters, there: readonly Subject[]): readonly Subgroup[] {
  const lengths = new Map(there.map(({ patient }) => [patient.face, patient.lengths[name] ?? Number.NaN]));
  if (lengths.size === 0) return [];
  const [least, first, second, most] = quantiles([...lengths.values()], [0, 1 / 3, 2 / 3, 1]);
  if (!(first < second)) return [];
  const third = (length: number) => (length <= first ? 'low' : length <= second ? 'middle' : 'high');
  const between = { low: [least, first], middle: [first, second], high: [second, most] } as const;
  return (['low', 'middle', 'high'] as const).map((group) => {
    const subjects = there.filter(({ patient }) => third(patient.lengths[name] ?? Number.NaN) === group);
    return { by: name, group, between: between[group], ...spread(subjects) };
  });
}

function spread(subjects: readonly Subject[]): Pick<Subgroup, 'over' | 'distribution'> {
  const changes = subjects.map(({ change }) => change);
  const faces = subjects.map(({ patient }) => patient.face);
  return { over: meanOverFaces(changes, faces, analysis.fewestInGroup), distribution: distributionOf(changes) };
}
