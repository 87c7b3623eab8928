import type { Measured, TreatmentRecord, Visit } from '#registry';

/**
 * Measures of a visit minus those of the last capture before the treatment, by `expression.measure`; where a capture holds
 * a measure several times, their mean. Without either there is no change to tell.
 */
export function changesAfter({ measures, performedAt }: TreatmentRecord): (visit: Visit) => Record<string, number> {
  const before = lastBefore(measures, performedAt);
  const byVisit = Map.groupBy(measures, ({ followUpId }) => followUpId);
  return ({ id }) => {
    const changes: Record<string, number> = {};
    for (const [name, value] of means(byVisit.get(id) ?? [])) {
      const base = before.get(name);
      if (base !== undefined) changes[name] = value - base;
    }
    return changes;
  };
}

/** Every measure as the last capture that holds it before a moment has it. */
function lastBefore(measures: readonly Measured[], moment: Date): ReadonlyMap<string, number> {
  const earlier = measures.filter(({ takenAt }) => takenAt <= moment);
  const last = new Map<string, number>();
  for (const measured of earlier) last.set(nameOf(measured), measured.takenAt.getTime());
  return means(earlier.filter((measured) => last.get(nameOf(measured)) === measured.takenAt.getTime()));
}

function means(measures: readonly Measured[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const measured of measures) {
    const { sum, count } = sums.get(nameOf(measured)) ?? { sum: 0, count: 0 };
    sums.set(nameOf(measured), { sum: sum + measured.value, count: count + 1 });
  }
  return new Map([...sums].map(([name, { sum, count }]) => [name, sum / count]));
}

function nameOf({ expression, measure }: Measured): string {
  return `${expression}.${measure}`;
}
