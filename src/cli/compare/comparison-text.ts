import type { Comparison, ExpressionComparison } from '#compare';
import type { LipMeasure } from '#measure';
import { voiceOf } from '#messages';
import {
  expressionWords,
  flagWords,
  measureWords,
  motionWords,
  regionWords,
  sayClaim,
  sayDifference,
  sayObstacle,
} from '#report';
import { formatChange, formatNumber } from '#units';

/** A comparison for a reader at the terminal: claim, flags, then every number with its range and limit. */
export function comparisonText({ claim, flags, captures }: Comparison): string {
  const voice = voiceOf('en');
  const notes = flags.map((one) => `! ${flagWords[one.flag]}. ${sayDifference(voice, one)}`);
  return [sayClaim(voice, claim), ...notes, ...captures.map(expressionText)].join('\n\n');
}

function expressionText({ expression, measures, motion, kept, notComparable }: ExpressionComparison): string {
  const title = expressionWords[expression];
  if (notComparable.length > 0)
    return [`${title}: not comparable`, ...notComparable.map((why) => `  ${sayObstacle(voiceOf('en'), why)}`)].join(
      '\n',
    );
  const rows = (Object.keys(measures) as LipMeasure[]).flatMap((name) => {
    const one = measures[name];
    if (!one) return [];
    const unit = one.change.unit === 'mm2' ? 'mm²' : 'mm';
    return [row(measureWords[name], one, { unit, limit: one.detectionLimitMm, decimals: unit === 'mm' ? 2 : 0 })];
  });
  const moved = motion.map((one) => {
    const unit = one.change.unit === '1' ? '' : one.change.unit;
    return row(motionWords[one.name], one, { unit, limit: one.detectionLimit, decimals: 2 });
  });
  const left = kept.map(({ region, kept: { value, lo95, hi95 } }) => {
    const share = [value, lo95, hi95].map((part) => formatNumber(100 * part, 0));
    return `  ${regionWords[region].padEnd(34)}${share[0]} of 100 of its motion left (${share[1]} to ${share[2]})`;
  });
  return [title, ...rows, ...moved, ...left].join('\n');
}

interface Told {
  readonly before: { readonly value: number };
  readonly after: { readonly value: number };
  readonly change: { readonly value: number; readonly lo95: number; readonly hi95: number };
  readonly detectable: boolean;
}

function row(
  name: string,
  { before, after, change, detectable }: Told,
  { unit, limit, decimals }: { unit: string; limit: number; decimals: number },
): string {
  const number = (value: number) => formatNumber(value, decimals);
  const sides = `${number(before.value)} → ${number(after.value)}`.padStart(16);
  const changed = `${formatChange(change.value, decimals)} ${unit}`.padStart(12);
  const range = `95 %: ${number(change.lo95)} to ${number(change.hi95)}`.padEnd(24);
  const verdict = detectable ? 'changed' : 'cannot tell';
  return `  ${name.padEnd(34)}${sides}${changed}   ${range} ${verdict} (limit ${number(limit)})`;
}
