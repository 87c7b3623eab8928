import { type MuscleId, muscleTable } from '#anatomy';
import { type ChangeSummary, type OutcomeSummary, thresholds } from '#forecast';
import type { MessageKey } from '#messages';
import { formatWeek } from '../charts/format-week.ts';
import { changeAt } from '../motion/outcome-rows.ts';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import type { Question } from '../odds/why/asked.ts';
import { Why } from '../odds/why/why.tsx';
import { faceModel } from '../state/face.ts';
import { forecast } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { blocksAt, poses } from '../state/poses.ts';
import { expression, isProfessional, week } from '../state/view.ts';
import { Sheet } from './sheet.tsx';

/** The picture's twin: every measure of the expression and week in view, as numbers. */
export function NumbersSheet({ onClose }: { onClose: () => void }) {
  const { say } = voice.value;
  const newest = forecast.value;
  const outcomes = newest?.outcomes[expression.value] ?? {};
  return (
    <Sheet
      title={say('sheets.numbers', { expression: expressionNames[expression.value], time: timeShown() })}
      side
      onClose={onClose}
    >
      <p class="label label--quiet">{say('sheets.numbers.about')}</p>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('sheets.measure')}</th>
            <th class="number">{say('sheets.now')}</th>
            <th class="number">5</th>
            <th class="number">50</th>
            <th class="number">95</th>
            <th>{say('sheets.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(outcomes).map(([name, outcome]) => {
            const change = newest === null ? null : changeAt(outcome.change, newest.weeks, week.value);
            return (
              <tr key={name}>
                <td>{measureName(name)}</td>
                <td class="number">{print(outcome.untreated?.p50)}</td>
                <td class="number">{print(change?.p05)}</td>
                <td class="number">
                  <Why
                    question={() => askOfMeasure(measureName(name), name, outcome, change)}
                    label={`${measureName(name)}: ${print(change?.p50)} ${outcome.unit}`}
                  >
                    <strong>{print(change?.p50)}</strong>
                  </Why>
                </td>
                <td class="number">{print(change?.p95)}</td>
                <td>{outcome.unit === '1' ? say('sheets.timesNow') : (printedUnits[outcome.unit] ?? outcome.unit)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isProfessional.value && <MuscleTable />}
    </Sheet>
  );
}

const printedUnits: Readonly<Record<string, string>> = { mm2: 'mm²', deg: '°' };

function measureName(name: string): string {
  return voice.value.say(`sheets.name.${name}` as MessageKey);
}

function timeShown(): string {
  return formatWeek(week.value);
}

/** Measures that are made of others, draw by draw; their own differences are not shared out. */
const madeOfOthers = ['asymmetryMm', 'motionRatio'];

function askOfMeasure(
  title: string,
  name: string,
  { unit }: OutcomeSummary,
  change: Pick<ChangeSummary, 'p05' | 'p50' | 'p95'> | null,
): Question {
  const { say } = voice.value;
  const shown = expression.value;
  const text = (value: number | undefined) => `${print(value)}${unit === '1' ? '' : ` ${printedUnits[unit] ?? unit}`}`;
  return {
    title: `${expressionNames[shown]}, ${title}`,
    value: say('sheets.change', {
      time: timeShown(),
      middle: text(change?.p50),
      lo: text(change?.p05),
      hi: text(change?.p95),
    }),
    range: say('sheets.range'),
    how: say('sheets.how'),
    limits: [shown === 'rest' ? thresholds.visibleAtRest : thresholds.visibleInMotion],
    sources: [thresholds.visibleAtRest.source],
    outcome: madeOfOthers.includes(name) ? null : { expression: shown, measure: name, name: title },
    event: null,
  };
}

function print(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : voice.value.number(value, 2);
}

/** Latin names are every language's; the parts of a muscle are said. */
function muscleName(muscle: MuscleId): string {
  switch (muscle) {
    case 'orbicularisOris.marginalis.superior':
    case 'orbicularisOris.marginalis.inferior':
    case 'orbicularisOris.peripheralis.superior':
    case 'orbicularisOris.peripheralis.inferior':
    case 'compressorLabii.superior':
    case 'compressorLabii.inferior':
      return voice.value.say(`sheets.professional.muscle.${muscle}`);
    default:
      return muscleTable[muscle].name;
  }
}

/** Tension of every muscle, both sides, now and at the week in view, every input of the drug at its middle. */
function MuscleTable() {
  const { say } = voice.value;
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
      <h3 class="tug-title sheet-text">{say('sheets.muscles')}</h3>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('sheets.bothSides')}</th>
            <th class="number">{say('sheets.newtons', { time: say('sheets.now') })}</th>
            <th class="number">{say('sheets.newtons', { time: timeShown() })}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([muscle, { now, after }]) => (
            <tr key={muscle}>
              <td>{muscleName(muscle)}</td>
              <td class="number">{print(now)}</td>
              <td class="number">{print(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
