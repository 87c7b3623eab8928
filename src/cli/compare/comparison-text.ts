import type { Comparison, ExpressionComparison } from '#compare';
import type { LipMeasure } from '#measure';
import type { Voice } from '#messages';
import { sayClaim, sayDifference, sayObstacle } from '#report';

/** A comparison for a reader at the terminal: claim, flags, then every number with its range and limit. */
export function comparisonText({ claim, flags, captures }: Comparison, voice: Voice): string {
  const notes = flags.map((one) => `! ${voice.say(`measured.differs.${one.flag}`)} ${sayDifference(voice, one)}`);
  return [sayClaim(voice, claim), ...notes, ...captures.map((one) => expressionText(one, voice))].join('\n\n');
}

/** Least width of the labels in front of the numbers [characters]. */
const leastWidth = 34;

type Line = readonly [label: string, text: string];

function expressionText(one: ExpressionComparison, voice: Voice): string {
  const { measures, motion, kept, notComparable } = one;
  const expression = voice.say(`comparison.expression.${one.expression}`);
  if (notComparable.length > 0) {
    const why = notComparable.map((each) => `  ${sayObstacle(voice, each)}`);
    return [voice.say('cli.compare.notComparable', { expression }), ...why].join('\n');
  }
  const rows = (Object.keys(measures) as LipMeasure[]).flatMap((name): Line[] => {
    const told = measures[name];
    if (!told) return [];
    const [unit, decimals] = told.change.unit === 'mm2' ? (['mm²', 0] as const) : (['mm', 2] as const);
    return [[voice.say(`measured.${name}`), row(told, { unit, limit: told.detectionLimitMm, decimals, voice })]];
  });
  const moved = motion.map((each): Line => {
    const unit = each.change.unit === '1' ? '' : each.change.unit;
    const text = row(each, { unit, limit: each.detectionLimit, decimals: 2, voice });
    return [voice.say(`measured.motion.${each.name}`), text];
  });
  const left = kept.map(({ region, kept: { value, lo95, hi95 } }): Line => {
    const [share, lo, hi] = [value, lo95, hi95].map((part) => voice.number(100 * part, 0));
    return [voice.say(`measured.region.${region}`), voice.say('cli.compare.kept', { share, lo, hi })];
  });
  const lines = [...rows, ...moved, ...left];
  const width = Math.max(leastWidth, ...lines.map(([label]) => label.length + 2));
  return [expression, ...lines.map(([label, text]) => `  ${label.padEnd(width)}${text}`)].join('\n');
}

interface Told {
  readonly before: { readonly value: number };
  readonly after: { readonly value: number };
  readonly change: { readonly value: number; readonly lo95: number; readonly hi95: number };
  readonly detectable: boolean;
}

interface Printing {
  readonly unit: string;
  readonly limit: number;
  readonly decimals: number;
  readonly voice: Voice;
}

function row({ before, after, change, detectable }: Told, printing: Printing): string {
  const { unit, limit, decimals, voice } = printing;
  const number = (value: number): string => voice.number(value, decimals);
  return voice.say('cli.compare.row', {
    sides: `${number(before.value)} → ${number(after.value)}`.padStart(16),
    change: `${voice.change(change.value, decimals)} ${unit}`.padStart(12),
    range: voice.say('cli.compare.range', { lo: number(change.lo95), hi: number(change.hi95) }).padEnd(24),
    detectable: detectable ? 'yes' : 'no',
    limit: number(limit),
  });
}
