import { evidenceOf, type ForecastParts, type OutcomeTables } from '../../assemble-forecast.ts';
import { meets } from '../../events/criterion.ts';
import { eventRules } from '../../events/event-rules.ts';
import { harmNames } from '../window/wish.ts';

/** Which treatments had an event (nDraw). */
export interface EventHad {
  readonly name: string;
  readonly label: string;
  readonly who: readonly boolean[];
}

/**
 * Which treatments had which event at any week, each person by their own limits; any of the harms comes last. Rules that
 * cannot be decided are left out.
 */
export function eventsHad(
  tables: OutcomeTables,
  { trained }: Pick<ForecastParts, 'trained'>,
  ownLimit: readonly number[],
): readonly EventHad[] {
  const evidence = { ...evidenceOf(tables, trained), lean: 0 as const };
  const times = ownLimit.length;
  const had = eventRules.flatMap(({ name, label, criterion, when }): readonly EventHad[] => {
    const likely = meets(criterion, evidence);
    if (likely === null) return [];
    const ever = (d: number) => evidence.weeks.some((_, w) => likely[w * times + d] > ownLimit[d]);
    return [{ name, label, who: ownLimit.map((_, d) => ever(d) === (when === 'ever')) }];
  });
  const harms = had.filter(({ name }) => harmNames.includes(name));
  const any = ownLimit.map((_, d) => harms.some(({ who }) => who[d]));
  return harms.length === 0 ? had : [...had, { name: 'anyHarm', label: 'Any of the harms', who: any }];
}
