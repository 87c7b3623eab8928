import type { Forecast } from '#forecast';
import type { NewForecast } from '../registry/registry-client.ts';

/**
 * Everything a forecast says that can be held against what happens: the odds of each event at any week, and the range of
 * each change of each measure, week by week.
 */
export function statementsOf({ events, outcomes }: Forecast): NewForecast['said'] {
  const odds = Object.entries(events).map(([name, { probability, lo95, hi95 }]) => {
    return { kind: 'event' as const, name, probability, lo95, hi95 };
  });
  const changes = Object.entries(outcomes).flatMap(([expression, measures]) =>
    Object.entries(measures).flatMap(([name, { change }]) =>
      Object.entries(change).map(([week, { p05, p25, p50, p75, p95 }]) => {
        return { kind: 'change' as const, name, expression, week: Number(week), p05, p25, p50, p75, p95 };
      }),
    ),
  );
  return [...odds, ...changes];
}
