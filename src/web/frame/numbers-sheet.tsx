import { type MuscleId, muscleTable } from '#anatomy';
import { type ChangeSummary, type OutcomeSummary, thresholds } from '#forecast';
import { formatNumber } from '#units';
import { formatWeek } from '../charts/format-week.ts';
import { changeAt } from '../motion/outcome-rows.ts';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import type { Question } from '../odds/why/question.ts';
import { Why } from '../odds/why/why.tsx';
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
                <td>{spoken(name)}</td>
                <td class="number">{print(outcome.untreated?.p50)}</td>
                <td class="number">{print(change?.p05)}</td>
                <td class="number">
                  <Why
                    question={() => askOfMeasure(spoken(name), name, outcome, change)}
                    label={`${spoken(name)}: ${print(change?.p50)} ${outcome.unit}`}
                  >
                    <strong>{print(change?.p50)}</strong>
                  </Why>
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

/** "mouthWidth" as "mouth width". */
function spoken(name: string): string {
  return name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Measures that are made of others, draw by draw; their own differences are not shared out. */
const madeOfOthers = ['asymmetryMm', 'motionRatio'];

function askOfMeasure(
  title: string,
  name: string,
  { unit }: OutcomeSummary,
  change: Pick<ChangeSummary, 'p05' | 'p50' | 'p95'> | null,
): Question {
  const [shown, at] = [expression.value, formatWeek(week.value)];
  const text = (value: number | undefined) => `${print(value)}${unit === '1' ? '' : ` ${unit}`}`;
  return {
    title: `${expressionNames[shown]}, ${title}`,
    value: `change from now at ${at}: ${text(change?.p50)} in the middle, between ${text(change?.p05)} and ${text(change?.p95)} in 90 of 100.`,
    range:
      'The range holds what is unknown about a person and what chance does. It does not say whether the model is right.',
    how: 'The same simulated person after the treatment minus before it. Millimetres are model output with a wide prior: no millimetre of a lip flip has been published that we could read.',
    limits: [shown === 'rest' ? thresholds.visibleAtRest : thresholds.visibleInMotion],
    sources: [thresholds.visibleAtRest.source],
    outcome: madeOfOthers.includes(name) ? null : { expression: shown, measure: name, name: title },
    event: null,
  };
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
