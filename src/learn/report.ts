import { type BySource, bySource } from './attendance/by-source.ts';
import { type VisitCount, visitCounts } from './attendance/visit-counts.ts';
import { type EventCalibration, eventCalibration } from './calibration/event-calibration.ts';
import { type OutcomeCalibration, outcomeCalibration } from './calibration/outcome-calibration.ts';
import type { PlainAndWeighted } from './calibration/pairs.ts';
import { type LotSignal, lotSignals } from './groups/lot-signal.ts';
import { groupings, type OutcomesBy, outcomesBy } from './groups/outcomes-by.ts';
import { parameters } from './parameters.ts';
import type { Question, TreatmentRow } from './rows.ts';

/** All that a registry's rows say, question by question. */
export interface LearnReport {
  readonly treatments: number;
  readonly people: number;
  readonly visits: readonly VisitCount[];
  /** everything that was looked at, whether it is answered below or not */
  readonly questions: readonly LookedAt[];
  /** people with more than one treatment, most first */
  readonly series: readonly { readonly patient: string; readonly treatments: number }[];
  /** effective people from which anything is judged, and people that a lot takes to be named */
  readonly fewest: { readonly toTell: number; readonly perLot: number };
  readonly events: readonly EventReport[];
  readonly outcomes: readonly OutcomeReport[];
}

/** A question and in how many treatments it was looked at. */
export interface LookedAt extends Question {
  readonly seen: number;
}

/** One event at one follow-up. */
export interface EventReport {
  readonly question: Question;
  readonly who: BySource;
  /** of ordinary cases; null when nothing was forecast and seen */
  readonly calibration: PlainAndWeighted<EventCalibration> | null;
  readonly groups: readonly OutcomesBy[];
  readonly lots: readonly LotSignal[];
}

/** One measured outcome at one follow-up. */
export interface OutcomeReport {
  readonly question: Question;
  readonly who: BySource;
  readonly calibration: PlainAndWeighted<OutcomeCalibration> | null;
  readonly groups: readonly OutcomesBy[];
}

/**
 * Everything that was seen at any follow-up, asked in turn.
 * @param wanted which questions to answer; all without it
 * @throws RangeError naming a row whose covariates differ from the first one's
 */
export function learnReport(
  rows: readonly TreatmentRow[],
  wanted: (question: Question) => boolean = () => true,
): LearnReport {
  const ordinary = rows.filter(({ source }) => source === 'ordinary');
  const groupsOf = (question: Question) =>
    groupings.flatMap((grouping) => {
      // the source is what rows of groups would otherwise be mixed by
      const found = outcomesBy(grouping === 'source' ? rows : ordinary, question, grouping);
      return found === null ? [] : [found];
    });
  const questions = [...lookedAt(rows, 'event'), ...lookedAt(rows, 'outcome')];
  const asked = questions.map(({ kind, name, week }): Question => ({ kind, name, week })).filter(wanted);
  return {
    treatments: rows.length,
    people: new Set(rows.map(({ patient }) => patient)).size,
    visits: visitCounts(rows),
    questions,
    series: severalTreatments(rows),
    fewest: { toTell: parameters.fewestToTell.value, perLot: parameters.lotPeople.value },
    events: asked
      .filter(({ kind }) => kind === 'event')
      .map((question) => ({
        question,
        who: bySource(rows, question, saidOn(ordinary, question)),
        calibration: eventCalibration(ordinary, question),
        groups: groupsOf(question),
        lots: lotSignals(ordinary, question),
      })),
    outcomes: asked
      .filter(({ kind }) => kind === 'outcome')
      .map((question) => ({
        question,
        who: bySource(rows, question),
        calibration: outcomeCalibration(ordinary, question),
        groups: groupsOf(question),
      })),
  };
}

/** What was looked at, by name and week. */
export function lookedAt(rows: readonly TreatmentRow[], kind: Question['kind']): readonly LookedAt[] {
  const found = new Map<string, { readonly name: string; readonly week: number; readonly in: Set<string> }>();
  for (const { treatment, followUps } of rows) {
    for (const { week, ...seen } of followUps) {
      for (const name of Object.keys(kind === 'event' ? seen.events : seen.outcomes)) {
        const key = `${name} ${String(week).padStart(4, '0')}`;
        const known = found.get(key) ?? { name, week, in: new Set() };
        known.in.add(treatment);
        found.set(key, known);
      }
    }
  }
  return [...found.keys()].toSorted().flatMap((key) => {
    const one = found.get(key);
    return one === undefined ? [] : [{ kind, name: one.name, week: one.week, seen: one.in.size }];
  });
}

/** People with more than one treatment, most first, then by their pseudonym. */
function severalTreatments(rows: readonly TreatmentRow[]): LearnReport['series'] {
  const counts = new Map<string, number>();
  for (const { patient } of rows) counts.set(patient, (counts.get(patient) ?? 0) + 1);
  return [...counts]
    .filter(([, treatments]) => treatments > 1)
    .map(([patient, treatments]) => ({ patient, treatments }))
    .toSorted((a, b) => b.treatments - a.treatments || (a.patient < b.patient ? -1 : 1));
}

/** Mean odds that were said of an event; null where nothing was. */
function saidOn(rows: readonly TreatmentRow[], { name }: Question): number | null {
  const said = rows.flatMap(({ forecast }) => forecast?.events[name] ?? []);
  return said.length === 0 ? null : said.reduce((sum, one) => sum + one, 0) / said.length;
}
