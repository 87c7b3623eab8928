import { expect, test } from 'vitest';
import type { Forecast } from '../forecast.ts';
import { statementsOf } from './statements.ts';

const quantiles = { p05: -1, p25: -0.5, p50: 0, p75: 0.5, p95: 1, mean: 0, n: 10 };

test('every event and every change of every week is a statement, with its odds or its range', () => {
  const outcomes = {
    rest: { mouthWidth: { unit: 'mm', untreated: null, change: { '2': quantiles, '0.5': quantiles } } },
    smile: { incisorShow: { unit: 'mm', untreated: null, change: { '2': quantiles } } },
  };
  const events = { strawFails: { probability: 0.12, lo95: 0.07, hi95: 0.2, byWeek: { '2': 0.1 } } };
  const said = statementsOf({ outcomes, events } as unknown as Forecast);
  const { mean: _, n: __, ...range } = quantiles;
  expect(said).toEqual([
    { kind: 'event', name: 'strawFails', probability: 0.12, lo95: 0.07, hi95: 0.2 },
    { kind: 'change', name: 'mouthWidth', expression: 'rest', week: 2, ...range },
    { kind: 'change', name: 'mouthWidth', expression: 'rest', week: 0.5, ...range },
    { kind: 'change', name: 'incisorShow', expression: 'smile', week: 2, ...range },
  ]);
});
