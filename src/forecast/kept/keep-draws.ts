import type { Expression } from '#measure';
import { evidenceOf, type ForecastParts, type OutcomeTables, reportedWeeks } from '../assemble-forecast.ts';
import { meets } from '../events/criterion.ts';
import { eventRules } from '../events/event-rules.ts';
import { forecastInputs } from '../inputs/draw-inputs.ts';
import { atWeeks } from '../outcomes/outcome-table.ts';
import { parameterMark } from '../provenance.ts';
import { drawAgain, markOfPlaces } from './draw-again.ts';
import type { KeptDraws } from './kept-draws.ts';
import { packNumbers, toBase64 } from './packed-numbers.ts';

/** As many draws as lines through them need; the first ones of a sequence of low discrepancy are spread like all. */
const mostDraws = 512;
/** Fewer draws than this per input say nothing about single inputs. */
const drawsPerInput = 3;
/** Weeks of the follow-ups at which people are looked at. */
const visitWeeks: readonly number[] = [2, 4, 8, 12, 16];
/** Changes that a photograph shows and a plan about the mouth is made for. */
const keptOutcomes: readonly (readonly [Expression, string])[] = [
  ['rest', 'upperVermilionHeight'],
  ['rest', 'philtrumLength'],
  ['rest', 'mouthWidth'],
  ['smile', 'upperVermilionHeight'],
  ['smile', 'incisorShow'],
  ['smile', 'gingivalShow'],
  ['smile', 'mouthWidth'],
  ['pucker', 'mouthWidth'],
];

/**
 * What is worth keeping of a forecast's draws, so that priors can learn from what happens: changes that a photograph shows at
 * the weeks of follow-ups, and chances of events. Outcomes and events that some draw cannot give are left out.
 * @param tables of all draws, with those that were solved exactly
 * @param decided names of the events that the forecast tells the odds of
 * @returns null of a first answer, of plans with gel or surgery, of nothing injected, and of too few draws for so many inputs
 */
export function keepDraws(parts: ForecastParts, tables: OutcomeTables, decided: readonly string[]): KeptDraws | null {
  const { trained, drawn, plan } = parts;
  const inputs = inputNames(parts);
  const count = Math.min(mostDraws, drawn.draws.length);
  const isToxin = plan.arms.length > 0 && plan.arms.every(({ kind }) => kind === 'toxin');
  if (trained.order !== 'full' || !isToxin || count < drawsPerInput * inputs.length) return null;
  const outcomes = changesOf(tables, count);
  const events = chancesOf(parts, tables, count).filter(({ name }) => decided.includes(name));
  const learnt = parts.assumed?.learnt;
  const from = { seed: parts.seed, count, inputs, ...(learnt && { learnt }) };
  return {
    schema: 'philtrum/forecast-draws@1',
    ...from,
    model: parameterMark(),
    placesMark: markOfPlaces(drawAgain(from).z),
    outcomes: outcomes.map(({ name, week }) => ({ name, week })),
    events: events.map(({ name }) => name),
    values: toBase64(packNumbers([...outcomes, ...events].flatMap(({ values }) => Array.from(values)))),
  };
}

/** Names of the inputs; those of which more was known than a prior says are not a prior's to learn. */
function inputNames({ drawn: { treatment }, assumed = {} }: ForecastParts): readonly string[] {
  const { learnt, priors = {}, person, experience = 'any' } = assumed;
  const isKnown = (name: string) =>
    person?.inputs.includes(name) === true ||
    (priors[name] !== undefined && learnt?.priors[name] === undefined) ||
    (name === 'needleSkill' && experience !== 'any');
  const groups = new Map(treatment.inputs.map(({ name, group }) => [name, group]));
  return forecastInputs(treatment.inputs).map(({ name }) => {
    const group = groups.get(name) ?? name;
    return isKnown(group) ? `known.${group}` : group;
  });
}

function changesOf(tables: OutcomeTables, count: number) {
  return keptOutcomes.flatMap(([expression, measure]) => {
    const table = tables.get(expression);
    if (table === undefined) return [];
    const all = atWeeks(table, visitWeeks).change.get(measure);
    return visitWeeks.flatMap((week, w) => {
      const values = all?.subarray(w * table.drawCount, w * table.drawCount + count);
      const isWhole = values?.every(Number.isFinite) === true;
      return values !== undefined && isWhole ? [{ name: `${expression}.${measure}`, week, values }] : [];
    });
  });
}

/** Chances as the odds of a forecast are the mean of. */
function chancesOf({ trained }: ForecastParts, tables: OutcomeTables, count: number) {
  const byWeek = new Map([...tables].map(([expression, table]) => [expression, atWeeks(table, reportedWeeks)]));
  const evidence = { ...evidenceOf(byWeek, trained), lean: 0 as const };
  return eventRules.flatMap(({ name, criterion, when }) => {
    const likely = meets(criterion, evidence);
    if (likely === null) return [];
    const all = likely.length / reportedWeeks.length;
    const values = Float64Array.from({ length: count }, (_, d) => {
      const most = Math.max(...reportedWeeks.map((_week, w) => likely[w * all + d]));
      return when === 'ever' ? most : 1 - most;
    });
    return values.every(Number.isFinite) ? [{ name, values }] : [];
  });
}
