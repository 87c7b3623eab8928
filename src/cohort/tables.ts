import { anthropometry, type FaceParameters } from '#anatomy';
import { bodyInputNames, outcomeUnits } from '#forecast';
import type { PatientResult } from './solve/chunk-result.ts';
import type { Cohort } from './spec/cohort.ts';

/** A value in a table; null where it is not defined. */
export type Cell = number | string | null;

/** One column: whole numbers, numbers or words. */
export interface CohortColumn {
  readonly name: string;
  readonly holds: 'whole' | 'number' | 'text';
}

/** A tidy table: one observation a row. */
export interface CohortTable {
  readonly name: 'patients' | 'outcomes' | 'events';
  readonly columns: readonly CohortColumn[];
  /** rows that one patient adds */
  rows(cohort: Cohort, result: PatientResult): readonly (readonly Cell[])[];
}

const whole = (name: string): CohortColumn => ({ name, holds: 'whole' });
const number = (name: string): CohortColumn => ({ name, holds: 'number' });
const text = (name: string): CohortColumn => ({ name, holds: 'text' });

const who = ['patient', 'face', 'draw'].map(whole);
const key = ({ patient, face, draw }: PatientResult): readonly Cell[] => [patient, face, draw];
const lengthNames = Object.keys(anthropometry) as (keyof FaceParameters)[];

/** Who the patients are: lengths of the face and what no photograph shows of the person. */
const patients: CohortTable = {
  name: 'patients',
  columns: [
    ...who,
    ...['faceName', 'sex', 'refused'].map(text),
    ...lengthNames.map((name) => number(`${name}Mm`)),
    ...bodyInputNames.map(number),
  ],
  rows: (_, one) => [
    [
      ...key(one),
      one.faceName,
      one.sex,
      one.refused,
      ...lengthNames.map((name) => one.lengthsMm?.[name] ?? null),
      ...bodyInputNames.map((name) => one.body[name]),
    ],
  ],
};

/** What was measured on each before, and what every plan changes at every week. */
const outcomes: CohortTable = {
  name: 'outcomes',
  columns: [
    ...who,
    text('plan'),
    number('week'),
    ...['expression', 'measure', 'unit'].map(text),
    ...['untreated', 'change'].map(number),
  ],
  rows(cohort, one) {
    if (one.refused !== null) return [];
    return cohort.plans.flatMap(({ name }, p) =>
      cohort.weeks.flatMap((week, w) =>
        cohort.outcomes.map(({ expression, measure }, o) => {
          const at = (p * cohort.weeks.length + w) * cohort.outcomes.length + o;
          return [
            ...key(one),
            name,
            week,
            expression,
            measure,
            outcomeUnits[measure],
            one.untreated[o],
            one.change[at],
          ];
        }),
      ),
    );
  },
};

/** How likely each has an event at any of the weeks. */
const events: CohortTable = {
  name: 'events',
  columns: [...who, text('plan'), text('event'), number('chance')],
  rows(cohort, one) {
    if (one.refused !== null) return [];
    return cohort.plans.flatMap(({ name }, p) =>
      cohort.events.map((event, e) => [...key(one), name, event, one.events[p * cohort.events.length + e]]),
    );
  },
};

/** The tables that every run gives. */
export const cohortTables: readonly CohortTable[] = [patients, outcomes, events];
