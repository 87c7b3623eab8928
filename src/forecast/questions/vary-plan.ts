import { type Plan, unitsByProduct, unitsPerSiteMax, unitsTotalMax } from '#plan';

/** One way of giving the toxin of a plan; every site of it is varied alike. */
export interface Variation {
  /** units given over units planned, in every site [1] */
  readonly unitsShare: number;
  /** sites of both sides moved away from the midline; sites on it stay [mm] */
  readonly widerMm: number;
  /** sites moved up [mm] */
  readonly higherMm: number;
  /** needles pushed deeper [mm] */
  readonly deeperMm: number;
}

/** The plan as it is. */
export const asPlanned: Variation = { unitsShare: 1, widerMm: 0, higherMm: 0, deeperMm: 0 };

/** A needle is never planned nearer to the skin than this [mm]. */
const shallowestMm = 0.5;

/** The plan given another way; null when a site or a product would get more than is allowed, or a needle leave the skin. */
export function vary(plan: Plan, { unitsShare, widerMm, higherMm, deeperMm }: Variation): Plan | null {
  const away = { 'patient-left': widerMm, 'patient-right': -widerMm, midline: 0 };
  const arms = plan.arms.map((arm) => {
    if (arm.kind !== 'toxin') return arm;
    const injections = arm.injections.map(({ site, depthMm, units }) => ({
      site: { ...site, dxMm: site.dxMm + away[site.side], dyMm: site.dyMm + higherMm },
      depthMm: depthMm + deeperMm,
      units: units * unitsShare,
    }));
    return { ...arm, injections };
  });
  const varied = { ...plan, arms };
  return isWithinLimits(varied, plan) ? varied : null;
}

/** The plan with one needle elsewhere than meant. */
export function misplace(
  plan: Plan,
  at: number,
  { xMm = 0, yMm = 0, depthMm = 0 }: { readonly xMm?: number; readonly yMm?: number; readonly depthMm?: number },
): Plan {
  let passed = 0;
  const arms = plan.arms.map((arm) => {
    if (arm.kind !== 'toxin') return arm;
    const injections = arm.injections.map((injection) => {
      if (passed++ !== at) return injection;
      const { site } = injection;
      const moved = { ...site, dxMm: site.dxMm + xMm, dyMm: site.dyMm + yMm };
      return { ...injection, site: moved, depthMm: Math.max(shallowestMm, injection.depthMm + depthMm) };
    });
    return { ...arm, injections };
  });
  return { ...plan, arms };
}

/** Largest share of the planned units that no limit of a product forbids. */
export function largestShare(plan: Plan): number {
  const total = unitsByProduct(plan);
  return Math.min(
    ...plan.arms.flatMap((arm) => {
      if (arm.kind !== 'toxin') return [];
      const perSite = arm.injections.map(({ units }) => unitsPerSiteMax(arm.product) / units);
      return [...perSite, unitsTotalMax(arm.product) / total[arm.product]!];
    }),
  );
}

function isWithinLimits(varied: Plan, { arms }: Plan): boolean {
  const shallowest = Math.min(shallowestMm, ...arms.flatMap(depthsOf));
  return largestShare(varied) >= 1 - 1e-9 && varied.arms.flatMap(depthsOf).every((depth) => depth >= shallowest - 1e-9);
}

function depthsOf(arm: Plan['arms'][number]): readonly number[] {
  return arm.kind === 'toxin' ? arm.injections.map(({ depthMm }) => depthMm) : [];
}
