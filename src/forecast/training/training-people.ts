import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Growth } from '#mechanics';
import { latinHypercube } from '#numerics';
import type { SampleJob, SampleResult } from '#simulate';
import type { AbortSignalLike, SamplePool } from '../forecast.ts';
import type { GrowthOnFace } from '../inputs/growth-on.ts';
import { type DrawnPerson, medianPerson, personFromUnit, physiologyNames } from '../inputs/physiology-inputs.ts';
import { trainingBlocks } from './training-blocks.ts';
import { withGrowths } from './training-growth.ts';

/** What is solved for one person, before it goes to the pool. */
export interface TrainingJob {
  readonly person: DrawnPerson;
  /** silenced share per fascicle of every treatment, then the amount of every channel, each (nFascicle + nChannel) [1] */
  readonly blocks: readonly Float64Array[];
  /** what each treatment adds to or takes from the tissue; nothing unless said */
  readonly growths?: readonly (Growth | null)[];
}

/** A job together with what came of it. */
export interface SolvedJob extends TrainingJob {
  readonly result: Extract<SampleResult, { readonly ok: true }>;
}

/** How a run of jobs ended. */
export interface SolvedJobs {
  readonly solved: readonly SolvedJob[];
  /** people whose mouth did not come to rest, with the solver's words */
  readonly refused: readonly string[];
  readonly cancelled: boolean;
}

/** People spread over the priors, each with their own treatments. The first is the median person. */
export function trainingJobs(
  face: FaceModel,
  { seed, people, treatments }: { readonly seed: number; readonly people: number; readonly treatments: number },
  learnt: readonly GrowthOnFace[] = [],
): readonly TrainingJob[] {
  const width = physiologyNames.length;
  const rows = latinHypercube(seed, people, width);
  return Array.from({ length: people }, (_, p) => {
    const person = p === 0 ? medianPerson() : personFromUnit(rows.subarray(p * width, (p + 1) * width));
    const given = withGrowths(trainingBlocks(face, seed, p, treatments), learnt, { seed, person: p });
    return { person, blocks: given.map(({ block }) => block), growths: given.map(({ growth }) => growth) };
  });
}

/** What the jobs of one face have in common. */
export interface JobSetting {
  readonly face: FaceModel;
  readonly expressions: readonly Expression[];
  readonly sensitivities: boolean;
  /** growths that derivatives are asked for, besides blocks; none unless said */
  readonly channels?: readonly Growth[];
  readonly without?: readonly 'teeth'[] | undefined;
}

/** The job as the pool's workers take it. */
export function sampleJob({ person, blocks, growths }: TrainingJob, setting: JobSetting): SampleJob {
  const { channels = [] } = setting;
  const fascicleCount = setting.face.fascicles.length;
  return {
    face: setting.face.parameters,
    resolution: setting.face.mesh.resolution,
    physiology: person.physiology,
    expressions: setting.expressions,
    treatments: blocks.map((block, k) => ({
      strength: block.slice(0, fascicleCount).map((share) => 1 - share),
      growth: growths?.[k] ?? null,
    })),
    sensitivities: setting.sensitivities,
    surfaces: false,
    ...(setting.sensitivities && channels.length > 0 ? { growths: channels } : {}),
    ...(setting.without === undefined ? {} : { without: setting.without }),
  };
}

/** Watches and ends a long run. */
export interface RunControl {
  /** @param done jobs that have come back */
  onDone?(done: number): void;
  readonly signal?: AbortSignalLike | undefined;
}

/**
 * Solves jobs on the pool, as many at a time as it has workers. The answer does not depend on which comes back first.
 * @throws Error when a worker fails; a mouth that does not come to rest is an answer, not a failure
 */
export async function runJobs(
  jobs: readonly TrainingJob[],
  pool: SamplePool,
  setting: JobSetting,
  control: RunControl = {},
): Promise<SolvedJobs> {
  const results: (SampleResult | undefined)[] = jobs.map(() => undefined);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < jobs.length && control.signal?.aborted !== true) {
      const mine = next++;
      results[mine] = await pool.run<SampleJob, SampleResult>('sample', sampleJob(jobs[mine], setting), control.signal);
      done += 1;
      control.onDone?.(done);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(pool.size, jobs.length)) }, work));
  const solved: SolvedJob[] = [];
  const refused: string[] = [];
  results.forEach((result, j) => {
    if (result?.ok === true) solved.push({ ...jobs[j], result });
    else if (result !== undefined) refused.push(result.detail);
  });
  return { solved, refused, cancelled: control.signal?.aborted === true };
}
