import { type OptionId, optionIds, planOfOption } from '#advise';
import { builtInPlans, type Plan } from '#plan';

/** The choice that a plan belongs to, by what it gives; null for a plan that none of the choices is about. */
export function optionOf(plan: Plan): OptionId | null {
  const wanted = shapeOf(plan);
  return optionIds.find((option) => shapeOf(builtInPlans[planOfOption[option]]) === wanted) ?? null;
}

function shapeOf({ arms }: Plan): string {
  return [...new Set(arms.map((arm) => (arm.kind === 'toxin' ? arm.intent : arm.kind)))].sort().join(' ');
}
