import type { Work } from '../work.ts';

/** Weeks after a treatment at which everybody is invited [week]. */
export const followUpWeeks = [2, 4, 8, 12, 16] as const;

const dayMs = 86_400_000;

/** Makes the follow-ups of a treatment due, the same for everybody. */
export async function planFollowUps({ trx, ports }: Work, treatmentId: string, performedAt: Date): Promise<void> {
  const rows = followUpWeeks.map((week) => ({
    id: ports.newId(),
    treatmentId,
    week,
    dueOn: new Date(performedAt.getTime() + 7 * week * dayMs).toISOString().slice(0, 10),
    invitedAt: null,
    invitedBy: null,
    invitations: 0,
    cameAt: null,
    missedBecause: null,
    answeredBy: null,
    version: 1,
  }));
  await trx.insertInto('followUp').values(rows).execute();
}
