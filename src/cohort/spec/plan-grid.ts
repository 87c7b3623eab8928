import { vary } from '#forecast';
import type { Plan } from '#plan';
import type { CohortPlan } from './cohort.ts';
import { type InvalidCohort, refuse } from './sentence.ts';
import type { WrittenGrid } from './written.ts';

/**
 * Every combination of a grid, each a plan of its own. The units of the plan's own product are multiplied; nothing is converted.
 * @param path of the grid in the document
 */
export function plansOfGrid(
  name: string,
  plan: Plan,
  grid: WrittenGrid,
  path: string,
): { readonly ok: true; readonly plans: readonly CohortPlan[] } | InvalidCohort {
  const plans: CohortPlan[] = [];
  for (const unitsShare of grid.unitsShare ?? [1]) {
    for (const widerMm of grid.widerMm ?? [0]) {
      for (const higherMm of grid.higherMm ?? [0]) {
        for (const deeperMm of grid.deeperMm ?? [0]) {
          const given = { unitsShare, widerMm, higherMm, deeperMm };
          const varied = vary(plan, given);
          const called = nameOf(name, given);
          if (varied === null)
            return refuse(path, `holds ${called}`, 'units within the limits of the product, needles below the skin');
          plans.push({ name: called, plan: { ...varied, label: called } });
        }
      }
    }
  }
  return { ok: true, plans };
}

/** Such as `lip-flip-4x1 units x0.5 wider 2 mm`; what is as planned is left out. */
function nameOf(name: string, { unitsShare, widerMm, higherMm, deeperMm }: Record<string, number>): string {
  const units = unitsShare === 1 ? [] : [`units x${unitsShare}`];
  const moved = Object.entries({ wider: widerMm, higher: higherMm, deeper: deeperMm }).flatMap(([way, mm]) =>
    mm === 0 ? [] : [`${way} ${mm} mm`],
  );
  return [name, ...units, ...moved].join(' ');
}
