import type { Injection, ToxinPlan } from '#plan';
import { voice } from '../state/language.ts';
import { sitesOf, soundPlan } from '../state/plan.ts';

/** A plan in a few words: "4 × 1 U", "6.5 U in 4 sites", "nothing". */
export function planName(plan: ToxinPlan): string {
  const { say, shortest } = voice.value;
  const sites = sitesOf(plan);
  if (sites.length === 0) return say('plan.name.nothing');
  const same = sites.every(({ units }) => units === sites[0].units);
  if (same) return say('plan.name', { count: sites.length, units: shortest(sites[0].units) });
  const total = sites.reduce((sum, { units }) => sum + units, 0);
  return say('plan.name.total', { count: sites.length, units: shortest(total) });
}

/** The plan that is forecast, in a few words. */
export function openPlanName(): string {
  return planName(soundPlan.value);
}

/** Short names of sites by side, counted from the midline: R2, R1, L1, L2. */
export function siteNames(sites: readonly Pick<Injection, 'site'>[], placeX: readonly (number | null)[]): string[] {
  const { say } = voice.value;
  const names = sites.map(() => '');
  for (const side of ['patient-right', 'patient-left', 'midline'] as const) {
    const own = sites.map((_, i) => i).filter((i) => sites[i].site.side === side);
    own.sort((a, b) => Math.abs(placeX[a] ?? 0) - Math.abs(placeX[b] ?? 0) || a - b);
    own.forEach((i, k) => {
      names[i] = say(`site.short.${side}`, { n: k + 1 });
    });
  }
  return names;
}

/** Units as they are printed, such as "2.5 U". */
export function unitsText(units: number): string {
  return voice.value.say('plan.units', { units: voice.value.shortest(units) });
}

/** A volume as it is printed, such as "0.025 mL". */
export function mlText(ml: number): string {
  return voice.value.say('plan.ml', { ml: voice.value.shortest(ml) });
}
