import { readFileSync, writeFileSync } from 'node:fs';
import type { StudyCase } from './identify-study.ts';

const page = new URL('../../docs/theory/identify.md', import.meta.url);
const data = new URL('../../docs/theory/identify-study.json', import.meta.url);
const between = /(<!-- study -->\n)[\s\S]*?(<!-- end of study -->)/;

/** Writes the study's numbers beside the page that quotes them, and its table into the page. */
export function documentStudy(cases: readonly StudyCase[]): void {
  writeFileSync(data, `${JSON.stringify(cases, null, 1)}\n`);
  const table = tableOf(cases);
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(between, (_, open, close) => `${open}${table}\n${close}`),
  );
}

const kinds = {
  parameters: 'inputs of a forecast',
  jaws: 'opening of the jaw',
  strengths: 'strength of single muscles',
  pulls: 'pull over stiffness',
} as const;

function tableOf(cases: readonly StudyCase[]): string {
  const answered = cases.filter(({ refused }) => refused === null);
  const kindRows = Object.entries(kinds).map(([kind, label]) => {
    const [inside, of] = sum(answered.map((one) => one.inside[kind as keyof typeof kinds]));
    return `| ${label} | ${inside} of ${of} | ${percent(inside / of)} | ${shares(answered, kind)} |`;
  });
  const [inside, of] = sum(answered.map(({ insideLearnt }) => insideLearnt));
  const residuals = answered.flatMap(({ residualMm }) => residualMm);
  const moved = answered.flatMap(({ movedMm }) => movedMm);
  const cpu = answered.map(({ cpuSeconds }) => cpuSeconds);
  return [
    `${cases.length} people drawn from the priors, muscle by muscle and side by side, solved in a smile and a pucker and seen with errors (contours 0.25 mm, corners`,
    `0.5 mm, frame 0.3 mm, one standard deviation each, and as much again in the rest); ${answered.length} were answered, ${cases.length - answered.length} refused.`,
    '',
    '| | truth in its 90 % interval | of 100 | of the prior’s variance learnt: middle, most |',
    '|---|---|---|---|',
    ...kindRows,
    `| all of which at least half was learnt | ${inside} of ${of} | ${percent(inside / of)} | |`,
    '',
    `Residual ${range(residuals, 2)} mm (root mean square) of ${range(moved, 1)} mm moved; ${range(cpu, 0)} s of CPU a person, and once a face about 25 s more.`,
  ].join('\n');
}

const prefixes: Readonly<Record<string, RegExp>> = {
  parameters: /^[a-zA-Z0-9]+$/,
  jaws: /^jaw\./,
  strengths: /^strength\./,
  pulls: /^pull\./,
};

function shares(cases: readonly StudyCase[], kind: string): string {
  const all = cases
    .flatMap(({ learnt }) => Object.entries(learnt))
    .filter(([name]) => prefixes[kind].test(name))
    .map(([, share]) => share)
    .toSorted((a, b) => a - b);
  return `${percent(all[Math.floor(all.length / 2)])} %, ${percent(all[all.length - 1])} %`;
}

function sum(pairs: readonly (readonly [number, number])[]): readonly [number, number] {
  return pairs.reduce<readonly [number, number]>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}

function range(values: readonly number[], decimals: number): string {
  return `${Math.min(...values).toFixed(decimals)} to ${Math.max(...values).toFixed(decimals)}`;
}
