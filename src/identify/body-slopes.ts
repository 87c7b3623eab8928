import type { Nearby, SampleJob, SampleResult } from '#simulate';
import { features } from './features.ts';
import { type ForwardTask, featuresAlong, jobsOf } from './forward.ts';
import { identifyParameters } from './parameters.ts';
import { bodyNames, mannerAt, physiologyAt, slowColumns, type Unknowns } from './unknowns.ts';

/** Step in standard deviations of a prior: wide enough that what a rest leaves unsettled does not show. */
const stepSd = 0.5;

/** Slopes of one look: the inputs of the body, then the jaw. */
const width = bodyNames.length + 1;

/** Derivative of the features of every look to every input of the body and to its jaw, per standard deviation of the prior. */
export interface BodySlopes {
  /** by look (nFeature x (nBody + 1)) [mm] */
  readonly looks: readonly Float64Array[];
}

/** Slopes at one person, or the solver's words why not. */
export type FoundSlopes =
  | { readonly ok: true; readonly slopes: BodySlopes }
  | { readonly ok: false; readonly detail: string };

/**
 * How tissue, tone, support and an open jaw show in every look about a person: of somebody who differs in one of them the rest is
 * found, and the forces which that leaves unbalanced in this person's look are answered by the tangent there.
 * @param theta the person [prior standard deviations]
 */
export async function findBodySlopes(
  task: ForwardTask & { readonly unknowns: Unknowns },
  theta: Float64Array,
  onDone: (done: number, of: number) => void = () => {},
): Promise<FoundSlopes> {
  const { unknowns } = task;
  const candidate = { physiology: physiologyAt(theta), manner: mannerAt(unknowns, theta) };
  const hands = dealt(task.pool.size);
  const runs = jobsOf(task, candidate).flatMap((job) => hands.map((columns) => ({ job, columns })));
  let done = 0;
  const solved = await Promise.all(
    runs.map(async ({ job, columns }) => {
      const nearby = columns.map((c) => differing(unknowns, c, theta));
      const result = await task.pool.run<SampleJob, SampleResult>('sample', { ...job, nearby });
      onDone(++done, runs.length);
      return { job, columns, result };
    }),
  );
  const looks = task.looks.map(() => new Float64Array(features.length * width));
  for (const { job, columns, result } of solved) {
    if (!result.ok) return { ok: false, detail: result.detail };
    task.looks.forEach(({ expression, posture }, l) => {
      const found = posture === job.posture && result.expressions.find((one) => one.expression === expression);
      if (!found || found.towards === null) return;
      const own = slowColumns(unknowns, expression);
      const size = found.untreated.length;
      columns.forEach((c, n) => {
        const column = own[c];
        if (column === undefined) return;
        const along = featuresAlong(found.untreated, found.towards!.subarray(n * size, (n + 1) * size));
        along.forEach((value, i) => {
          looks[l][i * width + c] = value / stepOf(theta[column]);
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

/** Somebody who differs in one input of the body, or opens the jaw differently in every expression. */
function differing(unknowns: Unknowns, c: number, theta: Float64Array): Nearby {
  const moved = theta.slice();
  for (const column of c < bodyNames.length ? [c] : unknowns.jaws.values()) moved[column] += stepOf(theta[column]);
  return { physiology: physiologyAt(moved), manner: mannerAt(unknowns, moved) };
}

/** The columns of slopes, dealt out to so many hands. */
function dealt(hands: number): readonly (readonly number[])[] {
  const columns = Array.from({ length: width }, (_, c) => c);
  const count = Math.max(1, Math.min(hands, columns.length));
  return Array.from({ length: count }, (_, h) => columns.filter((c) => c % count === h));
}
