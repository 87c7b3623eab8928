import type { Said, TreatmentRecord, Visit } from '#registry';
import { parameters } from '../parameters.ts';
import type { FollowUpRow, ForecastSaid, QuantilesSaid, SourceTag, TreatmentRow } from '../rows.ts';
import { eventsAnswered, eventsHarmed } from './events.ts';
import { changesAt } from './measured-changes.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/**
 * Records of the registry as rows to be counted.
 *
 * - Outcomes are changes since the last capture before the treatment, named `expression.measure` as forecasts name them.
 * - Events are what answers and adverse events say, under the forecasts' names.
 * - A visit counts once its day has passed; who never came has a row that says so.
 * - An adverse event between visits is a complaint: a row of its own, because nobody had invited it.
 * @param today day up to which visits should have happened, as year-month-day
 */
export function treatmentRows(records: readonly TreatmentRecord[], today: string): TreatmentRow[] {
  const began = records[0]?.performedAt.getTime() ?? 0;
  return records.map((record, i) => {
    const before = records.slice(0, i).filter(({ patientId }) => patientId === record.patientId).length;
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
      followUps: followUpsOf(record, today),
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

function followUpsOf(record: TreatmentRecord, today: string): FollowUpRow[] {
  const due = record.followUps.filter(({ dueOn, cameAt }) => cameAt !== null || dueOn <= today);
  const visits = due.map((visit): FollowUpRow => {
    const { week, cameAt, invitedAt } = visit;
    const invitations = invitedAt === null ? {} : { invitations: 1 };
    if (cameAt === null) return { week, came: false, ...invitations, outcomes: {}, events: {} };
    const events = { ...eventsAnswered(visit.answers), ...eventsHarmed(record.harms, dayOf(cameAt)) };
    return { week, came: true, ...invitations, outcomes: changesAt(record, visit), events };
  });
  return [...visits, ...complaintsOf(record, due)].sort((a, b) => a.week - b.week);
}

/** Adverse events that began when nobody was there to see them. */
function complaintsOf(record: TreatmentRecord, due: readonly Visit[]): FollowUpRow[] {
  return record.harms
    .filter(({ startedOn }) => !due.some(({ cameAt }) => cameAt !== null && dayOf(cameAt) === startedOn))
    .map(({ kind, startedOn, endedOn }) => ({
      week: Math.max(0, Math.round((Date.parse(startedOn) - record.performedAt.getTime()) / weekMs)),
      came: true,
      because: 'complaint',
      outcomes: {},
      events: eventsHarmed([{ kind, startedOn, endedOn }], startedOn),
    }));
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
