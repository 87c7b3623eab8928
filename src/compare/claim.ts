import { type Expression, expressions, type LipMeasure } from '#measure';
import { inverseNormal } from '#numerics';
import { formatNumber } from '#units';
import { z95 } from './change/measure-change.ts';
import type { ExpressionComparison, MeasureChange } from './comparison.ts';

/** How each measure is spoken of in a claim; those left out are too technical, and told in the table. */
const sayings: Partial<Record<LipMeasure, readonly [subject: string, more: string, less: string]>> = {
  upperVermilionHeight: ['the upper red lip shows', 'more', 'less'],
  incisorShow: ['the upper teeth show', 'more', 'less'],
  philtrumLength: ['the white lip is', 'longer', 'shorter'],
  lowerVermilionHeight: ['the lower red lip shows', 'more', 'less'],
  interlabialGap: ['the lips are', 'further apart', 'closer'],
  mouthWidth: ['the mouth is', 'wider', 'narrower'],
  commissureExcursionLeft: ['the left corner moves', 'further', 'less far'],
  commissureExcursionRight: ['the right corner moves', 'further', 'less far'],
  smileLineStraightness: ['the corners stand', 'higher above the lip', 'lower against the lip'],
};

const scenes: Record<Expression, string> = {
  rest: 'At rest',
  smile: 'In a smile',
  gummySmile: 'In the widest smile',
  pucker: 'In a pucker',
  seal: 'With lips pressed',
  straw: 'At a straw',
  speechP: 'Saying p',
  speechU: 'Saying oo',
  speechI: 'Saying ee',
};

/** Most changes that one sentence names. */
const mostNamed = 3;

/**
 * The sentence above a comparison. Of many unchanged measures some pass their own limit by chance; into the sentence
 * comes only what passes the limit that 95 of 100 unchanged pairs keep in all their measures together (Bonferroni).
 */
export function claimOf(compared: readonly ExpressionComparison[]): string {
  const fair = compared.filter(({ notComparable }) => notComparable.length === 0);
  if (fair.length === 0) {
    const why = compared.flatMap(({ notComparable }) => notComparable)[0];
    return why ? `These captures cannot be compared. ${why}` : 'These captures share no expression to compare.';
  }
  const told = fair
    .toSorted((a, b) => expressions.indexOf(a.expression) - expressions.indexOf(b.expression))
    .flatMap(({ expression, measures }) =>
      (Object.keys(sayings) as LipMeasure[]).flatMap((name) => {
        const change = measures[name];
        return change ? [{ expression, name, change }] : [];
      }),
    );
  const apart = told.filter(({ change }) => change.detectable);
  const wider = inverseNormal(1 - 0.025 / Math.max(1, told.length)) / z95;
  const found = apart.filter(({ change }) => Math.abs(change.change.value) > wider * change.detectionLimitMm);
  if (found.length === 0) {
    const single =
      apart.length === 0
        ? ''
        : ` Of ${told.length} measures ${apart.length} pass their own limit, as chance alone may do.`;
    return `No detectable change: what differs stays below what unchanged captures differ by chance.${single}`;
  }
  const named = found.slice(0, mostNamed);
  const rest = found.length - named.length;
  const parts = named.map(({ expression, name, change }) => `${scenes[expression]} ${sayingOf(name, change)}`);
  const others = rest > 0 ? `; ${rest} more in the table` : '';
  return `${parts.join('; ').replace(/; [A-Z]/g, (start) => start.toLowerCase())}${others}: more than unchanged captures differ by chance.`;
}

function sayingOf(name: LipMeasure, { change }: MeasureChange): string {
  const [subject, more, less] = sayings[name] as readonly [string, string, string];
  const [low, high] = [Math.abs(change.lo95), Math.abs(change.hi95)].toSorted((a, b) => a - b);
  const size = `${formatNumber(Math.abs(change.value))} mm`;
  const range = `${formatNumber(low)} to ${formatNumber(high)} mm`;
  return `${subject} ${size} ${change.value > 0 ? more : less} than before (95 of 100: ${range})`;
}
