import { useState } from 'preact/hooks';
import type { ExpressionComparison, MotionCurve } from '#compare';
import type { LipMeasure } from '#measure';
import { CurveKey, MotionCurves } from '../charts/motion-curves.tsx';
import { replayAt } from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';
import { type ComparedMeasure, comparedMeasures } from './compare-words.ts';

/** Rows of a curve's table, one every so many seconds. */
const TABLE_STEP = 0.1;

type NamedCurve = MotionCurve & { readonly measure: ComparedMeasure };

/** One measure over time, both sides, with a table of the same numbers. */
export function CurvePanel({ compared }: { compared: ExpressionComparison }) {
  const { say } = voice.value;
  const [wanted, setWanted] = useState<string>('mouthWidth');
  const curves = compared.curves.filter(isNamed);
  const curve = curves.find(({ measure }) => measure === wanted) ?? curves[0];
  if (curve === undefined) return null;
  const name = say(`compare.measure.${curve.measure}`);
  const during = say('compare.during', { expression: compared.expression });
  return (
    <section class="curve-panel">
      <label class="curve-choice">
        <span class="visually-hidden">{say('compare.curve.choose')}</span>
        <select value={curve.measure} onChange={(event) => setWanted(event.currentTarget.value)}>
          {curves.map(({ measure }) => (
            <option key={measure} value={measure}>
              {say(`compare.measure.${measure}`)}
            </option>
          ))}
        </select>
        <span class="panel-claim">{say('compare.curve.unit', { during })}</span>
      </label>
      <MotionCurves
        curve={curve}
        halfWidth={halfWidths(compared, curve.measure)}
        at={replayAt.value}
        label={say('compare.curve.picture', { measure: name, during })}
      />
      <CurveKey />
      <CurveTable curve={curve} name={name} />
    </section>
  );
}

function isNamed(curve: MotionCurve): curve is NamedCurve {
  return comparedMeasures.some((name) => name === curve.measure);
}

function halfWidths({ measures }: ExpressionComparison, measure: LipMeasure) {
  const change = measures[measure];
  const half = (side: { lo95: number; hi95: number } | undefined) => (side ? (side.hi95 - side.lo95) / 2 : null);
  return { before: half(change?.before), after: half(change?.after) };
}

function CurveTable({ curve, name }: { curve: MotionCurve; name: string }) {
  const { say, number } = voice.value;
  const shown = curve.fromOnsetSeconds.flatMap((seconds, i) => {
    const previous = curve.fromOnsetSeconds[i - 1] ?? Number.NEGATIVE_INFINITY;
    return Math.floor(seconds / TABLE_STEP + 1e-6) > Math.floor(previous / TABLE_STEP + 1e-6) ? [i] : [];
  });
  const print = (value: number | null) => (value === null ? say('compare.curve.unseen') : number(value));
  return (
    <details class="label">
      <summary>{say('compare.curve.table')}</summary>
      <table class="numbers-table">
        <thead>
          <tr>
            <th class="number">{say('compare.curve.seconds')}</th>
            <th class="number">{say('compare.curve.before', { measure: name })}</th>
            <th class="number">{say('compare.curve.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((i) => (
            <tr key={i}>
              <td class="number">{number(curve.fromOnsetSeconds[i])}</td>
              <td class="number">{print(curve.before[i])}</td>
              <td class="number">{print(curve.after[i])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
