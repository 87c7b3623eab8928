import type { Capture, Expression, LipMeasure } from '#measure';
import { formatNumber, formatRange } from '#units';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { isProfessional } from '../state/view.ts';
import { litMeasure } from './photo-view.tsx';

const forEveryone: readonly LipMeasure[] = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'philtrumLength',
  'mouthWidth',
  'interlabialGap',
];
const forProfessionals: readonly LipMeasure[] = [
  'upperLipLength',
  'vermilionShowLateral',
  'commissureHeightLeft',
  'commissureHeightRight',
  'incisorShow',
  'gingivalShow',
  'smileLineStraightness',
  'upperLipAreaMm2',
];

/** What a measure is called on this page. */
export const measureLabels: Readonly<Partial<Record<LipMeasure, string>>> = {
  upperVermilionHeight: 'Upper red lip',
  lowerVermilionHeight: 'Lower red lip',
  philtrumLength: 'White lip (philtrum)',
  mouthWidth: 'Mouth width',
  interlabialGap: 'Gap between the lips',
  upperLipLength: 'Upper lip, nose to edge',
  vermilionShowLateral: 'Upper red lip, 7 mm to the side',
  commissureHeightLeft: 'Left corner, height',
  commissureHeightRight: 'Right corner, height',
  incisorShow: 'Upper teeth showing',
  gingivalShow: 'Gum showing, by the two lines',
  smileLineStraightness: 'Corners above the lip’s edge',
  upperLipAreaMm2: 'Upper red lip, area in mm²',
};

const headings: Readonly<Partial<Record<Expression, string>>> = { rest: 'At rest', smile: 'In this smile' };

/** Value large, its 95 % range beside it; pointing at a row lights its line on the photograph. */
export function MeasuresTable({ capture }: { capture: Pick<Capture, 'measures' | 'expression'> }) {
  const { measures, expression } = capture;
  const names = isProfessional.value ? [...forEveryone, ...forProfessionals] : forEveryone;
  return (
    <table class="measures">
      <thead>
        <tr>
          <th>{headings[expression] ?? expressionNames[expression]}</th>
          <th class="number">mm</th>
          <th class="number">95 % range</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} onMouseEnter={() => (litMeasure.value = name)} onMouseLeave={() => (litMeasure.value = null)}>
            <td>{measureLabels[name]}</td>
            {measures[name] === null ? (
              <td class="number label--quiet" colSpan={2}>
                cannot be seen here
              </td>
            ) : (
              <>
                <td class="number measures-value">{formatNumber(measures[name].value)}</td>
                <td class="number label--quiet">{formatRange(measures[name].lo95, measures[name].hi95, '')}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
