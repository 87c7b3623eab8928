import type { FollowUpRow } from '../schema/outcome-tables.ts';
import type { Context } from '../work.ts';
import { followUpWeeks } from './plan-follow-ups.ts';
import { type VisitStanding, type VisitState, visitStanding } from './visit-state.ts';

/** A visit with the treatment it follows and where it stands. */
export interface VisitEntry extends FollowUpRow, VisitStanding {
  readonly patientId: string;
  readonly label: string;
  readonly performedAt: Date;
}

/** Which visits to list; all that are left out. */
export interface VisitsWanted {
  /** the day to look from, year-month-day; today without it */
  readonly on?: string;
  readonly week?: number;
  readonly states?: readonly VisitState[];
}

/** Visits of everybody treated, the most urgent first: by the last day of their window. */
export async function visitList(context: Context, wanted: VisitsWanted = {}): Promise<VisitEntry[]> {
  const all = await standings(context, wanted.on);
  const { week, states } = wanted;
  return all.filter(
    (visit) => (week === undefined || visit.week === week) && (states === undefined || states.includes(visit.state)),
  );
}

/** How many were treated, invited and came; `open` is what became of nobody knows yet. */
export interface VisitCount {
  readonly treated: number;
  readonly invited: number;
  readonly came: number;
  readonly missed: number;
  readonly open: number;
}

/** Counts by week of those whose visit does not lie ahead any more, and of treatments over all weeks. */
export interface VisitCounts {
  readonly weeks: readonly (VisitCount & { readonly week: number })[];
  /** of a treatment: invited once or more, came once or more, missed all that did not stay open */
  readonly overall: VisitCount;
}

/**
 * The honest denominator: everybody treated counts from the day an invitation is due, whether anybody was invited or not.
 */
export async function visitCounts(context: Context, on?: string): Promise<VisitCounts> {
  const reached = (await standings(context, on)).filter(({ state }) => state !== 'ahead');
  const byTreatment = Map.groupBy(reached, ({ treatmentId }) => treatmentId);
  return {
    weeks: followUpWeeks.map((week) => ({
      week,
      ...countOf(reached.filter((visit) => visit.week === week).map((visit) => [visit])),
    })),
    overall: countOf([...byTreatment.values()]),
  };
}

/** Counts groups of visits: one visit each, or all of one treatment. */
function countOf(groups: readonly (readonly VisitEntry[])[]): VisitCount {
  const count = (holds: (visits: readonly VisitEntry[]) => boolean): number => groups.filter(holds).length;
  const came = (visits: readonly VisitEntry[]): boolean => visits.some(({ state }) => state === 'came');
  const missed = (visits: readonly VisitEntry[]): boolean => visits.every(({ state }) => state === 'missed');
  return {
    treated: groups.length,
    invited: count((visits) => visits.some(({ invitedAt }) => invitedAt !== null)),
    came: count(came),
    missed: count(missed),
    open: count((visits) => !came(visits) && !missed(visits)),
  };
}

async function standings({ db, ports }: Context, on = ports.now().toISOString().slice(0, 10)): Promise<VisitEntry[]> {
  const rows = await db
    .selectFrom('followUp')
    .innerJoin('treatment', 'treatment.id', 'followUp.treatmentId')
    .selectAll('followUp')
    .select(['treatment.patientId', 'treatment.label', 'treatment.performedAt'])
    .orderBy('followUp.dueOn')
    .orderBy('followUp.id')
    .execute();
  const visits = rows.map((row) => ({ ...row, ...visitStanding(row, on) }));
  return visits.sort((a, b) => (a.closesOn < b.closesOn ? -1 : a.closesOn > b.closesOn ? 1 : 0));
}
