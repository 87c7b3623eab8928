import { type DoseWindow, harmNames } from '#forecast';
import { formatOf100 } from '#units';
import { readPlan } from '../input/read-plan.ts';
import type { WindowOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/window@1';
const defaultLimit = 0.1;

/**
 * `philtrum window`: ways of giving a plan in which harms stay within the patient's limits and a lift can be seen. For
 * professionals only: it speaks of units.
 * @returns the command's exit code, 1 when there is no such way
 */
export async function windowCommand(options: WindowOptions): Promise<number> {
  if (!options.professional) {
    const detail = 'A dose window speaks of units. It is for professionals: ask again with --professional.';
    return writeResult({ schema, ok: false, reason: 'professional-mode-only', detail }, options, () => detail);
  }
  const limits = limitsOf(options.limit);
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  return withTrainedForecaster(options, schema, async (forecaster) => {
    const wish = { limits, leastLift: options.leastLift, draws: options.draws };
    const found = forecaster.window(named.plan, wish);
    if (!('tried' in found)) return writeResult({ schema, ...found }, options, () => found.detail);
    return writeResult(found, options, () => asText(found));
  });
}

/** Limits of every harm: ten of a hundred, and what was said. @throws WrongUsage naming the harm and the allowed range */
function limitsOf(said: readonly string[]): Record<string, number> {
  const limits: Record<string, number> = Object.fromEntries(harmNames.map((name) => [name, defaultLimit]));
  for (const one of said) {
    const [name, text] = one.split('=');
    const share = Number(text);
    if (!harmNames.includes(name))
      throw new WrongUsage(`--limit: "${name}" is not known; known are ${harmNames.join(', ')}`);
    if (!text || !(share >= 0 && share <= 1))
      throw new WrongUsage(`--limit ${name}: "${text}" must be a share from 0 to 1`);
    limits[name] = share;
  }
  return limits;
}

function asText(found: DoseWindow): string {
  const rows = found.tried.map(({ totalUnits, higherMm, deeperMm, visibleLift, exceeds }) => {
    const way = `${totalUnits} U, ${higherMm} mm higher, ${deeperMm} mm deeper`;
    const verdict = exceeds.length === 0 ? 'within every limit' : `above the limit of ${exceeds.join(', ')}`;
    return `  ${way.padEnd(36)}visible lift ${formatOf100(visibleLift.probability).padStart(22)}  ${verdict}`;
  });
  const answer = found.ok
    ? `Within the limits from ${found.units.least} to ${found.units.most} U; most likely visible at ${found.best.totalUnits} U.`
    : `No safe window. ${found.detail}`;
  return [`${found.label}: ${found.draws} simulated people for each way of giving it.`, ...rows, answer].join('\n');
}
