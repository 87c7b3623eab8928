import type { TreatmentRow } from '../rows.ts';

/** Who came to the visit of one week. */
export interface VisitCount {
  readonly week: number;
  /** treatments whose visit has fallen due */
  readonly due: number;
  /** of those, invited as far as that was written down */
  readonly invited: number;
  /** of those, came, invited or not */
  readonly came: number;
  /** treatments of which somebody complained by this week, whether they also came or not */
  readonly complained: number;
}

/** Visit by visit, how many were due, invited and came; of everybody but those known only by a complaint. */
export function visitCounts(rows: readonly TreatmentRow[]): readonly VisitCount[] {
  const charted = rows.filter(({ source }) => source !== 'complainer');
  const all = charted.flatMap(({ followUps }) => followUps);
  const weeks = [...new Set(all.map(({ week }) => week))].toSorted((a, b) => a - b);
  return weeks.map((week) => {
    const at = all.filter((one) => one.week === week);
    const visits = at.filter(({ because }) => because !== 'complaint');
    return {
      week,
      due: visits.length,
      invited: visits.filter(({ invitations }) => invitations !== undefined).length,
      came: visits.filter(({ came }) => came).length,
      complained: at.length - visits.length,
    };
  });
}
