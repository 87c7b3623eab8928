import type { Answer } from '../answer.ts';
import type { Belief } from '../belief/belief.ts';
import { type CommonName, commonNames, commonPriors } from '../belief/common-priors.ts';
import { commonQuantiles } from '../calibrate/learnt-priors.ts';
import { leftOutOfCalibration } from '../calibrate/observations.ts';
import type { Target } from '../targets/target.ts';
import { coverageOf, type RowKind, rowKind } from './coverage.ts';
import { publishedText, short, tableOf } from './markdown.ts';

/** What the page is written from. */
export interface ValidationReport {
  readonly targets: readonly Target[];
  readonly answers: readonly Answer[];
  /** answers of the same targets by what was learnt without their study; by id */
  readonly leftOut: ReadonlyMap<string, Answer>;
  readonly belief: Belief;
  readonly learntFrom: readonly string[];
  readonly processorSeconds: number;
}

/** The validation page, in Markdown: calibration first, then what it cost in error, misses as plainly as hits. */
export function validationDocument(report: ValidationReport): string {
  return `${[introduction, coverageSection(report), missesSection(report), calibrationSection(report), targetsSection(report), limits].join('\n\n')}\n`;
}

const introduction = `# Validation

What published studies would have found if the model were right, beside what they found. This page is written by
\`philtrum validate --docs docs/validation.md\`; method and equations: [theory/validation.md](theory/validation.md). Every
study is repeated with its own product, units, sites, weeks and number of people. An interval holds 90 of 100 such studies: what
nobody knows, what studies differ by and what chance does in so many people. Nothing here says that one person's lip
moves by so many millimetres: no published millimetre of a lip flip could be read.`;

const kindWords: Readonly<Record<RowKind, string>> = {
  repeated: 'studies repeated on the model',
  given: 'numbers the model was given (no test of it)',
  sign: 'signs and orderings',
};

function coverageSection({ targets, answers, leftOut, processorSeconds }: ValidationReport): string {
  const outside = targets.map(({ id }, k) => leftOut.get(id) ?? answers[k]);
  const rows = (Object.keys(kindWords) as RowKind[]).map((kind) => {
    const here = coverageOf(targets, answers, kind);
    const there = coverageOf(targets, outside, kind);
    const share = ({ inside, compared }: typeof here) =>
      compared === 0 ? '' : `${inside} of ${compared} (${Math.round((100 * inside) / compared)} %)`;
    return [
      kindWords[kind],
      share(here),
      kind === 'given' ? '' : share(there),
      here.medianWidth === null ? '' : short(here.medianWidth),
    ];
  });
  const silent = targets.filter((target) => rowKind(target) === null).length;
  const head = [
    '',
    'inside, learnt from all',
    'inside, learnt without their study',
    'middle width of the interval over the published number',
  ];
  return `## How often it is right\n\n${tableOf(head, rows)}\n\n${silent} of ${targets.length} targets are not modelled; their reasons are below. Computing this page took ${Math.round(processorSeconds)} s of processor time.`;
}

function missesSection({ targets, answers }: ValidationReport): string {
  const misses = targets.flatMap((target, k) =>
    answers[k].agrees === false
      ? [
          `- **${target.study}**, ${target.procedure}, ${target.measure}: published ${publishedText(target)}, predicted ${predictedText(answers[k])}.`,
        ]
      : [],
  );
  return `## Where it is wrong\n\n${misses.length === 0 ? 'No listed result lies outside.' : misses.join('\n')}`;
}

function calibrationSection({ belief, learntFrom }: ValidationReport): string {
  const shown = commonNames.filter((name) => movedBy(belief, name) > 0.2);
  const rows = shown.map((name) => {
    const { p05, median, p95, unit, means } = commonPriors[name];
    const after = commonQuantiles(belief, name);
    const text = (quantiles: readonly number[]) =>
      `${short(quantiles[1])} (${short(quantiles[0])} to ${short(quantiles[2])})`;
    return [name, means, text([p05, median, p95]), text(after), unit];
  });
  const left = Object.entries(leftOutOfCalibration).map(([study, why]) => `${study} (${why})`);
  return `## What was learnt

From ${learntFrom.length} published numbers, all of this list; ${left.join(' and ')} taught nothing. Shown are numbers that moved or became surer by a
fifth of a standard deviation of their prior; middle and 90 %. Numbers of the body are those of everybody alike, in standard deviations; a forecast does not
use them yet, it uses those of the toxin and of drinking.

${tableOf(['number', 'what it is', 'before', 'after', 'unit'], rows)}`;
}

/** How far a common number moved, or how much surer it became, in standard deviations of its prior. */
function movedBy(belief: Belief, name: CommonName): number {
  const i = commonNames.indexOf(name);
  return Math.max(Math.abs(belief.mean[i]), 1 - Math.hypot(...belief.factor[i]));
}

function targetsSection({ targets, answers, leftOut }: ValidationReport): string {
  const procedures = [...new Set(targets.map(({ procedure }) => procedure))];
  const sections = procedures.map((procedure) => {
    const rows = targets.flatMap((target, k) => {
      if (target.procedure !== procedure) return [];
      const without = leftOut.get(target.id);
      const kind = rowKind(target);
      return [
        [
          target.study,
          target.measure,
          [target.product, target.week === null ? '' : `week ${short(target.week)}`]
            .filter((text) => text !== '')
            .join(', '),
          publishedText(target),
          predictedText(answers[k]),
          mark(answers[k]),
          without === undefined || kind === 'given' ? '' : `${predictedText(without)} ${mark(without)}`,
        ],
      ];
    });
    return `### ${procedure}\n\n${tableOf(['study', 'measure', 'conditions', 'published', 'predicted (90 %)', 'agrees', 'without this study'], rows)}`;
  });
  return `## Every target\n\n${sections.join('\n\n')}`;
}

function predictedText({ modelled, sign, predicted, lo90, hi90, unit, note }: Answer): string {
  if (!modelled) return `not modelled: ${note}`;
  if (sign !== null) return sign;
  return `${short(predicted!)} (${short(lo90!)} to ${short(hi90!)}) ${unit}`;
}

function mark({ modelled, agrees }: Answer): string {
  if (!modelled || agrees === null) return '';
  return agrees ? 'yes' : '**no**';
}

const limits = `## What this cannot show

- The widths between studies are ours and were set together by how often left-out studies were met; the left-out number is therefore a little kind.
- Numbers of a kind the model was given are listed so that nobody takes them for a test.
- Sites and dilutions that a row does not name are those of the built-in plans; a dose that is not named is a usual one, left open.
- Lines are judged by the lost force of the sphincter, strain and signal by a share that other muscles make: rules of ours, learnt limits.
- Two studies of one product can contradict each other; the model then sits between them and says so by its width.`;
