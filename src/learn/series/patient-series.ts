import { answerAt, visitAt } from '../attendance/cases.ts';
import type { QuantilesSaid, Question, TreatmentRow } from '../rows.ts';
import { atLeastOne, type NoSeries, type OwnSeries, ownSeries } from './own-series.ts';

/** One treatment of a patient, seen at the week that is asked about or not. */
export interface SeriesTreatment {
  readonly treatment: string;
  readonly givenWeek: number;
  readonly plan: string;
  readonly injectorRole: string;
  readonly product: string;
  readonly lot: string;
  /** in the outcome's unit, or whether the event happened; null where it was not seen */
  readonly seen: number | boolean | null;
  /** what was forecast of the outcome, or the chance of the event; null where nothing was */
  readonly said: QuantilesSaid | number | null;
}

/** All treatments of one patient beside what was forecast of each, oldest first. */
export interface PatientSeries {
  readonly patient: string;
  readonly question: Question;
  readonly treatments: readonly SeriesTreatment[];
  /** whether the last one differs, of an outcome; null of an event */
  readonly judged: OwnSeries | NoSeries | null;
  /** chance that at least one of all the treatments has the event, by what was forecast of each; null where that is not known */
  readonly atLeastOne: number | null;
}

/**
 * The treatments of one patient as a series, also where it is too short to be judged.
 * @param rows of everybody: what differs from treatment to treatment anyway is learnt from the others
 */
export function patientSeries(rows: readonly TreatmentRow[], patient: string, question: Question): PatientSeries {
  const own = rows.filter((row) => row.patient === patient).toSorted((a, b) => a.givenWeek - b.givenWeek);
  const treatments = own.map((row) => seriesTreatment(row, question));
  const chances = treatments.flatMap(({ said }) => (typeof said === 'number' ? [said] : []));
  const known = chances.length > 0 && chances.length === treatments.length;
  return {
    patient,
    question,
    treatments,
    judged: question.kind === 'event' ? null : ownSeries(rows, patient, question),
    atLeastOne: known ? atLeastOne(chances) : null,
  };
}

function seriesTreatment(row: TreatmentRow, question: Question): SeriesTreatment {
  const { treatment, givenWeek, plan, injectorRole, product, lot, forecast } = row;
  const answer = answerAt(visitAt(row, question.week), question);
  const isEvent = question.kind === 'event';
  const said = isEvent ? forecast?.events[question.name] : forecast?.quantiles[question.name]?.[String(question.week)];
  const seen = Number.isNaN(answer) ? null : isEvent ? answer === 1 : answer;
  return { treatment, givenWeek, plan, injectorRole, product, lot, seen, said: said ?? null };
}
