import type { AnyExpression, Expression } from '#measure';
import type { OutcomeTable } from '../outcomes/outcome-table.ts';
import { meets, thresholdsOf } from './criterion.ts';
import { eventRules } from './event-rules.ts';

/**
 * How likely one exactly solved person has each event at any of the solved weeks: 0 or 1 where the limit is sharp, between
 * them where people differ in the limit.
 * @param tables of one draw, all at the same weeks
 * @returns one chance per name [1]; null where the tables cannot decide it
 * @throws RangeError when there is no event of a name
 */
export function eventChances(
  names: readonly string[],
  tables: ReadonlyMap<AnyExpression, OutcomeTable>,
): readonly (number | null)[] {
  const [first] = tables.values();
  const still = new Float64Array(first?.weeks.length ?? 0);
  const movement = new Map([...tables.keys()].map((expression) => [expression, still]));
  return names.map((name) => {
    const { criterion, when } = ruleOf(name);
    const likely = meets(criterion, { tables, errorOf: () => 0, movement, lean: 0 });
    if (likely === null || likely.some(Number.isNaN)) return null;
    const most = Math.max(...likely);
    return when === 'ever' ? most : 1 - most;
  });
}

/**
 * The expressions an event is judged in.
 * @throws RangeError when there is no event of that name
 */
export function expressionsBehind(name: string): readonly Expression[] {
  return [...new Set(thresholdsOf(ruleOf(name).criterion).map(({ expression }) => expression as Expression))];
}

function ruleOf(name: string) {
  const rule = eventRules.find((one) => one.name === name);
  if (rule !== undefined) return rule;
  throw new RangeError(`there is no event ${name}; there are ${eventRules.map((one) => one.name).join(', ')}`);
}
