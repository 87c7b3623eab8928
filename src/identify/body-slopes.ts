import type { Physiology } from '#mechanics';
import type { SampleJob, SampleResult } from '#simulate';
import { features } from './features.ts';
import { type Candidate, type ForwardTask, featuresAlong, jobsOf } from './forward.ts';
import { identifyParameters } from './parameters.ts';
import { bodyNames, bodyValue } from './unknowns.ts';

/** Step in standard deviations of a prior: wide enough that what a rest leaves unsettled does not show. */
const stepSd = 0.5;

/** Derivative of the features of every look to every input of the body, per standard deviation of its prior. */
export interface BodySlopes {
  /** by look (nFeature x nBody) [mm] */
  readonly looks: readonly Float64Array[];
}

/** Slopes at one person, or the solver's words why not. */
export type FoundSlopes =
  | { readonly ok: true; readonly slopes: BodySlopes }
  | { readonly ok: false; readonly detail: string };

/**
 * How tissue, tone and support show in every look about a person: of somebody who differs in one input the rest is found, and
 * the forces which that leaves unbalanced in this person's look are answered by the tangent there.
 * @param theta the person [prior standard deviations]
 */
export async function findBodySlopes(
  task: ForwardTask,
  candidate: Candidate,
  theta: ArrayLike<number>,
  onDone: (done: number, of: number) => void = () => {},
): Promise<FoundSlopes> {
  const hands = dealt(task.pool.size);
  const runs = jobsOf(task, candidate).flatMap((job) => hands.map((columns) => ({ job, columns })));
  let done = 0;
  const solved = await Promise.all(
    runs.map(async ({ job, columns }) => {
      const nearby = columns.map((k) => differing(candidate.physiology, k, theta[k]));
      const result = await task.pool.run<SampleJob, SampleResult>('sample', { ...job, nearby });
      onDone(++done, runs.length);
      return { job, columns, result };
    }),
  );
  const looks = task.looks.map(() => new Float64Array(features.length * bodyNames.length));
  for (const { job, columns, result } of solved) {
    if (!result.ok) return { ok: false, detail: result.detail };
    task.looks.forEach(({ expression, posture }, l) => {
      const found = posture === job.posture && result.expressions.find((one) => one.expression === expression);
      if (!found || found.towards === null) return;
      const size = found.untreated.length;
      columns.forEach((k, c) => {
        const along = featuresAlong(found.untreated, found.towards!.subarray(c * size, (c + 1) * size));
        along.forEach((value, i) => {
          looks[l][i * bodyNames.length + k] = value / stepOf(theta[k]);
        });
      });
    });
  }
  return { ok: true, slopes: { looks } };
}

/** Inwards from where no prior is solved beyond. */
function stepOf(z: number): number {
  return z + stepSd > identifyParameters.outermostSd.value ? -stepSd : stepSd;
}

function differing(physiology: Physiology, k: number, z: number): Physiology {
  return { ...physiology, [bodyNames[k]]: bodyValue(bodyNames[k], z + stepOf(z)) };
}

/** The inputs, dealt out to so many hands. */
function dealt(hands: number): readonly (readonly number[])[] {
  const columns = bodyNames.map((_, k) => k);
  const count = Math.max(1, Math.min(hands, columns.length));
  return Array.from({ length: count }, (_, h) => columns.filter((k) => k % count === h));
}
