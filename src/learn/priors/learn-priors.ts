import type { GivenPriors } from '#forecast';
import { casesOf } from '../attendance/cases.ts';
import { weigh } from '../attendance/propensity.ts';
import { parameters } from '../parameters.ts';
import { lookedAt } from '../report.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import type { ForecastDraws } from './forecast-draws.ts';
import { type GuardedUpdate, updatePriors } from './guarded-update.ts';

/** What priors learn from in a registry. */
export interface PriorsTask {
  readonly rows: readonly TreatmentRow[];
  /** draws behind the forecast, by treatment */
  readonly draws: ReadonlyMap<string, ForecastDraws>;
  /** the file in force until now */
  readonly previous?: { readonly version: number; readonly priors: GivenPriors };
}

/** What became of it. */
export interface LearntFromRows extends GuardedUpdate {
  /** treatments that somebody paid for themselves and that were charted when they were given */
  readonly ordinary: number;
  /** those of them whose forecast has draws, and their people */
  readonly withDraws: number;
  readonly people: number;
  /** what was learnt from, and the events whose odds must not become worse */
  readonly outcomes: readonly Question[];
  readonly events: readonly Question[];
  /** people it takes, like those so far: to be looked at, or to be sure of the gain; null where more would not help */
  readonly peopleNeeded: number | null;
}

/**
 * Lets priors learn from everything that was measured and forecast with draws: outcomes that can be weighed, the most seen
 * first, with every event that can be weighed as a guard, each at the week at which most were seen.
 */
export function learnPriors({ rows, draws, previous }: PriorsTask): LearntFromRows {
  const ordinary = rows.filter(({ source }) => source === 'ordinary');
  const known = ordinary.filter(({ treatment }) => draws.has(treatment));
  const people = new Set(known.map(({ patient }) => patient)).size;
  const outcomes = mostSeen(known, draws, 'outcome').slice(0, parameters.mostLearntFrom.value);
  const events = onceEach(mostSeen(known, draws, 'event'));
  const counts = { ordinary: ordinary.length, withDraws: known.length, people, outcomes, events };
  if (outcomes.length === 0) {
    const nothing = { learnt: [], spread: null, check: null, file: null } as const;
    const detail = `of no outcome have ${parameters.fewestCame.value} people or more with draws been measured.`;
    const peopleNeeded = parameters.fewestCame.value;
    return { accepted: false, because: 'cannot-weigh', detail, ...nothing, ...counts, peopleNeeded };
  }
  const drawsOf = (row: number) => draws.get(known[row].treatment) ?? null;
  const found = updatePriors({ rows: known, drawsOf, outcomes, events, ...(previous && { previous }) });
  return { ...found, ...counts, peopleNeeded: neededFor(found) };
}

/** Questions of a kind that draws answer and that can be weighed, most seen first. */
function mostSeen(
  rows: readonly TreatmentRow[],
  draws: ReadonlyMap<string, ForecastDraws>,
  kind: Question['kind'],
): readonly Question[] {
  return lookedAt(rows, kind)
    .toSorted((a, b) => b.seen - a.seen)
    .map(({ name, week }): Question => ({ kind, name, week }))
    .filter((question) => rows.every(({ treatment }) => answers(draws.get(treatment), question)))
    .filter((question) => {
      const cases = casesOf(rows, question);
      const came = cases.rows.filter((_, i) => cases.seen[i]);
      const isMany = new Set(came.map(({ patient }) => patient)).size >= parameters.fewestCame.value;
      return isMany && weigh(cases).ok;
    });
}

function answers(draws: ForecastDraws | undefined, { kind, name, week }: Question): boolean {
  if (kind === 'event') return draws?.events[name] !== undefined;
  return draws?.outcomes[name]?.[String(week)] !== undefined;
}

function onceEach(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ name }, k) => questions.findIndex((one) => one.name === name) === k);
}

/** As many people as would make the interval of the gain as narrow as the gain; null where there is no gain to be sure of. */
function neededFor({ because, check }: GuardedUpdate): number | null {
  if (because !== 'not-better' || check === null || !(check.gain.value > 0)) return null;
  const { value, lo95, people } = check.gain;
  return Math.ceil(people * ((value - lo95) / value) ** 2);
}
