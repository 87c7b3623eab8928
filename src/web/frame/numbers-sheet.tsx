import { type MuscleId, muscleTable } from '#anatomy';
import { formatNumber } from '#units';
import { formatWeek } from '../charts/format-week.ts';
import { changeAt } from '../motion/outcome-rows.ts';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { faceModel } from '../state/face.ts';
import { forecast } from '../state/forecast.ts';
import { blocksAt, poses } from '../state/poses.ts';
import { expression, isProfessional, week } from '../state/view.ts';
import { Sheet } from './sheet.tsx';

/** The picture's twin: every measure of the expression and week in view, as numbers. */
export function NumbersSheet({ onClose }: { onClose: () => void }) {
  const newest = forecast.value;
  const outcomes = newest?.outcomes[expression.value] ?? {};
  return (
    <Sheet title={`${expressionNames[expression.value]}, ${formatWeek(week.value)}`} side onClose={onClose}>
      <p class="label label--quiet">Untreated middle; change from now: 5, 50 and 95 of 100.</p>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>Measure</th>
            <th class="number">now</th>
            <th class="number">5</th>
            <th class="number">50</th>
            <th class="number">95</th>
            <th>unit</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(outcomes).map(([name, outcome]) => {
            const change = newest === null ? null : changeAt(outcome.change, newest.weeks, week.value);
            return (
              <tr key={name}>
                <td>{name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}</td>
                <td class="number">{print(outcome.untreated?.p50)}</td>
                <td class="number">{print(change?.p05)}</td>
                <td class="number">
                  <strong>{print(change?.p50)}</strong>
                </td>
                <td class="number">{print(change?.p95)}</td>
                <td>{outcome.unit === '1' ? '× now' : outcome.unit}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isProfessional.value && <MuscleTable />}
    </Sheet>
  );
}

function print(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : formatNumber(value, 2);
}

/** Tension of every muscle, both sides, now and at the week in view, every input of the drug at its middle. */
function MuscleTable() {
  const pose = poses.value.get(expression.value);
  const fascicles = faceModel.value?.fascicles;
  if (pose === undefined || fascicles === undefined) return null;
  const silenced = blocksAt(week.value);
  const rows = new Map<MuscleId, { now: number; after: number }>();
  fascicles.forEach(({ muscle }, f) => {
    const row = rows.get(muscle) ?? { now: 0, after: 0 };
    row.now += pose.forces[f];
    row.after += pose.forces[f] * (1 - (silenced?.[f] ?? 0));
    rows.set(muscle, row);
  });
  return (
    <>
      <h3 class="tug-title sheet-text">Muscles</h3>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>Both sides, middle person</th>
            <th class="number">now, N</th>
            <th class="number">{formatWeek(week.value)}, N</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([muscle, { now, after }]) => (
            <tr key={muscle}>
              <td>{muscleTable[muscle].name}</td>
              <td class="number">{print(now)}</td>
              <td class="number">{print(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
