import { readFileSync, writeFileSync } from 'node:fs';
import type { AttendanceRow, Performance, studyLots, studyUpdates, studyVerdicts } from './study.ts';

/** All that was measured on simulated registries. */
export interface LearnStudy {
  readonly replicates: {
    readonly attendance: number;
    readonly verdicts: number;
    readonly lots: number;
    readonly updates: number;
  };
  readonly attendance: readonly AttendanceRow[];
  readonly verdicts: ReturnType<typeof studyVerdicts>;
  readonly lots: ReturnType<typeof studyLots>;
  readonly updates: ReturnType<typeof studyUpdates>;
}

const page = new URL('../../../docs/theory/learn.md', import.meta.url);
const data = new URL('../../../docs/theory/learn-study.json', import.meta.url);
const between = /(<!-- study -->\n)[\s\S]*?(<!-- end of study -->)/;

/** Writes the study's numbers beside the page that quotes them, and its tables into the page. */
export function documentStudy(study: LearnStudy): void {
  writeFileSync(data, `${JSON.stringify(study, rounded, 1)}\n`);
  const text = [ofAttendance(study), ofVerdicts(study), ofLots(study), ofUpdates(study)].join('\n\n');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(between, (_, open, close) => `${open}${text}\n${close}`),
  );
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(6)) : value;
}

const percent = (share: number) => (100 * share).toFixed(0);
const points = (share: number) => (100 * share).toFixed(1).replace('-', '−');
const cell = ({ bias, covered, count }: Performance) =>
  count === 0 ? 'not told' : `${points(bias)} (${percent(covered)})`;

function ofAttendance({ attendance, replicates }: LearnStudy): string {
  return [
    `**Share with straw trouble among all who were treated**, ${replicates.attendance} registries a row, 400 patients unless said. Cells: bias in percentage points (of 100`,
    '95 % intervals so many hold the truth).',
    '',
    '| who comes | truth of 100 | seen of 100 | all seen, as they are | weighted | repeated invitations | bounds: hold the truth, width |',
    '|---|---|---|---|---|---|---|',
    ...attendance.map(
      ({ name, truth, seen, before, after, invitations, bounds }) =>
        `| ${name} | ${points(truth)} | ${percent(seen)} | ${cell(before)} | ${cell(after)} | ${cell(invitations)} | ${percent(bounds.covered)}, ${percent(bounds.width)} |`,
    ),
  ].join('\n');
}

const verdictNames = ['agrees', 'cannot-tell', 'too-few', 'said-too-little', 'said-too-much'];

function ofVerdicts({ verdicts, replicates }: LearnStudy): string {
  return [
    `**What is said of forecasts**, of 100 registries (${replicates.verdicts} simulated a row), odds of straw trouble, weighted:`,
    '',
    `| forecasts are | ${verdictNames.join(' | ')} |`,
    `|---|${verdictNames.map(() => '---|').join('')}`,
    ...verdicts.map(
      (row) => `| ${row.name} | ${verdictNames.map((name) => percent(row.verdicts[name] ?? 0)).join(' | ')} |`,
    ),
  ].join('\n');
}

function ofLots({ lots, replicates }: LearnStudy): string {
  return [
    `**Lots**, one look after a year, 12 lots, ${replicates.lots} registries a row:`,
    '',
    '| one lot is so many times as strong | registries with a false alarm, of 100 | lots falsely alarmed, of 1,000 | bad lot found, of 100 |',
    '|---|---|---|---|',
    ...lots.map(
      ({ strength, anyFalse, falsePerLot, found }) =>
        `| ${strength ?? 'none is'} | ${points(anyFalse)} | ${points(10 * falsePerLot)} | ${found === null ? '' : percent(found)} |`,
    ),
  ].join('\n');
}

function ofUpdates({ updates }: LearnStudy): string {
  const gain = (value: number | null) => (value === null ? '' : `${points(value)} %`);
  return [
    '**Updates of the priors**, 400 patients. Gains are of the ranked probability score at week 2 in 300 people never seen, all of whom are measured.',
    '',
    '| truth | accepted | why not | gain in new people if accepted: mean, worst | if refused, it would have been |',
    '|---|---|---|---|---|',
    ...updates.map(({ name, replicates, because, newPeopleIfAccepted, worstIfAccepted, newPeopleIfRefused }) => {
      const { better = 0, ...kept } = because;
      const why = Object.entries(kept).map(([reason, count]) => `${reason} ${count}`);
      const accepted = [newPeopleIfAccepted, worstIfAccepted].filter((one) => one !== null).map(gain);
      return `| ${name} | ${better} of ${replicates} | ${why.join(', ')} | ${accepted.join(', ')} | ${gain(newPeopleIfRefused)} |`;
    }),
  ].join('\n');
}
