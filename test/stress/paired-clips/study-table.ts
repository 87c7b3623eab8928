import type { LipMeasure } from '#measure';
import { changeErrors } from '../../../src/compare/parameters.ts';
import type { PartScore, unchangedSpread } from './score.ts';

const percent = ({ events, trials, lo95, hi95 }: PartScore['falseAlarms']): string =>
  `${Math.round((100 * events) / trials)} % (${events} of ${trials}; ${Math.round(100 * lo95)} to ${Math.round(100 * hi95)})`;

const rows: readonly (readonly [label: string, value: (part: PartScore) => string])[] = [
  ['people', ({ people }) => String(people.length)],
  ['pairs measured, not measured', ({ pairs, notMeasured }) => `${pairs - notMeasured}, ${notMeasured}`],
  ['0.6 mm found (goal ≥ 80 %)', (part) => foundAt(part, 0.6)],
  ['1 mm found', (part) => foundAt(part, 1)],
  ['2 mm found', (part) => foundAt(part, 2)],
  ['false alarms, upper red lip (goal ≤ 5 %)', ({ falseAlarms }) => percent(falseAlarms)],
  ['unchanged pairs with any claim', ({ falseClaims }) => percent(falseClaims)],
  ['95 % intervals that hold the truth (goal 93-97 %)', ({ coverage }) => percent(coverage)],
  ['slope (goal 0.85-1.15)', ({ slope }) => slope.toFixed(2)],
  ['RMSE (goal ≤ 0.2 mm)', ({ rmseMm }) => `${rmseMm.toFixed(2)} mm`],
  ['worst error (goal: no miss over 1 mm)', ({ worstMm }) => `${worstMm.toFixed(2)} mm`],
  ['detection limit, median', ({ medianLimitMm }) => `${medianLimitMm.toFixed(2)} mm`],
  [
    'flags on unchanged pairs',
    ({ flags }) =>
      Object.entries(flags)
        .map(([flag, count]) => `${flag} ${count}`)
        .join(', ') || 'none',
  ],
];

function foundAt({ found }: PartScore, mm: number): string {
  const share = found.find((one) => one.mm === mm)?.share;
  return share ? percent(share) : 'not tried';
}

/** The study's tables for a page. */
export function studyTable(
  parts: readonly PartScore[],
  unchanged: Readonly<Record<string, ReturnType<typeof unchangedSpread>>>,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const names = parts.map(({ part }) => part);
  const measures = Object.keys(unchanged[names[0]]);
  return [
    line(['', ...names]),
    line(['---', ...names.map(() => '---')]),
    ...rows.map(([label, value]) => line([label, ...parts.map(value)])),
    '',
    line([
      'unchanged pairs: RMS of the change [mm; mm² for the area]',
      ...names,
      'error of a pair beyond frame noise, in use',
    ]),
    line(['---', ...names.map(() => '---'), '---']),
    ...measures.map((measure) =>
      line([
        measure,
        ...names.map((part) => unchanged[part][measure]?.rms.toFixed(2) ?? '-'),
        changeErrors[measure as LipMeasure].session.toFixed(2),
      ]),
    ),
    '',
  ].join('\n');
}
