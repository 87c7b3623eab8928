import type { BrowModel } from '#anatomy';
import { type BrowExpression, browExpressions } from '#measure';
import { type BrowPhysiology, browActivation } from '#mechanics';
import { latinHypercube, stream } from '#numerics';
import { builtInPlans, type ToxinPlan } from '#plan';
import { type BrowJob, type BrowResult, browOutputNames } from '#simulate';
import type { AbortSignalLike, SamplePool } from '../forecast.ts';
import { treatmentOn } from '../inputs/treatment.ts';
import { type ExpressionSurrogate, fitExpressionSurrogate } from '../surrogate/expression-surrogate.ts';
import { predictHeldOut } from '../surrogate/held-out.ts';
import type { SolvedPerson } from '../surrogate/solved-person.ts';
import { browFromUnit, browPersonNames, type DrawnBrow, medianBrow } from './brow-inputs.ts';
import { foreheadSites, lateralSites } from './training-sites.ts';

/** A brow that has been solved often enough to forecast without solving. */
export interface TrainedBrow {
  readonly surrogates: ReadonlyMap<BrowExpression, ExpressionSurrogate>;
  /** largest error of a height in every held-out solve, by expression [mm] */
  readonly worstPerSolveMm: ReadonlyMap<BrowExpression, readonly number[]>;
  readonly people: number;
  readonly refusedPeople: number;
}

/** What a brow is trained with. */
export interface BrowTraining {
  readonly brow: BrowModel;
  readonly pool: SamplePool;
  readonly seed: number;
  readonly people: number;
  readonly treatments: number;
  onProgress?(fraction: number, stage: string): void;
  readonly signal?: AbortSignalLike | undefined;
}

/** Measures in mm that the surrogate's error is judged by. */
export const judgedBrowMeasures: readonly string[] = browOutputNames.filter(
  (name) => name.startsWith('browHeight') || name === 'interBrowDistance',
);

/** A trained brow, or why there is none. */
export type TrainedBrowResult =
  | { readonly ok: true; readonly trained: TrainedBrow }
  | { readonly ok: false; readonly reason: 'cancelled' | 'did-not-converge'; readonly detail: string };

/** Active tension of every fascicle of a person's brow in an expression, up to one factor of the template (nFascicle). */
export function browTension(brow: BrowModel, expression: BrowExpression, physiology: BrowPhysiology): Float64Array {
  const lateral = Math.sqrt(physiology.leftRightRatio);
  const activation = browActivation(brow.fascicles, physiology, expression);
  return activation.map((a, f) => {
    const { pull, side } = brow.fascicles[f];
    const section = pull === 'up' ? physiology.frontalisSection : physiology.depressorSection;
    return a * physiology.sigmaKpa * section * (side === 'left' ? lateral : 1 / lateral);
  });
}

/**
 * A block as it can be in an expression: what is recruited does not go beyond full activation.
 * @param block silenced share, negative where recruited (nFascicle) [1]
 */
export function possibleBlock(
  brow: BrowModel,
  expression: BrowExpression,
  physiology: BrowPhysiology,
  block: Float64Array,
): Float64Array {
  const activation = browActivation(brow.fascicles, physiology, expression);
  return block.map((share, f) => (share < 0 ? Math.max(share, 1 - 1 / activation[f]) : share));
}

interface Solved {
  readonly person: DrawnBrow;
  readonly blocks: readonly Float64Array[];
  readonly result: Extract<BrowResult, { readonly ok: true }>;
}

/** Solves brows spread over the priors, each with treatments of any dose and pattern, and fits a surrogate to each expression. */
export async function trainBrow(training: BrowTraining): Promise<TrainedBrowResult> {
  const { solved, refused, cancelled } = await solvePeople(training);
  if (cancelled) return { ok: false, reason: 'cancelled', detail: 'stopped before the brow was trained' };
  if (solved.length < training.people / 2) {
    const detail = `only ${solved.length} of ${training.people} brows came to rest: ${refused[0]}`;
    return { ok: false, reason: 'did-not-converge', detail };
  }
  const surrogates = new Map<BrowExpression, ExpressionSurrogate>();
  const worstPerSolveMm = new Map<BrowExpression, readonly number[]>();
  const columns = Int32Array.from(browOutputNames.keys());
  for (const expression of browExpressions) {
    const people = solved.map((one) => solvedPerson(training.brow, expression, one));
    const layout = {
      fascicleCount: training.brow.fascicles.length,
      outputCount: browOutputNames.length,
      outputWeight: Float64Array.from(browOutputNames, (name) => (judgedBrowMeasures.includes(name) ? 1 : 0)),
    };
    surrogates.set(expression, fitExpressionSurrogate(people, layout));
    const off = predictHeldOut(people, layout, columns).map(({ change }) =>
      change.exact.map((value, o) => Math.abs(value - change.predicted[o])),
    );
    const judged = judgedBrowMeasures.map((name) => browOutputNames.indexOf(name));
    worstPerSolveMm.set(
      expression,
      off.map((one) => Math.max(...judged.map((o) => one[o]))),
    );
  }
  return {
    ok: true,
    trained: { surrogates, worstPerSolveMm, people: solved.length, refusedPeople: refused.length },
  };
}

