import { type BuiltInPlanName, builtInPlans } from './built-in-plans.ts';

const own = 'Own plan';
const changed = ', changed';

/** What a label says, for readers of any language. */
export interface LabelParts {
  /** the built-in plan it names, `own` for one that was begun from nothing; null where it is a name of its own */
  readonly base: BuiltInPlanName | 'own' | null;
  readonly changed: boolean;
}

/** Label of a plan that was changed, or begun from nothing; the same however often it is changed again. */
export function labelOfChanged(label: string): string {
  if (label === builtInPlans.none.label || label === own) return own;
  return label.endsWith(changed) ? label : label + changed;
}

/** Which plan a label names, and whether it was changed. */
export function partsOfLabel(label: string): LabelParts {
  if (label === own) return { base: 'own', changed: false };
  const isChanged = label.endsWith(changed);
  const name = isChanged ? label.slice(0, -changed.length) : label;
  const known = (Object.keys(builtInPlans) as BuiltInPlanName[]).find((one) => builtInPlans[one].label === name);
  return known === undefined ? { base: null, changed: false } : { base: known, changed: isChanged };
}
