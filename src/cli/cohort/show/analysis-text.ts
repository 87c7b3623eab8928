import type { AnalysedOutcome, CohortAnalysis } from '#cohort';
import type { MessageKey } from '#messages';
import { reader, words } from '../../reader.ts';

/** What is said of a finished cohort, for the person at the terminal. */
export function analysisText(analysis: CohortAnalysis): string {
  const { label, patients, run, seed, identity } = analysis;
  return [
    words('cohorts.show.heading', { label, patients, run, seed: String(seed) }),
    words('cohorts.show.made', { ...identity }),
    '',
    ...analysis.outcomes.flatMap((one) => [...outcomeLines(one), '']),
    ...(analysis.events.length === 0
      ? [words('cohorts.events.none')]
      : [words('cohorts.events.title'), words('cohorts.events.note'), ...analysis.events.map(eventLine)]),
    '',
    words('cohorts.source'),
  ].join('\n');
}

function outcomeLines(one: AnalysedOutcome): readonly string[] {
  const { number, shortest } = reader();
  const { plan, unit, distribution, split } = one;
  const measure = words(`sheets.name.${one.measure}` as MessageKey);
  const expression = words(`mouth.expression.${one.expression}` as MessageKey);
  const name = words('cohorts.outcome', { measure, expression });
  if (distribution === null) return [name, `  ${words('cohorts.groups.none')}`];
  const { p05, p50, p95, patients } = distribution;
  const [middle, low, high] = [p50, p05, p95].map((value) => number(value, 2));
  const change = words('cohorts.show.change', { plan, week: shortest(one.week), middle, low, high, unit, patients });
  const varies = split.ok || split.reason !== 'nothing-varies';
  return [name, `  ${change}`, ...splitLines(split, unit), ...(varies ? groupLines(one.subgroups, unit) : [])];
}

function splitLines(split: AnalysedOutcome['split'], unit: string): readonly string[] {
  const { number } = reader();
  if (!split.ok) return [`  ${words(`cohorts.split.${split.reason}`, { faces: split.faces, fewest: split.fewest })}`];
  const { faces, sd, shares } = split;
  const hundredths = (share: number) => number(100 * share, 0);
  return [
    `  ${words('cohorts.show.split', { sd: number(sd, 2), unit, faces })}`,
    ...shares.map(({ cause, value, low, high }) => {
      const [share, from, to] = [value, low, high].map(hundredths);
      const name = words(`cohorts.cause.${cause}`);
      return `    ${words('cohorts.split.describe', { cause: name, share, low: from, high: to })}`;
    }),
    `    ${words(split.facesBy === 'draws' ? 'cohorts.split.byDraws' : 'cohorts.split.byLengths')}`,
    ...(split.inputsKnown ? [] : [`    ${words('cohorts.split.inputsUnknown')}`]),
  ];
}

/** A line for each thing that patients are divided by. */
function groupLines(groups: AnalysedOutcome['subgroups'], unit: string): readonly string[] {
  const { number } = reader();
  const divisions = [...new Set(groups.map(({ by }) => by))];
  return divisions.map((by) => {
    const each = groups.filter((one) => one.by === by);
    const said = each.map(({ group, over: { mean, patients } }) => {
      const about = { group: words(`cohorts.group.${group}`), patients };
      if (mean === null) return words('cohorts.show.groupFew', about);
      const [middle, low, high] = [mean.value, mean.low, mean.high].map((value) => number(value, 2));
      return words('cohorts.show.group', { ...about, mean: middle, low, high, unit });
    });
    return `    ${words(`cohorts.by.${by}`)}: ${said.join('; ')}`;
  });
}

function eventLine({ event, plan, patients, chance }: CohortAnalysis['events'][number]): string {
  const { number } = reader();
  const [value, low, high] = [chance?.value, chance?.low, chance?.high].map((one) =>
    one === undefined ? '–' : number(100 * one, 0),
  );
  const name = words(`event.${event}` as MessageKey);
  return `  ${words('cohorts.show.event', { event: name, plan, value, low, high, patients })}`;
}
