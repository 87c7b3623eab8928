import type { SimulatedStudy } from '../belief/people.ts';
import type { Study, Usual } from '../study.ts';
import type { Target } from '../targets/target.ts';

/** Repeats a study and reads the number it would report. */
export interface Simulated {
  readonly kind: 'number' | 'direction';
  readonly usual: Usual;
  /** sites every participant is drawn for; the study's own number without it */
  readonly siteDraws?: number;
  /** @returns what one repetition of the study would report, in the row's unit; NaN when it would report nothing */
  report(study: Study, repetition: SimulatedStudy): number;
}

/** A number the model was given or that is read straight from it, with what studies and people differ by. */
export interface Known {
  readonly kind: 'known';
  /** in the row's unit */
  value(
    target: Target,
    study: Study,
  ): { readonly mean: number; readonly betweenStudies: number; readonly betweenPeople: number };
}

/** What the model does not have, and why. */
export interface Absent {
  readonly kind: 'absent';
  readonly reason: string;
}

export type Predictor = Simulated | Known | Absent;

/** Predictors by measure; the key may begin with the procedure and a colon where a measure's words are used twice. */
export type Catalogue = Readonly<Record<string, Predictor>>;

export function absent(reason: string): Absent {
  return { kind: 'absent', reason };
}

/** A number that repeated studies of simulated people would report. */
export function simulated(usual: Usual, report: Simulated['report'], siteDraws = 1): Simulated {
  return { kind: 'number', usual, siteDraws, report };
}

/** A number that is known before any treatment. */
export function known(mean: number, betweenStudies: number, betweenPeople = 0): Known {
  return { kind: 'known', value: () => ({ mean, betweenStudies, betweenPeople }) };
}
