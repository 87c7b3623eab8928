import { anthropometry, type FaceParameters } from '#anatomy';
import { bodyInputNames } from '#forecast';
import { patientCount } from '../spec/cohort.ts';
import { type CannotRead, cannotRead } from './cannot-read.ts';
import type { Manifest } from './read-manifest.ts';
import type { TableRow } from './read-rows.ts';

/** Who a virtual patient is. */
export interface FinishedPatient {
  readonly face: number;
  readonly sex: string | null;
  /** why there are no outcomes; null when there are */
  readonly refused: string | null;
  /** [mm]; null where no face could be had */
  readonly lengths: Readonly<Record<keyof FaceParameters, number | null>>;
  /** (nBody) in the order of the body's inputs */
  readonly body: readonly number[];
}

/** The tables of a finished cohort, in the order of plans, weeks, outcomes, events and patients; NaN where nothing is defined. */
export interface FinishedCohort {
  readonly ok: true;
  readonly manifest: Manifest;
  readonly patients: readonly FinishedPatient[];
  /** (nPlan x nWeek x nOutcome x nPatient) treated minus untreated */
  readonly change: Float64Array;
  /** (nPlan x nEvent x nPatient) chance of the event at any of the weeks [1] */
  readonly chance: Float64Array;
}

/** One outcome of one plan at one week, by their places in the cohort. */
export interface OutcomeAt {
  readonly plan: number;
  readonly week: number;
  readonly outcome: number;
}

/** Changes of every patient in one outcome (nPatient); NaN where there is none. */
export function changesAt({ manifest, change }: FinishedCohort, at: OutcomeAt): Float64Array {
  const { weeks, outcomes } = manifest.cohort;
  const count = manifest.patients;
  const series = (at.plan * weeks.length + at.week) * outcomes.length + at.outcome;
  return change.subarray(series * count, (series + 1) * count);
}

/** Chances of every patient of one event under one plan (nPatient) [1]; NaN where there is none. */
export function chancesAt({ manifest, chance }: FinishedCohort, plan: number, event: number): Float64Array {
  const series = plan * manifest.cohort.events.length + event;
  return chance.subarray(series * manifest.patients, (series + 1) * manifest.patients);
}

/** Rows of the three tables, as they are read. */
export interface ReadTables {
  readonly patients: readonly TableRow[];
  readonly outcomes: readonly TableRow[];
  readonly events: readonly TableRow[];
}

/** Puts rows where the manifest's cohort has them; a row that is of no patient, plan, week or outcome of it is refused. */
export function arrange(manifest: Manifest, tables: ReadTables): FinishedCohort | CannotRead {
  const { cohort, tables: files } = manifest;
  const count = patientCount(cohort);
  if (manifest.patients !== count || tables.patients.length !== count)
    return cannotRead('row-count', files.patients.file, count);
  const strange = tables.patients.findIndex(({ patient }, row) => patient !== row);
  if (strange >= 0) return cannotRead('foreign-row', files.patients.file, strange + 1);
  const changes = placed(tables.outcomes, {
    length: cohort.plans.length * cohort.weeks.length * cohort.outcomes.length * count,
    value: 'change',
    seriesOf: seriesOfOutcome(manifest),
    count,
  });
  if (typeof changes === 'number') return cannotRead('foreign-row', files.outcomes.file, changes + 1);
  const chances = placed(tables.events, {
    length: cohort.plans.length * cohort.events.length * count,
    value: 'chance',
    seriesOf: seriesOfEvent(manifest),
    count,
  });
  if (typeof chances === 'number') return cannotRead('foreign-row', files.events.file, chances + 1);
  return { ok: true, manifest, patients: tables.patients.map(patientOf), change: changes, chance: chances };
}

interface Placing {
  readonly length: number;
  readonly count: number;
  readonly value: string;
  seriesOf(row: TableRow): number | undefined;
}

/** Values by series and patient; the number of the first row that has no place, or whose place is taken. */
function placed(rows: readonly TableRow[], { length, count, value, seriesOf }: Placing): Float64Array | number {
  const values = new Float64Array(length).fill(Number.NaN);
  const taken = new Uint8Array(length);
  for (const [r, row] of rows.entries()) {
    const series = seriesOf(row);
    const patient = row.patient;
    if (series === undefined || typeof patient !== 'number' || !(patient >= 0 && patient < count)) return r;
    const place = series * count + patient;
    if (taken[place]) return r;
    taken[place] = 1;
    const given = row[value];
    values[place] = typeof given === 'number' ? given : Number.NaN;
  }
  return values;
}

function seriesOfOutcome({ cohort: { plans, weeks, outcomes } }: Manifest): Placing['seriesOf'] {
  const keys = plans.flatMap(({ name }) =>
    weeks.flatMap((week) => outcomes.map(({ expression, measure }) => `${name}|${week}|${expression}|${measure}`)),
  );
  const places = new Map(keys.map((key, series) => [key, series]));
  return ({ plan, week, expression, measure }) => places.get(`${plan}|${week}|${expression}|${measure}`);
}

function seriesOfEvent({ cohort: { plans, events } }: Manifest): Placing['seriesOf'] {
  const keys = plans.flatMap(({ name }) => events.map((event) => `${name}|${event}`));
  const places = new Map(keys.map((key, series) => [key, series]));
  return ({ plan, event }) => places.get(`${plan}|${event}`);
}

const lengthNames = Object.keys(anthropometry) as (keyof FaceParameters)[];
const numberIn = (row: TableRow, name: string) => (typeof row[name] === 'number' ? row[name] : null);
const textIn = (row: TableRow, name: string) => (typeof row[name] === 'string' ? row[name] : null);

function patientOf(row: TableRow): FinishedPatient {
  return {
    face: numberIn(row, 'face') ?? Number.NaN,
    sex: textIn(row, 'sex'),
    refused: textIn(row, 'refused'),
    lengths: Object.fromEntries(
      lengthNames.map((name) => [name, numberIn(row, `${name}Mm`)]),
    ) as FinishedPatient['lengths'],
    body: bodyInputNames.map((name) => numberIn(row, name) ?? Number.NaN),
  };
}
