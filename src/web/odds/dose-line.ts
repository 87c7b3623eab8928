import { effect, signal } from '@preact/signals';
import type { ChangeSummary } from '#forecast';
import { parsePlan, type ToxinPlan } from '#plan';
import type { Quantiles } from '../charts/interval-bar.tsx';
import { forecastWorker } from '../state/engine.ts';
import { forecastIsCurrent, stage } from '../state/forecast.ts';
import { sitesOf, soundPlan } from '../state/plan.ts';
import { place } from '../state/view.ts';

/** The plan at another dose: what it may lift at rest and what it may leave of the smile. */
export interface DosePoint {
  readonly units: number;
  readonly asPlanned: boolean;
  /** treatments that were looked at */
  readonly draws: number;
  /** red lip at rest, treated minus untreated [mm] */
  readonly lift: Quantiles;
  /** movement of the upper lip in a smile, treated over untreated [1] */
  readonly motion: Quantiles;
}

const factors = [0.25, 0.5, 1, 1.5, 2.5] as const;

/** The plan in hand at several doses, fewest units first; empty until it is known. */
export const doseLine = signal<readonly DosePoint[]>([]);

let run = 0;

async function followDoses(plan: ToxinPlan): Promise<void> {
  const mine = ++run;
  const points: DosePoint[] = [];
  for (const factor of factors) {
    const scaled = scaledBy(plan, factor);
    if (!parsePlan(scaled).ok) continue;
    const redrawn = await forecastWorker().redraw(scaled);
    if (mine !== run) return;
    const lift = redrawn?.change.rest?.upperVermilionHeight;
    const motion = redrawn?.change.smile?.motionRatio;
    const units = sitesOf(scaled).reduce((sum, injection) => sum + injection.units, 0);
    if (lift && motion)
      points.push({ units, asPlanned: factor === 1, draws: redrawn.draws, lift, motion: asRatio(motion) });
  }
  doseLine.value = points;
}

/** The ratio itself, from its change. */
function asRatio({ p05, p25, p50, p75, p95 }: ChangeSummary): Quantiles {
  return { p05: 1 + p05, p25: 1 + p25, p50: 1 + p50, p75: 1 + p75, p95: 1 + p95 };
}

function scaledBy(plan: ToxinPlan, factor: number): ToxinPlan {
  const arms = plan.arms.map((arm) => ({
    ...arm,
    injections: arm.injections.map((injection) => ({ ...injection, units: injection.units * factor })),
  }));
  return { ...plan, arms };
}

effect(() => {
  const ready = place.value === 'odds' && forecastIsCurrent.value && stage.value !== 'idle';
  const plan = soundPlan.value;
  if (!ready) return;
  if (plan.arms.length === 0) doseLine.value = [];
  else void followDoses(plan).catch(() => undefined);
});
