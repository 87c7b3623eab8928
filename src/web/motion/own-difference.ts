import type { Forecast } from '#forecast';
import { rangeText, valueText } from './interval-panel.tsx';
import { outcomeRows } from './outcome-rows.ts';

/** One number of two forecasts of the same plan. */
export interface DifferenceRow {
  readonly label: string;
  readonly own: string;
  readonly general: string;
}

/** What movement changes in a forecast: the outcome asked first at rest and in a smile, and what is not known of the person. */
export function differenceRows(own: Forecast, general: Forecast, week: number): readonly DifferenceRow[] {
  const outcomes = (['rest', 'smile'] as const).flatMap((expression) => {
    const [[mine], [theirs]] = [own, general].map((one) => outcomeRows(one, expression, week));
    if (mine === undefined || theirs === undefined) return [];
    const [a, b] = [mine, theirs].map((row) => `${valueText(row)} (${rangeText(row)})`);
    return [{ label: `${mine.label}, ${expression === 'rest' ? 'at rest' : 'in a smile'}`, own: a, general: b }];
  });
  const [mine, theirs] = [own, general].map(({ varianceShares }) =>
    varianceShares.find(({ expression }) => expression === 'smile'),
  );
  if (mine === undefined || theirs === undefined) return outcomes;
  const [a, b] = [mine, theirs].map(({ unknownAboutPatient }) => `${Math.round(100 * unknownAboutPatient)} of 100`);
  return [...outcomes, { label: 'Of what differs in the smile: not known about you', own: a, general: b }];
}
