import type { Capture, Expression, LipMeasure } from '#measure';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';
import { litMeasure } from './photo-view.tsx';

const forEveryone = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'philtrumLength',
  'mouthWidth',
  'interlabialGap',
] as const satisfies readonly LipMeasure[];
const forProfessionals = [
  'upperLipLength',
  'vermilionShowLateral',
  'commissureHeightLeft',
  'commissureHeightRight',
  'incisorShow',
  'gingivalShow',
  'smileLineStraightness',
  'upperLipAreaMm2',
] as const satisfies readonly LipMeasure[];

/** Value large, its 95 % range beside it; pointing at a row lights its line on the photograph. */
export function MeasuresTable({ capture }: { capture: Pick<Capture, 'measures' | 'expression'> }) {
  const { measures, expression } = capture;
  const { say, number, range } = voice.value;
  const names = isProfessional.value ? [...forEveryone, ...forProfessionals] : forEveryone;
  return (
    <table class="measures">
      <thead>
        <tr>
          <th>{heading(expression)}</th>
          <th class="number">{say('measure.mm')}</th>
          <th class="number">{say('measure.range95')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} onMouseEnter={() => (litMeasure.value = name)} onMouseLeave={() => (litMeasure.value = null)}>
            <td>{say(`measure.${name}`)}</td>
            {measures[name] === null ? (
              <td class="number label--quiet" colSpan={2}>
                {say('measure.notSeen')}
              </td>
            ) : (
              <>
                <td class="number measures-value">{number(measures[name].value)}</td>
                <td class="number label--quiet">{range(measures[name].lo95, measures[name].hi95)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function heading(expression: Expression): string {
  const { say } = voice.value;
  if (expression === 'rest') return say('measure.atRest');
  return expression === 'smile' ? say('measure.inSmile') : expressionNames[expression];
}
