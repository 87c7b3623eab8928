import type { Forecast } from '#forecast';
import type { Voice } from '#messages';
import { outcomeRows, rangeText, valueText } from './outcome-rows.ts';

/** One number of two forecasts of the same plan. */
export interface DifferenceRow {
  readonly label: string;
  readonly own: string;
  readonly general: string;
}

/** What movement changes in a forecast: the outcome asked first at rest and in a smile, and what is not known of the person. */
export function differenceRows(voice: Voice, own: Forecast, general: Forecast, week: number): readonly DifferenceRow[] {
  const { say } = voice;
  const outcomes = (['rest', 'smile'] as const).flatMap((expression) => {
    const [[mine], [theirs]] = [own, general].map((one) => outcomeRows(one, expression, week));
    if (mine === undefined || theirs === undefined) return [];
    const [a, b] = [mine, theirs].map((row) =>
      say('ownMotion.person.withRange', { middle: valueText(voice, row), range: rangeText(voice, row) }),
    );
    const outcome = say(`motion.row.${mine.measure}`);
    return [{ label: say(`ownMotion.person.${expression}`, { outcome }), own: a, general: b }];
  });
  const [mine, theirs] = [own, general].map(({ varianceShares }) =>
    varianceShares.find(({ expression }) => expression === 'smile'),
  );
  if (mine === undefined || theirs === undefined) return outcomes;
  const [a, b] = [mine, theirs].map(({ unknownAboutPatient }) =>
    say('frame.of100', { n: Math.round(100 * unknownAboutPatient) }),
  );
  return [...outcomes, { label: say('ownMotion.person.unknown'), own: a, general: b }];
}
