import { useState } from 'preact/hooks';
import type { ExpressionComparison, MotionCurve } from '#compare';
import type { LipMeasure } from '#measure';
import { formatNumber } from '#units';
import { CurveKey, MotionCurves } from '../charts/motion-curves.tsx';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { replayAt } from '../state/compared/replay-player.ts';
import { changeLabels } from './compare-words.ts';

/** Rows of a curve's table, one every so many seconds. */
const TABLE_STEP = 0.1;

/** One measure over time, both sides, with a table of the same numbers. */
export function CurvePanel({ compared }: { compared: ExpressionComparison }) {
  const [wanted, setWanted] = useState<LipMeasure>('mouthWidth');
  const curve = compared.curves.find(({ measure }) => measure === wanted) ?? compared.curves[0];
  if (curve === undefined) return null;
  const name = changeLabels[curve.measure] ?? curve.measure;
  const during = expressionNames[compared.expression].toLowerCase();
  return (
    <section class="curve-panel">
      <label class="curve-choice">
        <span class="visually-hidden">Measure that is drawn over time</span>
        <select value={curve.measure} onChange={(event) => setWanted(event.currentTarget.value as LipMeasure)}>
          {compared.curves.map(({ measure }) => (
            <option key={measure} value={measure}>
              {changeLabels[measure] ?? measure}
            </option>
          ))}
        </select>
        <span class="panel-claim">during the {during}, mm</span>
      </label>
      <MotionCurves
        curve={curve}
        halfWidth={halfWidths(compared, curve.measure)}
        at={replayAt.value}
        label={`${name} during the ${during}, before and after; the table below holds the numbers`}
      />
      <CurveKey />
      <CurveTable curve={curve} name={name} />
    </section>
  );
}

function halfWidths({ measures }: ExpressionComparison, measure: LipMeasure) {
  const change = measures[measure];
  const half = (side: { lo95: number; hi95: number } | undefined) => (side ? (side.hi95 - side.lo95) / 2 : null);
  return { before: half(change?.before), after: half(change?.after) };
}

function CurveTable({ curve, name }: { curve: MotionCurve; name: string }) {
  const shown = curve.fromOnsetSeconds.flatMap((seconds, i) => {
    const previous = curve.fromOnsetSeconds[i - 1] ?? Number.NEGATIVE_INFINITY;
    return Math.floor(seconds / TABLE_STEP + 1e-6) > Math.floor(previous / TABLE_STEP + 1e-6) ? [i] : [];
  });
  const print = (value: number | null) => (value === null ? 'not seen' : formatNumber(value));
  return (
    <details class="label">
      <summary>Numbers as a table</summary>
      <table class="numbers-table">
        <thead>
          <tr>
            <th class="number">s after rest is left</th>
            <th class="number">{name}, before</th>
            <th class="number">after, mm</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((i) => (
            <tr key={i}>
              <td class="number">{formatNumber(curve.fromOnsetSeconds[i])}</td>
              <td class="number">{print(curve.before[i])}</td>
              <td class="number">{print(curve.after[i])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
