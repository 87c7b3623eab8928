import type { Said, TreatmentRecord, Visit } from '#registry';
import { parameters } from '../parameters.ts';
import type { FollowUpRow, ForecastSaid, QuantilesSaid, SourceTag, TreatmentRow } from '../rows.ts';
import { eventOf, eventsAnswered, eventsHarmed, isAskedAfter } from './events.ts';
import { changesAfter } from './measured-changes.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/**
 * Records of the registry as rows to be counted.
 *
 * - Outcomes are changes since the last capture before the treatment, named `expression.measure` as forecasts name them.
 * - Events are what answers and adverse events have said since the treatment, under the forecasts' names: what was so at an
 *   earlier visit still counts at a later one. An adverse event that no question asks after, and that was charted of anybody,
 *   is taken not to have happened to who came and has none charted.
 * - A visit counts once its day has passed; who never came has a row that says so.
 * - An adverse event that neither began nor was entered on the day of a visit is a complaint, which nobody had invited. It is a
 *   row of its own at the next visit that has fallen due: until then nobody else has a row of which it would be a share.
 * @param today day up to which visits should have happened, as year-month-day
 */
export function treatmentRows(records: readonly TreatmentRecord[], today: string): TreatmentRow[] {
  const began = records[0]?.performedAt.getTime() ?? 0;
  const charted = new Set(records.flatMap(({ harms }) => harms.map(({ kind }) => eventOf(kind))));
  const unasked = [...charted].filter((event) => !isAskedAfter(event));
  const treated = new Map<string, number>();
  return records.map((record) => {
    const before = treated.get(record.patientId) ?? 0;
    treated.set(record.patientId, before + 1);
    const [syringe] = record.syringes;
    return {
      treatment: record.id,
      patient: record.patientId,
      givenWeek: (record.performedAt.getTime() - began) / weekMs,
      plan: record.label,
      injectorRole: record.role,
      product: syringe?.substance ?? 'none',
      lot: syringe?.lot ?? 'none',
      source: sourceOf(record),
      covariates: covariatesOf(record, before),
      forecast: forecastOf(record.said),
      followUps: followUpsOf(record, today, unasked),
    };
  });
}

function sourceOf({ paidBy }: TreatmentRecord): SourceTag {
  return paidBy === 'free' || paidBy === 'promotion' ? 'paid' : 'ordinary';
}

/** What is known of everybody before the treatment; an age that nobody wrote down is said to be unknown. */
function covariatesOf(record: TreatmentRecord, before: number): Readonly<Record<string, number>> {
  const { birthYear, performedAt, sex, cameBy, syringes } = record;
  return {
    age: birthYear === null ? parameters.ageWhenUnknown.value : performedAt.getUTCFullYear() - birthYear,
    ageUnknown: Number(birthYear === null),
    female: Number(sex === 'female'),
    treatmentsBefore: before,
    cameByAdvertising: Number(cameBy === 'advertising' || cameBy === 'social-media'),
    amount: syringes.reduce((sum, { amount }) => sum + amount, 0),
  };
}

function forecastOf(said: readonly Said[]): ForecastSaid | null {
  if (said.length === 0) return null;
  const events: Record<string, number> = {};
  const quantiles: Record<string, Record<string, QuantilesSaid>> = {};
  for (const { kind, name, expression, week, probability, ...quantile } of said) {
    if (kind === 'event' && probability !== null) events[name] = probability;
    if (kind === 'change' && expression !== null && week !== null) {
      const outcome = `${expression}.${name}`;
      quantiles[outcome] ??= {};
      quantiles[outcome][String(week)] = quantile as QuantilesSaid;
    }
  }
  return { quantiles, events };
}

function followUpsOf(record: TreatmentRecord, today: string, unasked: readonly string[]): FollowUpRow[] {
  const due = record.followUps.filter(({ dueOn, cameAt }) => cameAt !== null || dueOn <= today);
  const none = Object.fromEntries(unasked.map((event) => [event, false]));
  const changesAt = changesAfter(record);
  let answered: Record<string, boolean> = {};
  const visits = due.map((visit): FollowUpRow => {
    const { week, cameAt, invitations } = visit;
    const invited = invitations === 0 ? {} : { invitations };
    if (cameAt === null) return { week, came: false, ...invited, outcomes: {}, events: {} };
    answered = sinceTreatment(answered, eventsAnswered(visit.answers));
    const events = { ...none, ...answered, ...eventsHarmed(record.harms, dayOf(cameAt)) };
    return { week, came: true, ...invited, outcomes: changesAt(visit), events };
  });
  return [...visits, ...complaintsOf(record, due)].sort((a, b) => a.week - b.week);
}

/** What has happened by now: what earlier visits told, and what this one does. */
function sinceTreatment(earlier: Record<string, boolean>, now: Record<string, boolean>): Record<string, boolean> {
  const had = Object.entries(earlier).filter(([, happened]) => happened);
  return { ...now, ...Object.fromEntries(had) };
}

/** Adverse events that no visit brought to light, by the first visit after them that has fallen due. */
function complaintsOf(record: TreatmentRecord, due: readonly Visit[]): FollowUpRow[] {
  const visited = due.flatMap(({ cameAt }) => (cameAt === null ? [] : [dayOf(cameAt)]));
  const loose = record.harms.filter(
    ({ startedOn, createdAt }) => !visited.includes(startedOn) && !visited.includes(dayOf(createdAt)),
  );
  const weeks = due.map(({ week }) => week);
  return weeks.flatMap((week, k): FollowUpRow[] => {
    const until = week === record.followUps.at(-1)?.week ? Number.POSITIVE_INFINITY : week;
    const own = loose.filter(({ startedOn }) => {
      const began = weekOf(record, startedOn);
      return began <= until && (k === 0 || began > weeks[k - 1]);
    });
    if (own.length === 0) return [];
    const events = Object.fromEntries(own.map(({ kind }) => [eventOf(kind), true]));
    return [{ week, came: true, because: 'complaint', outcomes: {}, events }];
  });
}

function weekOf({ performedAt }: TreatmentRecord, day: string): number {
  return (Date.parse(day) - performedAt.getTime()) / weekMs;
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
