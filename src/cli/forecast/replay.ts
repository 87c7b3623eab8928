import type { Replay } from '#forecast';
import { formatNumber, formatOf100 } from '#units';
import { readPlan } from '../input/read-plan.ts';
import type { ReplayOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/replay@1';

/**
 * `philtrum replay`: the same plan again and again on the person in the middle, to see what chance alone does.
 * @returns the command's exit code
 */
export async function replayCommand(options: ReplayOptions): Promise<number> {
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  return withTrainedForecaster(options, schema, async (forecaster) => {
    const result = forecaster.replay(named.plan, options.times);
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    return writeResult({ ok: true, ...result.replay }, options, () => asText(result.replay));
  });
}

function asText({ label, times, treatments, events, week }: Replay): string {
  const [first] = treatments;
  const spread = Object.keys(first.change).map((name) => {
    const values = treatments.map(({ change }) => change[name]);
    const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => formatNumber(value, 2));
    return `  ${name.padEnd(42)}from ${least} to ${most}`;
  });
  const odds = Object.values(events).map(
    ({ label: event, share, inOneOfFour }) =>
      `  ${event.padEnd(42)}${formatOf100(share).padStart(24)}; in at least one of four: ${formatOf100(inOneOfFour)}`,
  );
  return [
    `${label}: the same treatment of the same person, ${times} times. Only needle, drift and spread differ.`,
    `Change at week ${week}:`,
    ...spread,
    'Had at any week:',
    ...odds,
  ].join('\n');
}
