import { describeSite, type Injection, type ToxinPlan } from '#plan';
import { formatNumber, formatUnits } from '#units';
import { sitesOf, soundPlan } from '../state/plan.ts';

/** A plan in a few words: "4 × 1 U", "6.5 U in 4 sites", "nothing". */
export function planName(plan: ToxinPlan): string {
  const sites = sitesOf(plan);
  if (sites.length === 0) return 'nothing';
  const same = sites.every(({ units }) => units === sites[0].units);
  if (same) return `${sites.length} × ${formatUnits(sites[0].units)}`;
  const total = sites.reduce((sum, { units }) => sum + units, 0);
  return `${formatUnits(total)} in ${sites.length} sites`;
}

/** The plan that is forecast, in a few words. */
export function openPlanName(): string {
  return planName(soundPlan.value);
}

/** Short names of sites by side, counted from the midline: R2, R1, L1, L2. */
export function siteNames(sites: readonly Injection[], placeX: readonly (number | null)[]): string[] {
  const names = sites.map(() => '');
  for (const side of ['patient-right', 'patient-left', 'midline'] as const) {
    const own = sites.map((_, i) => i).filter((i) => sites[i].site.side === side);
    own.sort((a, b) => Math.abs(placeX[a] ?? 0) - Math.abs(placeX[b] ?? 0) || a - b);
    own.forEach((i, k) => {
      names[i] = `${side === 'patient-right' ? 'R' : side === 'patient-left' ? 'L' : 'M'}${k + 1}`;
    });
  }
  return names;
}

/** A site in words for a table: "Right, peak of the bow, 5 mm lateral". */
export function siteText({ site }: Injection): string {
  const text = describeSite(site);
  return text.replace(/^(RIGHT|LEFT|MIDLINE)/, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Millimetres with sign, for a position. */
export function positionText(x: number, y: number): string {
  const signed = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value)}`;
  return `x ${signed(x)}, y ${signed(y)} mm`;
}
