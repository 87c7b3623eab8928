import { problemOfReplay, type Replay, type ReplayWish } from '#forecast';
import { formatNumber, formatOf100 } from '#units';
import { readPlan } from '../input/read-plan.ts';
import type { ReplayOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/replay@1';

/**
 * `philtrum replay`: the same plan again and again on one person and on many, to see what chance alone does, and whether
 * what somebody has had was chance.
 * @returns the command's exit code
 */
export async function replayCommand(options: ReplayOptions): Promise<number> {
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  const { times, person, observed } = options;
  const wish: ReplayWish = observed === undefined ? { times, person } : { times, person, history: historyOf(observed) };
  const problem = problemOfReplay(wish);
  if (problem !== null) throw new WrongUsage(problem);
  return withTrainedForecaster({ ...options, growing: [named.plan] }, schema, async (forecaster) => {
    const result = forecaster.replay(named.plan, wish);
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    return writeResult({ ok: true, ...result.replay }, options, () => asText(result.replay));
  });
}

/** A history as it is typed, `strawFails=no,no,no,yes`. @throws WrongUsage when it cannot be read */
function historyOf(text: string): NonNullable<ReplayWish['history']> {
  const [event, list = ''] = text.split('=');
  const had = list.split(',').map((one) => {
    if (one === 'yes' || one === 'no') return one === 'yes';
    throw new WrongUsage(
      `--observed ${event}: "${one}" must be yes or no, oldest first, such as ${event}=no,no,no,yes`,
    );
  });
  return { event, had };
}

function asText({ label, times, person, treatments, events, week, amongPeople, wasItChance }: Replay): string {
  const [first] = treatments;
  const spread = Object.keys(first.change).map((name) => {
    const values = treatments.map(({ change }) => change[name]);
    const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => formatNumber(value, 2));
    return `  ${name.padEnd(42)}from ${least} to ${most}`;
  });
  const odds = Object.entries(amongPeople.events).map(([name, among]) => {
    const one = events[name] === undefined ? '' : formatOf100(events[name].share);
    const chance = among.chanceShare === null ? '' : `${Math.round(100 * among.chanceShare)}`;
    const four = formatOf100(among.inOneOfFour);
    return `  ${among.label.padEnd(42)}${one.padStart(24)}${formatOf100(among.share).padStart(24)}${four.padStart(24)}${chance.padStart(10)}`;
  });
  const who = person === 0 ? 'the person in the middle' : `simulated person ${person}`;
  const { people, times: each } = amongPeople;
  return [
    `${label}: the same treatment of ${who} by the same hands, ${times} times. Only needle, drift and spread differ.`,
    `Change at week ${week}:`,
    ...spread,
    `Had at any week, of 100: this person; ${people} people, ${each} times each; at least once in four; hundredths of the differences that are chance:`,
    ...odds,
    ...chanceInWords(wasItChance),
  ].join('\n');
}

function chanceInWords(answer: Replay['wasItChance']): readonly string[] {
  if (answer === null) return [];
  const { label, had, before, again, again05, again95, chance } = answer;
  const range = `${Math.floor(100 * again05)} to ${Math.ceil(100 * again95)}`;
  return [
    `${label}, had in ${had.filter(Boolean).length} of ${had.length}: a person with this history may have it again in ${formatOf100(again)} (${range}); anybody, in ${formatOf100(before)}. Chance explains about ${Math.round(100 * chance)} hundredths of that risk, the person the rest.`,
  ];
}
