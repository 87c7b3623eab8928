import { type GivenPriors, learntPlace, ourPrior } from '#forecast';
import { standardDeviation } from '#numerics';
import { casesOf } from '../attendance/cases.ts';
import type { Estimate } from '../attendance/interval.ts';
import { type Weighing, weigh } from '../attendance/propensity.ts';
import { fromRepeatedInvitations } from '../attendance/repeated-invitations.ts';
import { parameters } from '../parameters.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { emulator } from './emulators.ts';
import type { ForecastDraws } from './forecast-draws.ts';
import { checkGains } from './gains.ts';
import { learnShift, type Observation } from './learn-shift.ts';
import { type LearntPriorsFile, learntFile } from './learnt-file.ts';
import { type LearntPrior, learntPriors } from './priors-document.ts';

/** What priors are to learn from. */
export interface UpdateTask {
  readonly rows: readonly TreatmentRow[];
  /** draws behind the forecast of a row; null when they are not at hand. The same object for the same forecast saves time */
  readonly drawsOf: (row: number) => ForecastDraws | null;
  /** measured outcomes to learn from, all at one week each */
  readonly outcomes: readonly Question[];
  /** events whose odds must not become worse */
  readonly events: readonly Question[];
  /** the file in force until now, which what is learnt must be better than; our own priors without one */
  readonly previous?: { readonly version: number; readonly priors: GivenPriors };
}

/** Why priors stay as they are. */
export type KeptBecause =
  | 'cannot-weigh'
  | 'no-draws'
  | 'unhappiness-brings-people'
  | 'not-better'
  | 'event-worse'
  | 'hangs-on-the-missing'
  | 'too-far-from-draws';

/** How much better forecasts of people left out became; every gain is old less new score, so more is better. */
export interface LeftOutCheck {
  readonly people: number;
  readonly treatments: number;
  /** ranked probability score over its old mean, all outcomes together [1] */
  readonly gain: Estimate;
  /** the same if those who did not come had been so much more, or less, than forecast */
  readonly tilted: readonly { readonly tilt: number; readonly gain: Estimate }[];
  /** Brier's score */
  readonly events: readonly { readonly event: string; readonly gain: Estimate }[];
}

/** Learnt priors, accepted or not. */
export interface GuardedUpdate {
  readonly accepted: boolean;
  readonly because: KeptBecause | 'better';
  readonly detail: string;
  /** what would be, or is, believed; empty where nothing could be learnt */
  readonly learnt: readonly LearntPrior[];
  /** variance between treatments over that of our priors [1]; null where nothing could be learnt */
  readonly spread: number | null;
  readonly check: LeftOutCheck | null;
  /** only of an accepted update */
  readonly file: LearntPriorsFile | null;
}

/**
 * Learns where the registry's people lie in our priors, and keeps it only if forecasts of people left out become better: by a
 * proper score, by an interval that counts people, also if the missing were unlike those who came, and without any event's odds
 * becoming worse. Only ordinary cases teach.
 */
export function updatePriors(task: UpdateTask): GuardedUpdate {
  const index = [...task.rows.keys()].filter((i) => task.rows[i].source === 'ordinary' && task.drawsOf(i) !== null);
  const rows = index.map((i) => task.rows[i]);
  const known = new Map(index.map((i) => [task.rows[i], task.drawsOf(i)] as const));
  const drawsOf: DrawsOf = (row) => known.get(row) ?? null;
  if (rows.length === 0) return kept('no-draws', 'no ordinary treatment has the draws of its forecast at hand.');
  const brought = task.events.find((event) => bringsPeople(rows, event));
  if (brought !== undefined)
    return kept(
      'unhappiness-brings-people',
      `repeated invitations show that ${brought.name} itself changes who comes; weights cannot mend that.`,
    );
  const weighings = [...task.outcomes, ...task.events].map((question) => weigh(casesOf(rows, question)));
  const refused = weighings.find((one) => !one.ok);
  if (refused !== undefined && !refused.ok) return kept('cannot-weigh', refused.detail);
  const usable = weighings.filter((one) => one.ok);
  const names = namesThatMatter(rows, drawsOf, task.outcomes);
  const learn = learner(names, drawsOf, { outcomes: task.outcomes, weighings: usable });
  const shift = learn(() => true);
  const learnt = learntPriors(names, shift);
  const inForce = Object.fromEntries(
    Object.entries(task.previous?.priors ?? {}).map(
      ([name, given]) => [name, learntPlace(name, given).denser] as const,
    ),
  );
  const found = checkGains({ drawsOf, task, weighings: usable, names, learn, inForce });
  if (found === null)
    return {
      ...kept('too-far-from-draws', 'what was learnt lies too far from the forecasts to be checked by their draws.'),
      learnt,
      spread: shift.spread,
    };
  const [because, detail] = judged(found);
  const accepted = because === 'better';
  const version = (task.previous?.version ?? 0) + 1;
  const file = accepted ? learntFile({ version, rows, check: found, learnt }) : null;
  return { accepted, because, detail, learnt, spread: shift.spread, check: found, file };
}

