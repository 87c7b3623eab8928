import { readFileSync, writeFileSync } from 'node:fs';
import { type CoverageRow, intervals } from './coverage.ts';
import { figuresOf } from './figures.ts';
import type { KnownCurve } from './reliability.ts';
import type { Signal } from './signals.ts';
import type { AttendanceRow, Performance, studyLots, studyUpdates, studyVerdicts } from './study.ts';

/** All that was measured on simulated registries. */
export interface LearnStudy {
  readonly replicates: {
    readonly attendance: number;
    readonly verdicts: number;
    readonly lots: number;
    readonly updates: number;
    readonly coverage: number;
    readonly signals: number;
  };
  readonly attendance: readonly AttendanceRow[];
  readonly verdicts: ReturnType<typeof studyVerdicts>;
  readonly lots: ReturnType<typeof studyLots>;
  readonly updates: ReturnType<typeof studyUpdates>;
  readonly coverage: readonly CoverageRow[];
  readonly signals: readonly Signal[];
  readonly reliability: readonly KnownCurve[];
}

const page = new URL('../../../docs/theory/learn.md', import.meta.url);
const data = new URL('../../../docs/theory/learn-study.json', import.meta.url);
const pictures = new URL('../../../docs/pictures/', import.meta.url);
const between = /(<!-- study -->\n)[\s\S]*?(<!-- end of study -->)/;

/** The numbers as they stand beside the page. */
export function studyWritten(): LearnStudy {
  return JSON.parse(readFileSync(data, 'utf8'));
}

/** Writes the study's numbers beside the page that quotes them, its tables into the page, and its figures. */
export function documentStudy(study: LearnStudy): void {
  writeFileSync(data, `${JSON.stringify(study, rounded, 1)}\n`);
  const tables = [ofAttendance, ofCoverage, ofVerdicts, ofLots, ofSignals, ofUpdates];
  const text = tables.map((table) => table(study)).join('\n\n');
  for (const { file, svg } of figuresOf(studyWritten())) writeFileSync(new URL(file, pictures), svg);
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

function ofCoverage({ coverage }: LearnStudy): string {
  const cell = ({ covered, count }: CoverageRow['held']['seen']) => (count < 20 ? '' : percent(covered));
  return [
    `**Of 100 intervals so many held the truth**, ${coverage[0]?.registries} registries a row (\`test/stress/learn/coverage.ts\`: a clinic of which everybody's chance is known). Half come unless said; empty: told in fewer`,
    'than 20 registries. Last: of 100 forecasts, every one right, so many were called too high or too low; 5 are expected.',
    '',
    '| clinic | weights made, of 100 | those who came | all, weighted | bounds | seen less said | a bin | slope | Brier | mean in mm | inside a forecast | called wrong |',
    `|---|${'---|'.repeat(intervals.length + 2)}`,
    ...coverage.map(
      ({ name, told, held, calledWrong }) =>
        `| ${name} | ${percent(told)} | ${intervals.map((shown) => cell(held[shown])).join(' | ')} | ${percent(calledWrong)} |`,
    ),
  ].join('\n');
}

function ofSignals({ signals }: LearnStudy): string {
  return [
    '**What is claimed where nothing differs**, and what other intervals hold:',
    '',
    '| clinic | what | counted | of 100 | wanted |',
    '|---|---|---|---|---|',
    ...signals.map(
      ({ clinic, what, count, share, wanted }) => `| ${clinic} | ${what} | ${count} | ${points(share)} | ${wanted} |`,
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
