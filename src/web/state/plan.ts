import { computed, signal } from '@preact/signals';
import {
  type BuiltInPlanName,
  builtInPlans,
  type Injection,
  labelOfChanged,
  type PlacedPlan,
  type Product,
  parsePlan,
  placeInjections,
  productLimits,
  type ToxinArm,
  type ToxinPlan,
} from '#plan';
import { faceModel } from './face.ts';
import type { Sentence } from './language.ts';

/** Plans to start from, nothing first. */
export const presetNames = [
  'none',
  'lip-flip-4x1',
  'lip-flip-heavy',
  'gummy-smile-2.5',
  'perioral-lines-7.5',
] as const satisfies readonly BuiltInPlanName[];

/** The plan as it stands on the page; it may hold a value that is out of range and is then not forecast. */
export const draftPlan = signal<ToxinPlan>(builtInPlans['lip-flip-4x1']);
/** Which site is selected, by its place in the first arm. */
export const selectedSite = signal(0);
const history = signal<readonly ToxinPlan[]>([]);
/** Whether there is a plan to go back to. */
export const canUndo = computed(() => history.value.length > 0);
/** A line that says what just happened, with undo. */
export const planMessage = signal<Sentence | null>(null);

/** What is wrong with the draft, by field path; null when it can be forecast. */
export const planProblem = computed(() => {
  if (sitesOf(draftPlan.value).length === 0) return null;
  const parsed = parsePlan(draftPlan.value);
  if (!parsed.ok) return { path: parsed.path, allowed: parsed.allowed, detail: parsed.detail };
  const model = faceModel.value;
  const placed: PlacedPlan | null = model === null ? null : placeInjections(parsed.plan, model);
  if (placed?.ok === false) return { path: placed.path, allowed: placed.allowed, detail: placed.detail };
  return null;
});

/** The last plan that can be forecast. */
export const soundPlan = signal<ToxinPlan>(draftPlan.value);

/** Whether the draft is a built-in plan, unchanged. */
export const presetInHand = computed(() => presetNames.find((name) => builtInPlans[name] === draftPlan.value) ?? null);

/** Injections of the plan's one arm; a plan of nothing has none. */
export function sitesOf(plan: ToxinPlan): readonly Injection[] {
  return plan.arms[0]?.injections ?? [];
}

/** Puts a plan in hand; the one before can be had back. */
export function choosePlan(plan: ToxinPlan, message: Sentence | null = null): void {
  if (plan === draftPlan.peek()) return;
  history.value = [...history.peek().slice(-49), draftPlan.peek()];
  draftPlan.value = plan;
  planMessage.value = message;
  selectedSite.value = Math.min(selectedSite.peek(), Math.max(0, sitesOf(plan).length - 1));
  if (planProblem.peek() === null) soundPlan.value = plan;
}

/** The plan before the last change. */
export function undoPlan(): void {
  const last = history.peek().at(-1);
  if (last === undefined) return;
  history.value = history.peek().slice(0, -1);
  draftPlan.value = last;
  planMessage.value = null;
  if (planProblem.peek() === null) soundPlan.value = last;
}

/** Changes one injection. A run of small steps of the same kind is one change to undo. */
export function changeSite(index: number, change: (injection: Injection) => Injection): void {
  const plan = draftPlan.peek();
  const [arm] = plan.arms;
  if (arm === undefined || arm.injections[index] === undefined) return;
  const injections = arm.injections.map((one, i) => (i === index ? change(one) : one));
  choosePlan({ ...plan, label: labelOfChanged(plan.label), arms: [{ ...arm, injections }] });
}

/** Adds a site beside the selected one, or above the red edge. */
export function addSite(): void {
  const plan = draftPlan.peek();
  const like = sitesOf(plan)[selectedSite.peek()];
  const injection: Injection = like ?? {
    site: { landmark: 'cph', side: 'patient-left', dxMm: 0, dyMm: 0 },
    depthMm: 2,
    units: 1,
  };
  const arm: ToxinArm = plan.arms[0] ?? emptyArm('onabotulinumtoxinA');
  const injections = [...arm.injections, injection];
  choosePlan({ ...plan, label: labelOfChanged(plan.label), arms: [{ ...arm, injections }] });
  selectedSite.value = injections.length - 1;
}

/** Takes a site away. */
export function removeSite(index: number): void {
  const plan = draftPlan.peek();
  const [arm] = plan.arms;
  if (arm === undefined) return;
  const injections = arm.injections.filter((_, i) => i !== index);
  const arms = injections.length === 0 ? [] : [{ ...arm, injections }];
  choosePlan(
    { ...plan, label: arms.length === 0 ? builtInPlans.none.label : labelOfChanged(plan.label), arms },
    { key: 'plan.removed' },
  );
}

/** Another product: its units mean something else, so the plan is emptied. */
export function changeProduct(product: Product): void {
  emptyProduct.value = product;
  choosePlan(builtInPlans.none, { key: 'plan.emptied', values: { product } });
}

/** Product that the next site of an empty plan belongs to. */
export const emptyProduct = signal<Product>('onabotulinumtoxinA');

function emptyArm(product: Product): ToxinArm {
  const vialUnits = productLimits[emptyProduct.peek() ?? product].vials.values[0];
  return { kind: 'toxin', intent: 'lip-flip', product: emptyProduct.peek(), vialUnits, diluentMl: 2.5, injections: [] };
}
