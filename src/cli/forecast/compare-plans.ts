import type { PlanComparison } from '#forecast';
import { formatChange, formatOf100 } from '#units';
import { readPlan } from '../input/read-plan.ts';
import type { ComparePlansOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/plan-comparison@1';

/**
 * `philtrum compare-plans`: two plans on the same simulated people of one face.
 * @returns the command's exit code
 * @throws WrongUsage when there are not two plans
 */
export async function comparePlansCommand(options: ComparePlansOptions): Promise<number> {
  if (options.plan.length !== 2)
    throw new WrongUsage(`--plan: ${options.plan.length} given; two are compared, so name it twice`);
  const [a, b] = options.plan.map(readPlan);
  for (const named of [a, b]) if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  const growing = [a, b].flatMap((named) => (named.ok ? [named.plan] : []));
  return withTrainedForecaster({ ...options, growing }, schema, async (forecaster) => {
    if (!a.ok || !b.ok) throw new Error('a plan was lost');
    const result = forecaster.compare(a.plan, b.plan, options.draws);
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    return writeResult({ ok: true, ...result.comparison }, options, () => asText(result.comparison));
  });
}

const shown = [
  ['rest', 'philtrumLength'],
  ['rest', 'upperProtrusion'],
  ['smile', 'marginExcursion'],
  ['pucker', 'mouthWidth'],
  ['straw', 'sealForceN'],
] as const;

function asText({ a, b, draws, difference, events }: PlanComparison): string {
  const changes = shown.flatMap(([expression, measure]) => {
    const found = difference[expression]?.[measure];
    const week2 = found?.change['2'];
    if (found === undefined || week2 === undefined) return [];
    const [middle, low, high] = [week2.p50, week2.p05, week2.p95].map((value) => formatChange(value, 2));
    return [`  ${`${expression}, ${measure}`.padEnd(34)}${middle} ${found.unit}, 90 of 100 from ${low} to ${high}`];
  });
  const odds = Object.values(events).map(
    (event) =>
      `  ${event.label.padEnd(42)}${formatOf100(event.a.probability).padStart(24)}${formatOf100(event.b.probability).padStart(24)}`,
  );
  return [
    `A: ${a}. B: ${b}. ${draws} simulated people, each with both.`,
    'B minus A at week 2:',
    ...changes,
    'Of 100 treatments, at any week, A and B:',
    ...odds,
  ].join('\n');
}