function solvedPerson(brow: BrowModel, expression: BrowExpression, { person, blocks, result }: Solved): SolvedPerson {
  const found = result.expressions.find((one) => one.expression === expression)!;
  const treatments = blocks.flatMap((block, k) => {
    const after = found.treated[k];
    const done = possibleBlock(brow, expression, person.physiology, block);
    return after === null ? [] : [{ block: done, change: after.map((value, o) => value - found.untreated[o]) }];
  });
  const tension = browTension(brow, expression, person.physiology);
  return { z: person.z, tension, untreated: found.untreated, sensitivity: found.sensitivity!, treatments };
}

async function solvePeople({ brow, pool, seed, people, treatments, onProgress, signal }: BrowTraining) {
  const width = browPersonNames.length;
  const rows = latinHypercube(seed, people, width);
  const persons = Array.from({ length: people }, (_, p) =>
    p === 0 ? medianBrow() : browFromUnit(rows.subarray(p * width, (p + 1) * width)),
  );
  const blocks = persons.map((_, p) => browTrainingBlocks(brow, seed, p, treatments));
  const results: (BrowResult | undefined)[] = persons.map(() => undefined);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < people && signal?.aborted !== true) {
      const p = next++;
      const job = browJob(brow, persons[p], blocks[p], true);
      results[p] = await pool.run<BrowJob, BrowResult>('sample', job, signal);
      onProgress?.(++done / people, `solved ${done} of ${people} brows`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(pool.size, people)) }, work));
  const solved = results.flatMap((result, p) =>
    result?.ok === true ? [{ person: persons[p], blocks: blocks[p], result }] : [],
  );
  const refused = results.flatMap((result) => (result?.ok === false ? [result.detail] : []));
  return { solved, refused, cancelled: signal?.aborted === true };
}

/** One brow as the pool's workers take it. */
export function browJob(
  brow: BrowModel,
  { physiology }: DrawnBrow,
  blocks: readonly Float64Array[],
  sensitivities: boolean,
): BrowJob {
  const strengths = blocks.map((block) => block.map((share) => 1 - share));
  return { region: 'brow', brow: brow.parameters, physiology, expressions: browExpressions, strengths, sensitivities };
}

const trainingPlans: readonly ToxinPlan[] = [builtInPlans['brow-lift'], lateralSites, foreheadSites];
const weeks = [1, 2, 4, 8];
const doses = [0.3, 2] as const;

/** Blocks as treatments of any dose, week and side make them, one or two patterns together. */
function browTrainingBlocks(brow: BrowModel, seed: number, person: number, count: number): readonly Float64Array[] {
  return Array.from({ length: count }, (_, k) => {
    const random = stream(seed, person * count + k, 'brow training treatment');
    const one = () => {
      const plan = trainingPlans[random.integer(trainingPlans.length)];
      const dose = doses[0] * (doses[1] / doses[0]) ** random.uniform();
      const dropped = random.uniform() < 0.2 ? (['patient-left', 'patient-right'] as const)[random.integer(2)] : null;
      const arms = plan.arms.map((arm) => ({
        ...arm,
        injections: arm.injections
          .filter(({ site }) => site.side !== dropped)
          .map((injection) => ({ ...injection, units: dose * injection.units })),
      }));
      const found = treatmentOn(brow, { ...plan, arms });
      if (!found.ok) throw new Error(found.detail);
      const response = Float64Array.from(found.treatment.inputs, () => 0.005 + 0.99 * random.uniform());
      return found.treatment.blocks(response, [weeks[random.integer(weeks.length)]]);
    };
    const first = one();
    if (random.uniform() > 0.4) return first;
    const second = one();
    return first.map((share, f) => 1 - (1 - share) * (1 - second[f]));
  });
}
