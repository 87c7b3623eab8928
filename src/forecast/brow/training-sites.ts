import { builtInPlans, type Injection, type ToxinPlan } from '#plan';

function bothSides(
  landmark: 'ex' | 'sci' | 'en',
  [lateralMm, dyMm]: readonly [number, number],
  depthMm: number,
  units: number,
) {
  return (['patient-right', 'patient-left'] as const).map(
    (side): Injection => ({
      site: { landmark, side, dxMm: side === 'patient-left' ? lateralMm : -lateralMm, dyMm },
      depthMm,
      units,
    }),
  );
}

function planOf(label: string, injections: readonly Injection[]): ToxinPlan {
  const [arm] = builtInPlans['brow-lift'].arms;
  return { schema: 'philtrum/plan@1', label, arms: [{ ...arm, injections }] };
}

/** Under the tail of the brow, as described for a lateral lift: what the surrogate also has to know. */
export const lateralSites = planOf('Lateral brow', bothSides('ex', [2, 19], 2.5, 8));

/** Across the forehead. */
export const foreheadSites = planOf('Forehead', [
  ...bothSides('en', [-4, 40], 3, 3),
  ...bothSides('sci', [4, 16], 3, 3),
]);
