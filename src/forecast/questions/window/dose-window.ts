import type { Forecast } from '../../forecast.ts';
import type { Variation } from '../vary-plan.ts';
import { excesses, type Odds, type PlanOdds } from './plan-odds.ts';
import { whyNone } from './why-none.ts';
import type { HarmLimits, WindowWish } from './wish.ts';

/** A way of giving the plan with its odds among people that the search had not seen. */
export interface TriedVariation extends Variation, PlanOdds {
  /** units of every product [U]; units of different products are never added */
  readonly units: Readonly<Record<string, number>>;
  /** names of the harms whose range ends above their limit, or that could not be decided */
  readonly exceeds: readonly string[];
}

/** What one small change of the plan does to its odds. */
export interface WindowSlope {
  readonly change: 'unitsTenthMore' | 'oneMmWider' | 'oneMmHigher' | 'oneMmDeeper';
  /** change of the odds of a visible lift [1] */
  readonly visibleLift: number;
  /** change of the upper end of every limited harm's range [1] */
  readonly harms: Readonly<Record<string, number>>;
}

/** The limit that stands in the way. */
export interface BindingLimit {
  readonly event: string;
  readonly limit: number;
  /** odds of the harm where the limit binds; null when it cannot be decided */
  readonly odds: Odds | null;
  /** upper end of the harm's range above the limit; negative where there is room left [1] */
  readonly by: number | null;
}

/** What a window is made of before it is judged. */
export interface WindowFindings extends WindowWish {
  readonly label: string;
  readonly seed: number;
  /** how much was looked at */
  readonly search: { readonly starts: number; readonly evaluations: number; readonly people: number };
  /** ways that were checked on fresh people, the plan as it is first */
  readonly tried: readonly TriedVariation[];
  /** what small changes do about the best way, or about the one that comes nearest */
  readonly slopes: readonly WindowSlope[];
}

type Told = WindowFindings & {
  readonly schema: 'philtrum/window@1';
  /** the limit nearest to, or farthest above, being reached at the best or nearest way; null without limits */
  readonly binding: BindingLimit | null;
  readonly surrogate: Pick<Forecast['surrogate'], 'order' | 'heldOutP95Mm'>;
  readonly provenance: Forecast['provenance'];
};

/** schema philtrum/window@1: the likeliest visible lift inside the patient's limits, or why there is none. */
export type DoseWindow = Told &
  (
    | {
        readonly ok: true;
        readonly best: TriedVariation;
        /** units of checked ways inside the limits that give the same sites, per product [U] */
        readonly units: Readonly<Record<string, { readonly least: number; readonly most: number }>>;
      }
    | {
        readonly ok: false;
        readonly reason: 'no-safe-window';
        readonly detail: string;
        /** the checked way that lifts enough and exceeds least; null when none lifts enough */
        readonly nearest: TriedVariation | null;
      }
  );

/** Whether a checked way keeps every limit and lifts often enough. */
export function isInside({ exceeds, visibleLift }: TriedVariation, leastLift: number): boolean {
  return exceeds.length === 0 && visibleLift.probability >= leastLift;
}

/** The checked way that an answer is about: the best inside, or the one that lifts enough and exceeds least. */
export function centreOf(tried: readonly TriedVariation[], { limits, leastLift }: WindowWish): TriedVariation | null {
  const inside = tried.filter((one) => isInside(one, leastLift));
  if (inside.length > 0)
    return inside.reduce((a, b) => (b.visibleLift.probability > a.visibleLift.probability ? b : a));
  const lifting = tried.filter(({ visibleLift }) => visibleLift.probability >= leastLift);
  if (lifting.length === 0) return null;
  const farthest = (one: TriedVariation) => bindingOf(one, limits)?.by ?? Number.POSITIVE_INFINITY;
  return lifting.reduce((a, b) => (farthest(b) < farthest(a) ? b : a));
}

/** The best way inside the limits, or why there is none. */
export function judgeWindow(findings: WindowFindings, about: Pick<DoseWindow, 'surrogate' | 'provenance'>): DoseWindow {
  const { tried, limits, leastLift } = findings;
  const centre = centreOf(tried, findings);
  const binding = centre === null ? null : bindingOf(centre, limits);
  const told: Told = { schema: 'philtrum/window@1', ...findings, binding, ...about };
  if (centre === null || !isInside(centre, leastLift)) {
    const detail = whyNone(findings, centre, binding);
    return { ...told, ok: false, reason: 'no-safe-window', detail, nearest: centre };
  }
  return { ...told, ok: true, best: centre, units: unitsAbout(centre, tried, leastLift) };
}

function bindingOf(one: TriedVariation, limits: HarmLimits): BindingLimit | null {
  const [worst] = excesses(one, limits);
  if (worst === undefined) return null;
  return { event: worst.event, limit: limits[worst.event], odds: one.harms[worst.event] ?? null, by: worst.by };
}

/** Range of units among the ways that put the needles where the best one does. */
function unitsAbout(best: TriedVariation, tried: readonly TriedVariation[], leastLift: number) {
  const alike = tried.filter(
    (one) =>
      isInside(one, leastLift) &&
      one.widerMm === best.widerMm &&
      one.higherMm === best.higherMm &&
      one.deeperMm === best.deeperMm,
  );
  return Object.fromEntries(
    Object.keys(best.units).map((product) => {
      const doses = alike.map(({ units }) => units[product]);
      return [product, { least: Math.min(...doses), most: Math.max(...doses) }];
    }),
  );
}
