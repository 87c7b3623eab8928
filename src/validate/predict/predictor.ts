import type { ReferenceFaceName } from '#anatomy';
import type { SimulatedBrow, SimulatedMouth } from '#forecast';
import type { Expression } from '#measure';
import type { SimulatedStudy } from '../belief/people.ts';
import type { Study, Usual } from '../study.ts';
import type { Target } from '../targets/target.ts';
import type { SolvedLips } from '../treatment/solved-lips.ts';

/** A reference face in the expressions it has to be trained in. */
export interface NeededMouth {
  readonly face: ReferenceFaceName;
  readonly expressions: readonly Expression[];
}

/** Trained faces by name. */
export type Mouths = ReadonlyMap<ReferenceFaceName, SimulatedMouth>;

/** Repeats a study and reads the number it would report. */
export interface Simulated {
  readonly kind: 'number' | 'direction';
  readonly usual: Usual;
  /** face on which it is repeated, if any */
  mouth?(target: Target): NeededMouth;
  /** whether it is repeated on a brow */
  readonly brow?: true;
  /** sites every participant is drawn for */
  siteDraws(study: Study): number;
  /** @returns what one repetition of the study would report, in the row's unit; NaN when it would report nothing */
  report(study: Study, repetition: SimulatedStudy, mouth: SimulatedMouth | null, onBrow: SimulatedBrow | null): number;
}

/** What a number that is known rests on: the middle, what studies differ by and what people differ by. */
export interface KnownValue {
  readonly mean: number;
  readonly betweenStudies: number;
  readonly betweenPeople: number;
}

/** A number the model was given or that is read straight from it. */
export interface Known {
  readonly kind: 'known';
  /** in the row's unit */
  value(target: Target, study: Study): KnownValue;
}

/** A number of lips that are solved for it, without learning a face. */
export interface Solved {
  readonly kind: 'solved';
  /** in the row's unit */
  value(target: Target, study: Study, lips: SolvedLips): KnownValue;
}

/** What the model does not have, and why. */
export interface Absent {
  readonly kind: 'absent';
  readonly reason: string;
}

export type Predictor = Simulated | Known | Solved | Absent;

/** Predictors by measure; the key may begin with the procedure and a colon where a measure's words are used twice. */
export type Catalogue = Readonly<Record<string, Predictor>>;

export function absent(reason: string): Absent {
  return { kind: 'absent', reason };
}

/** A number that repeated studies of simulated people would report, without a face. */
export function simulated(usual: Usual, report: Simulated['report']): Simulated {
  return { kind: 'number', usual, siteDraws: () => 1, report };
}

/** A number that is known before any treatment. */
export function known(mean: number, betweenStudies: number, betweenPeople = 0): Known {
  return { kind: 'known', value: () => ({ mean, betweenStudies, betweenPeople }) };
}
