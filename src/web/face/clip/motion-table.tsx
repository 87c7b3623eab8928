import type { Estimate, MeasuredClip, TaskMotion } from '#clip';
import type { Expression } from '#measure';
import { voice } from '../../state/language.ts';

const rows = [
  'excursionRight',
  'excursionLeft',
  'upperMarginExcursion',
  'peakSpeed',
  'attackSeconds',
  'symmetryChange',
  'couplingIndex',
] as const satisfies readonly Exclude<keyof TaskMotion, 'task'>[];

/** How an expression was moved, each time it was done. */
export function MotionTable({ measured, expression }: { measured: MeasuredClip; expression: Expression }) {
  const motions = measured.motions.filter(({ task }) => task.expression === expression);
  if (motions.length === 0) return null;
  const { say, number } = voice.value;
  return (
    <div class="clip-motion">
      <table class="measures">
        <thead>
          <tr>
            <th>{say('clip.motion')}</th>
            {motions.map(({ task }, i) => (
              <th key={i} class="number">
                {motions.length === 1
                  ? say('measure.range95')
                  : say('clip.motion.at', { n: i + 1, seconds: number(task.onsetSeconds) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => (
            <tr key={name}>
              <td>{say(`clip.motion.${name}`)}</td>
              {motions.map((motion, i) => (
                <Cell key={i} estimate={motion[name]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ estimate }: { estimate: Estimate | null }) {
  const { say, number, range } = voice.value;
  if (estimate === null) return <td class="number label--quiet">{say('clip.motion.untold')}</td>;
  const { value, lo95, hi95, unit } = estimate;
  const decimals = unit === '1' || unit === 's' ? 2 : 1;
  return (
    <td class="number">
      <span class="measures-value">{number(value, decimals)}</span> {unit === '1' ? '' : unit}
      <span class="clip-range label--quiet"> {range(lo95, hi95, '', decimals)}</span>
    </td>
  );
}
