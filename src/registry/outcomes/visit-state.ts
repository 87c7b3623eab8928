import type { FollowUpRow } from '../schema/outcome-tables.ts';
import { parameters } from './parameters.ts';
import type { followUpWeeks } from './plan-follow-ups.ts';

/**
 * Where a visit stands: it lies ahead; its invitation is due; the patient is invited; its days went by and nobody wrote
 * down what became of it; the patient came; or did not, and why is written down.
 */
export const visitStates = ['ahead', 'due', 'invited', 'overdue', 'came', 'missed'] as const;
export type VisitState = (typeof visitStates)[number];

/** First and last day of a visit, and where it stands. Days are year-month-day. */
export interface VisitStanding {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: VisitState;
}

const dayMs = 86_400_000;

/** Where a visit stands on a day. */
export function visitStanding(
  { week, dueOn, invitedAt, cameAt, missedBecause }: FollowUpRow,
  on: string,
): VisitStanding {
  const around = parameters.visitWindow[week as (typeof followUpWeeks)[number]].value;
  const opensOn = daysFrom(dueOn, -around);
  const closesOn = daysFrom(dueOn, around);
  const state = (): VisitState => {
    if (cameAt !== null) return 'came';
    if (missedBecause !== null) return 'missed';
    if (on > closesOn) return 'overdue';
    if (invitedAt !== null) return 'invited';
    return on >= daysFrom(opensOn, -parameters.inviteAhead.value) ? 'due' : 'ahead';
  };
  return { opensOn, closesOn, state: state() };
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
