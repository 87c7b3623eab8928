import { evidenceOf, type OutcomeTables } from '../../assemble-forecast.ts';
import type { Evidence } from '../../events/criterion.ts';
import { eventOdds } from '../../events/event-odds.ts';
import { eventRules } from '../../events/event-rules.ts';
import type { EventOdds } from '../../forecast.ts';
import type { TrainedFace } from '../../trained-face.ts';
import { type HarmLimits, harmNames } from './wish.ts';

/** Odds of one event with their range [1]. */
export type Odds = Pick<EventOdds, 'probability' | 'lo95' | 'hi95'>;

/** What one way of giving a plan comes to. */
export interface PlanOdds {
  readonly visibleLift: Odds;
  /** by event name; harms that cannot be decided are absent */
  readonly harms: Readonly<Record<string, Odds>>;
}

/** Odds of a visible lift and of every harm that the tables decide. @param blur gives odds a slope; see `Evidence` */
export function planOdds(tables: OutcomeTables, trained: TrainedFace, blur?: Evidence['blur']): PlanOdds {
  const evidence = { ...evidenceOf(tables, trained), ...(blur === undefined ? {} : { blur }) };
  const odds = new Map<string, Odds>();
  for (const rule of eventRules) {
    const found = eventOdds(rule, evidence);
    if (found) odds.set(rule.name, { probability: found.probability, lo95: found.lo95, hi95: found.hi95 });
  }
  const visibleLift = odds.get('visibleLift');
  if (!visibleLift) throw new Error('a visible lift cannot be decided without the rest');
  return { visibleLift, harms: Object.fromEntries([...odds].filter(([name]) => harmNames.includes(name))) };
}

/** How far the upper end of a harm's range is above its limit; negative inside it [1]. */
export interface Excess {
  readonly event: string;
  /** null when the harm cannot be decided, which is never taken for safe */
  readonly by: number | null;
}

/** Distance of every limited harm from its limit, judged by the upper end of its range; the farthest outside first. */
export function excesses({ harms }: PlanOdds, limits: HarmLimits): readonly Excess[] {
  const all = Object.entries(limits).map(([event, limit]): Excess => {
    const odds = harms[event];
    return { event, by: odds === undefined ? null : odds.hi95 - limit };
  });
  return all.sort((a, b) => (b.by ?? Number.POSITIVE_INFINITY) - (a.by ?? Number.POSITIVE_INFINITY));
}
