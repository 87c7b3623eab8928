import type { MeasuredOnce } from '../../registry/registry-client.ts';

type Measure = MeasuredOnce['measures'][number];

/** One measure of one expression before the treatment and at a visit. */
export interface BeforeAndNow {
  readonly expression: string;
  readonly measure: string;
  readonly before: Measure;
  readonly now: Measure;
}

/**
 * Measures that were taken both before a treatment and at a visit after it, each as the last capture that holds it: the
 * same by name and expression, so that like is held against like.
 * @param entries what was measured of the patient, oldest first
 */
export function beforeAndNow(
  entries: readonly MeasuredOnce[],
  visit: { readonly id: string; readonly performedAt: string },
): BeforeAndNow[] {
  const usable = entries.filter(({ sameFace }) => sameFace !== 'no');
  const before = lastOf(usable.filter(({ takenAt }) => new Date(takenAt) <= new Date(visit.performedAt)));
  const now = lastOf(usable.filter(({ followUpId }) => followUpId === visit.id));
  return [...now].flatMap(([name, one]) => {
    const earlier = before.get(name);
    return earlier === undefined
      ? []
      : [{ expression: one.expression, measure: one.measure, before: earlier, now: one }];
  });
}

function lastOf(entries: readonly MeasuredOnce[]): Map<string, Measure> {
  const measures = entries.flatMap((entry) => entry.measures);
  return new Map(measures.map((one) => [`${one.expression}.${one.measure}`, one]));
}
