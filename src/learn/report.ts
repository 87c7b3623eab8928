import { type BySource, bySource } from './attendance/by-source.ts';
import { type EventCalibration, eventCalibration } from './calibration/event-calibration.ts';
import { type OutcomeCalibration, outcomeCalibration } from './calibration/outcome-calibration.ts';
import type { PlainAndWeighted } from './calibration/pairs.ts';
import { type LotSignal, lotSignals } from './groups/lot-signal.ts';
import { groupings, type OutcomesBy, outcomesBy } from './groups/outcomes-by.ts';
import type { Question, TreatmentRow } from './rows.ts';

/** All that a registry's rows say, question by question. */
export interface LearnReport {
  readonly treatments: number;
  readonly people: number;
  readonly events: readonly EventReport[];
  readonly outcomes: readonly OutcomeReport[];
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
 * @throws RangeError naming a row whose covariates differ from the first one's
 */
export function learnReport(rows: readonly TreatmentRow[]): LearnReport {
  const ordinary = rows.filter(({ source }) => source === 'ordinary');
  const groupsOf = (question: Question) =>
    groupings.flatMap((grouping) => {
      // the source is what rows of groups would otherwise be mixed by
      const found = outcomesBy(grouping === 'source' ? rows : ordinary, question, grouping);
      return found === null ? [] : [found];
    });
  return {
    treatments: rows.length,
    people: new Set(rows.map(({ patient }) => patient)).size,
    events: questionsOf(rows, 'event').map((question) => ({
      question,
      who: bySource(rows, question, saidOn(ordinary, question)),
      calibration: eventCalibration(ordinary, question),
      groups: groupsOf(question),
      lots: lotSignals(ordinary, question),
    })),
    outcomes: questionsOf(rows, 'outcome').map((question) => ({
      question,
      who: bySource(rows, question),
      calibration: outcomeCalibration(ordinary, question),
      groups: groupsOf(question),
    })),
  };
}

/** What was looked at, by name and week. */
function questionsOf(rows: readonly TreatmentRow[], kind: Question['kind']): readonly Question[] {
  const found = new Map<string, Question>();
  for (const { week, ...seen } of rows.flatMap(({ followUps }) => followUps)) {
    for (const name of Object.keys(kind === 'event' ? seen.events : seen.outcomes)) {
      found.set(`${name} ${String(week).padStart(4, '0')}`, { kind, name, week });
    }
  }
  return [...found.keys()].toSorted().flatMap((key) => found.get(key) ?? []);
}

/** Mean odds that were said of an event; null where nothing was. */
function saidOn(rows: readonly TreatmentRow[], { name }: Question): number | null {
  const said = rows.flatMap(({ forecast }) => forecast?.events[name] ?? []);
  return said.length === 0 ? null : said.reduce((sum, one) => sum + one, 0) / said.length;
}
