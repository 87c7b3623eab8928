import type { Forecast } from '../forecast.ts';

/** One thing that a forecast says and that can be held against what happens. */
export type Statement =
  | {
      readonly kind: 'event';
      readonly name: string;
      readonly probability: number;
      readonly lo95: number;
      readonly hi95: number;
    }
  | {
      readonly kind: 'change';
      readonly name: string;
      readonly expression: string;
      readonly week: number;
      readonly p05: number;
      readonly p25: number;
      readonly p50: number;
      readonly p75: number;
      readonly p95: number;
    };

/**
 * Everything a forecast says that can be held against what happens: the odds of each event at any week, and the range of
 * each change of each measure, week by week.
 */
export function statementsOf({ events, outcomes }: Pick<Forecast, 'events' | 'outcomes'>): Statement[] {
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
