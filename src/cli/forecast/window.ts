import {
  type DoseWindow,
  harmNames,
  problemOfWish,
  type TriedVariation,
  type WindowSlope,
  type WindowWish,
} from '#forecast';
import { formatChange, formatNumber, formatOf100, formatUnits } from '#units';
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
  const wish: WindowWish = {
    limits: limitsOf(options.limit),
    leastLift: options.leastLift,
    draws: options.draws,
  };
  const problem = problemOfWish(wish);
  if (problem !== null) throw new WrongUsage(problem);
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  return withTrainedForecaster({ ...options, growing: [named.plan] }, schema, async (forecaster) => {
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
  const rows = found.tried.map((way) => {
    const verdict = way.exceeds.length === 0 ? 'within every limit' : `above the limit of ${way.exceeds.join(', ')}`;
    return `  ${wayInWords(way).padEnd(72)}visible lift ${formatOf100(way.visibleLift.probability).padStart(22)}  ${verdict}`;
  });
  const { starts, evaluations, people } = found.search;
  return [
    `${found.label}: ${evaluations} ways tried from ${starts} starts on ${people} simulated people, these checked on ${found.draws} others:`,
    ...rows,
    found.ok
      ? `Within your limits at ${unitsInWords(found.units)}; a lift is most likely visible at: ${wayInWords(found.best)}.`
      : found.detail,
    ...bindingInWords(found),
    ...(found.slopes.length === 0
      ? []
      : ['What a small change about there does, in hundredths:', ...slopesInWords(found)]),
    'Odds of a model, judged by the upper end of every harm’s range; not a dose to choose.',
  ].join('\n');
}

function wayInWords({ units, widerMm, higherMm, deeperMm }: TriedVariation): string {
  const doses = Object.entries(units).map(([product, dose]) => `${formatUnits(dose)} of ${product}`);
  const moved = [
    [widerMm, 'wider'],
    [higherMm, 'higher'],
    [deeperMm, 'deeper'],
  ] as const;
  const shifts = moved.filter(([mm]) => Math.abs(mm) >= 0.05).map(([mm, where]) => `${formatNumber(mm)} mm ${where}`);
  return [...doses, ...(shifts.length === 0 ? ['sites as planned'] : shifts)].join(', ');
}

function unitsInWords(units: Readonly<Record<string, { readonly least: number; readonly most: number }>>): string {
  return Object.entries(units)
    .map(([product, { least, most }]) => `${formatUnits(least)} to ${formatUnits(most)} of ${product}`)
    .join(', ');
}

function bindingInWords({ binding }: DoseWindow): readonly string[] {
  if (binding === null || binding.odds === null) return [];
  const { event, odds, limit } = binding;
  return [
    `Nearest limit: ${event}, ${formatOf100(odds.probability)} (upper end ${Math.ceil(100 * odds.hi95)}) against ${Math.floor(100 * limit)}.`,
  ];
}

const changeNames = {
  unitsTenthMore: 'a tenth more units',
  oneMmWider: 'sites 1 mm wider',
  oneMmHigher: 'sites 1 mm higher',
  oneMmDeeper: 'needles 1 mm deeper',
} as const satisfies Record<WindowSlope['change'], string>;

function slopesInWords({ slopes, binding }: DoseWindow): readonly string[] {
  return slopes.map(({ change, visibleLift, harms }) => {
    const harm = binding === null ? undefined : harms[binding.event];
    const limited = harm === undefined ? '' : `, ${binding?.event} ${formatChange(100 * harm, 1)}`;
    return `  ${changeNames[change].padEnd(24)}visible lift ${formatChange(100 * visibleLift, 1)}${limited}`;
  });
}
