import { type Plan, unitsPerSiteMax } from '#plan';
import { evaluateAll, evidenceOf, type ForecastParts } from '../assemble-forecast.ts';
import { eventOdds } from '../events/event-odds.ts';
import { eventRules } from '../events/event-rules.ts';
import type { EventOdds, Forecast } from '../forecast.ts';

/** What the patient would accept: largest odds of an event at any week, by its name [1]. */
export type HarmLimits = Readonly<Record<string, number>>;

/** One way of giving the plan: all its units scaled, all its sites moved up, all its needles deeper. */
export interface Variation {
  readonly unitsShare: number;
  readonly higherMm: number;
  readonly deeperMm: number;
}

type Odds = Pick<EventOdds, 'probability' | 'lo95' | 'hi95'>;

/** A variation with its odds. */
export interface TriedVariation extends Variation {
  readonly totalUnits: number;
  readonly visibleLift: Odds;
  readonly harms: Readonly<Record<string, Odds>>;
  /** names of the harms whose odds are above their limit, or could not be decided */
  readonly exceeds: readonly string[];
}

/** schema philtrum/window@1: where a visible lift is likely enough and every harm rare enough, if anywhere. */
export type DoseWindow = {
  readonly schema: 'philtrum/window@1';
  readonly label: string;
  readonly draws: number;
  readonly seed: number;
  readonly leastLift: number;
  readonly limits: HarmLimits;
  readonly tried: readonly TriedVariation[];
  readonly surrogate: Pick<Forecast['surrogate'], 'order' | 'heldOutP95Mm'>;
  readonly provenance: Forecast['provenance'];
} & (
  | {
      readonly ok: true;
      readonly best: TriedVariation;
      readonly units: { readonly least: number; readonly most: number };
    }
  | { readonly ok: false; readonly reason: 'no-safe-window'; readonly detail: string }
);

const gains = ['visibleLift', 'noVisibleChange'];

/** Events that a limit may be set on. */
export const harmNames: readonly string[] = eventRules.map(({ name }) => name).filter((name) => !gains.includes(name));

/** Variations that are tried: from a quarter to four times the units, as planned or higher, as planned or deeper. */
export const variations: readonly Variation[] = [0.25, 0.5, 1, 1.5, 2, 3, 4].flatMap((unitsShare) =>
  [0, 2].flatMap((higherMm) => [0, 1.5].map((deeperMm) => ({ unitsShare, higherMm, deeperMm }))),
);

/** The plan given another way; null when a site would get more than its product allows. */
export function vary(plan: Plan, { unitsShare, higherMm, deeperMm }: Variation): Plan | null {
  const arms = plan.arms.map((arm) => ({
    ...arm,
    injections: arm.injections.map(({ site, depthMm, units }) => ({
      site: { ...site, dyMm: site.dyMm + higherMm },
      depthMm: depthMm + deeperMm,
      units: units * unitsShare,
    })),
  }));
  const tooMuch = arms.some(({ product, injections }) =>
    injections.some(({ units }) => units > unitsPerSiteMax(product)),
  );
  return tooMuch ? null : { ...plan, arms };
}

/** Odds of one variation against the limits. */
export function judgeVariation(variation: Variation, parts: ForecastParts, limits: HarmLimits): TriedVariation {
  const evidence = evidenceOf(evaluateAll(parts), parts.trained);
  const odds = new Map<string, Odds>();
  for (const rule of eventRules) {
    const found = eventOdds(rule, evidence);
    if (found) odds.set(rule.name, { probability: found.probability, lo95: found.lo95, hi95: found.hi95 });
  }
  const lift = odds.get('visibleLift');
  if (!lift) throw new Error('a visible lift cannot be decided without the rest');
  const harms = Object.fromEntries([...odds].filter(([name]) => !gains.includes(name)));
  const exceeds = Object.keys(limits).filter((name) => !(harms[name]?.probability <= limits[name]));
  const units = parts.plan.arms.flatMap(({ injections }) => injections.map((one) => one.units));
  const totalUnits = units.reduce((sum, one) => sum + one, 0);
  return { ...variation, totalUnits, visibleLift: lift, harms, exceeds };
}

/** The best variation inside the limits, or why there is none. */
export function chooseWindow(
  about: Omit<DoseWindow, 'schema' | 'ok' | 'best' | 'units' | 'reason' | 'detail'>,
): DoseWindow {
  const schema = 'philtrum/window@1' as const;
  const { tried, leastLift } = about;
  const inside = tried.filter(
    ({ exceeds, visibleLift }) => exceeds.length === 0 && visibleLift.probability >= leastLift,
  );
  if (inside.length === 0) return { schema, ...about, ok: false, reason: 'no-safe-window', detail: whyNone(about) };
  const best = inside.reduce((a, b) => (b.visibleLift.probability > a.visibleLift.probability ? b : a));
  const doses = inside.map(({ totalUnits }) => totalUnits);
  return { schema, ...about, ok: true, best, units: { least: Math.min(...doses), most: Math.max(...doses) } };
}

function whyNone({ tried, leastLift }: Pick<DoseWindow, 'tried' | 'leastLift'>): string {
  const of100 = (share: number) => `${Math.round(100 * share)} of 100`;
  const safe = tried.filter(({ exceeds }) => exceeds.length === 0);
  const most = (some: readonly TriedVariation[]) => Math.max(...some.map(({ visibleLift }) => visibleLift.probability));
  const wanted = `a visible lift in ${of100(leastLift)}`;
  if (safe.length === 0) return `Every one of ${tried.length} ways of giving it exceeds a limit on a harm.`;
  if (most(tried) < leastLift)
    return `No way of giving it reaches ${wanted}: the best of ${tried.length} reaches ${of100(most(tried))}.`;
  return `The ways that reach ${wanted} exceed a limit on a harm; inside the limits the best reaches ${of100(most(safe))}.`;
}
