import { allowed } from './allowed.ts';
import {
  BadField,
  type Found,
  readChoice,
  readFields,
  readList,
  readText,
  refuseAs,
  type UnreadField,
} from './field-reader.ts';
import { planLimits, unitsTotalMax } from './parameters.ts';
import type { Arm, Plan, Product } from './plan.ts';
import { readArm } from './read-arm.ts';

/** A plan, or the first field that cannot be accepted. */
export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | ({ readonly ok: false; readonly reason: 'invalid-plan' } & UnreadField);

const schema = 'philtrum/plan@1';
const longestLabel = 200;

/**
 * Reads a plan from parsed JSON. Never throws on a document, whatever it holds; unknown fields are refused by name.
 * @param json the document
 * @returns the plan, or the offending field with its path and the allowed range in words
 */
export function parsePlan(json: unknown): ParsedPlan {
  try {
    return { ok: true, plan: readPlan({ path: 'plan', value: json }) };
  } catch (error) {
    if (error instanceof BadField) return { ok: false, reason: 'invalid-plan', ...error.field };
    throw error;
  }
}

function readPlan(found: Found): Plan {
  const fields = readFields(found, ['schema', 'label', 'arms']);
  readChoice(fields.schema, [schema]);
  const label = readText(fields.label, longestLabel);
  const arms = readList(fields.arms, 0, planLimits.armsMax.value).map(readArm);
  refuseTooMuchToxin(arms);
  refuseTooMuchGel(arms);
  refuseSecondLift(arms);
  return { schema, label, arms };
}

function refuseTooMuchToxin(arms: readonly Arm[]): void {
  const totals = new Map<Product, number>();
  arms.forEach((arm, i) => {
    if (arm.kind !== 'toxin') return;
    const { product, injections } = arm;
    const total = injections.reduce((sum, { units }) => sum + units, totals.get(product) ?? 0);
    totals.set(product, total);
    const max = unitsTotalMax(product);
    if (total > max + 1e-9) {
      const path = `arms[${i}].injections`;
      const sum = Number(total.toPrecision(6));
      const times = planLimits.totalShareOfLabel.value;
      const may = allowed('plan-units-in-all', { to: max, product, times });
      refuseAs(path, `${path} bring the plan to ${sum} U; allowed`, may);
    }
  });
}

function refuseTooMuchGel(arms: readonly Arm[]): void {
  let total = 0;
  arms.forEach((arm, i) => {
    if (arm.kind !== 'filler') return;
    total = arm.injections.reduce((sum, { volumeMl }) => sum + volumeMl, total);
    const max = planLimits.fillerTotalMax.value;
    if (total <= max + 1e-9) return;
    const path = `arms[${i}].injections`;
    const sum = Number(total.toPrecision(6));
    refuseAs(path, `${path} bring the plan to ${sum} mL; allowed`, allowed('plan-gel-in-all', { to: max }));
  });
}

function refuseSecondLift(arms: readonly Arm[]): void {
  const lifts = arms.flatMap(({ kind }, i) => (kind === 'lip-lift' ? [i] : []));
  if (lifts.length < 2) return;
  const path = `arms[${lifts[1]}].kind`;
  refuseAs(path, `${path} is a second lip lift; allowed`, allowed('plan-one-lift'));
}