function kept(because: KeptBecause, detail: string): GuardedUpdate {
  return { accepted: false, because, detail, learnt: [], spread: null, check: null, file: null };
}

function bringsPeople(rows: readonly TreatmentRow[], event: Question): boolean {
  const found = fromRepeatedInvitations(casesOf(rows, event));
  return found.ok && (found.byEvent.lo95 > 0 || found.byEvent.hi95 < 0);
}

/** Inputs that carry a share of the variance of the outcomes worth learning about. */
function namesThatMatter(
  rows: readonly TreatmentRow[],
  drawsOf: DrawsOf,
  outcomes: readonly Question[],
): readonly string[] {
  const all = [...new Set(rows.flatMap((row) => drawsOf(row)?.inputs ?? []))].filter((name) => ourPrior(name));
  const emulate = emulator(all);
  const shares = new Float64Array(all.length);
  // a few dozen forecasts tell which inputs matter
  const some = rows.filter((_, k) => k % Math.ceil(rows.length / 40) === 0);
  for (const { name, week } of outcomes) {
    for (const row of some) {
      const draws = drawsOf(row);
      const values = draws?.outcomes[name]?.[String(week)];
      if (draws === null || values === undefined) continue;
      const { slopes } = emulate(draws, values);
      const total = slopes.reduce((sum, b) => sum + b * b, 0);
      slopes.forEach((b, k) => {
        shares[k] = Math.max(shares[k], (b * b) / total);
      });
    }
  }
  return all.filter((_, k) => shares[k] >= parameters.shareThatMatters.value);
}

/** Draws behind the forecast of a row. */
export type DrawsOf = (row: TreatmentRow) => ForecastDraws | null;

/** Learns from the patients that are kept. */
export type Learn = (keep: (patient: string) => boolean) => ReturnType<typeof learnShift>;

interface Learnable {
  readonly outcomes: readonly Question[];
  readonly weighings: readonly Weighing[];
}

function learner(names: readonly string[], drawsOf: DrawsOf, { outcomes, weighings }: Learnable): Learn {
  const emulate = emulator(names);
  const observations = outcomes.flatMap(({ name, week }, o) => {
    const { cases, weights, effective } = weighings[o];
    const total = cases.rows.length;
    return [...cases.rows.entries()].flatMap(([i, row]) => {
      const draws = drawsOf(row);
      const values = draws?.outcomes[name]?.[String(week)];
      if (!(weights[i] > 0) || draws === null || values === undefined) return [];
      const { at, slopes, left } = emulate(draws, values);
      const noise = left + (draws.errorSd[name] ?? 0) ** 2 + othersOf(draws, values, { names, slopes, left });
      // outcomes of one treatment tell about the same inputs: together they count as one
      const weight = ((weights[i] / total) * effective) / outcomes.length;
      const one: Observation = { off: cases.y[i] - at, slopes, noise, weight };
      return [{ patient: row.patient, one }];
    });
  });
  return (keep) =>
    learnShift(
      observations.filter(({ patient }) => keep(patient)).map(({ one }) => one),
      names.length,
    );
}

interface Explained {
  readonly names: readonly string[];
  readonly slopes: Float64Array;
  readonly left: number;
}

/** Variance by inputs that are not learnt: all there is less what the lines and the rest explain. */
function othersOf(draws: ForecastDraws, values: Float64Array, { names, slopes, left }: Explained): number {
  const learnt = slopes.reduce((sum, b, k) => sum + b * b * varianceOf(draws, names[k]), 0);
  return Math.max(0, standardDeviation(values) ** 2 - left - learnt);
}

/** Of an input's places as they were drawn: 1 in our priors. */
function varianceOf({ inputs, z, denser }: ForecastDraws, name: string): number {
  if (denser?.[name] === undefined) return 1;
  const [p, k] = [inputs.length, inputs.indexOf(name)];
  return standardDeviation(Float64Array.from({ length: z.length / p }, (_, d) => z[d * p + k])) ** 2;
}

function judged({ gain, tilted, events }: LeftOutCheck): [GuardedUpdate['because'], string] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const told = `scores of people left out become ${percent(gain.value)} better (${percent(gain.lo95)} to ${percent(gain.hi95)})`;
  if (!(gain.lo95 > 0)) return ['not-better', `${told}, which is no sure gain.`];
  const hangs = tilted.find((one) => !(one.gain.value > 0));
  if (hangs !== undefined)
    return ['hangs-on-the-missing', `${told}, but worse if those who did not come were so unlike those who came.`];
  const limit = -parameters.eventWorse.value;
  const worse = events.find((one) => one.gain.hi95 < 0 || one.gain.value < limit);
  if (worse !== undefined) return ['event-worse', `${told}, but the odds of ${worse.event} become worse.`];
  return ['better', `${told}.`];
}
