import type { PlanComparison } from '#forecast';
import type { MessageKey, Voice } from '#messages';
import { eventName, planLabel } from '#report';
import { readPlan } from '../input/read-plan.ts';
import type { ComparePlansOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { reader, words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/plan-comparison@1';

/**
 * `philtrum compare-plans`: two plans on the same simulated people of one face.
 * @returns the command's exit code
 * @throws WrongUsage when there are not two plans
 */
export async function comparePlansCommand(options: ComparePlansOptions): Promise<number> {
  if (options.plan.length !== 2) throw new WrongUsage(words('cli.comparePlans.two', { given: options.plan.length }));
  const [a, b] = options.plan.map(readPlan);
  for (const named of [a, b]) if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  const growing = [a, b].flatMap((named) => (named.ok ? [named.plan] : []));
  return withTrainedForecaster({ ...options, growing }, schema, async (forecaster) => {
    if (!a.ok || !b.ok) throw new Error('a plan was lost');
    const result = forecaster.compare(a.plan, b.plan, options.draws);
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    return writeResult({ ok: true, ...result.comparison }, options, () => asText(result.comparison, reader()));
  });
}

const shown = [
  ['rest', 'philtrumLength'],
  ['rest', 'upperProtrusion'],
  ['smile', 'marginExcursion'],
  ['pucker', 'mouthWidth'],
  ['straw', 'sealForceN'],
] as const;

function asText({ a, b, draws, difference, events }: PlanComparison, voice: Voice): string {
  const { say } = voice;
  const changes = shown.flatMap(([expression, measure]) => {
    const found = difference[expression]?.[measure];
    const week2 = found?.change['2'];
    if (found === undefined || week2 === undefined) return [];
    const [middle, lo, hi] = [week2.p50, week2.p05, week2.p95].map((value) => voice.change(value, 2));
    const label = say(`cli.change.${expression}.${measure}` as MessageKey);
    return [`  ${label.padEnd(34)}${say('cli.forecast.change', { middle, unit: found.unit, lo, hi })}`];
  });
  const odds = Object.entries(events).map(([name, event]) => {
    const [first, second] = [event.a, event.b].map(({ probability }) => voice.odds(probability).padStart(28));
    return `  ${eventName(voice, name).padEnd(42)}${first}${second}`;
  });
  return [
    say('cli.comparePlans.title', { a: planLabel(voice, a), b: planLabel(voice, b), draws: voice.number(draws, 0) }),
    say('cli.comparePlans.changes'),
    ...changes,
    say('cli.comparePlans.events'),
    ...odds,
  ].join('\n');
}
