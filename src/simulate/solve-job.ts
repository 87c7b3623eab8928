import type { DenseKernel } from '#mechanics';
import { type BrowJob, type BrowResult, solveBrow } from './brow/solve-brow.ts';
import type { SampleJob, SampleResult } from './sample.ts';
import { solveSample } from './solve-sample.ts';

/** A person as a worker is sent them: a mouth or a brow. */
export function solveJob(job: SampleJob | BrowJob, kernel: DenseKernel): SampleResult | BrowResult {
  return 'region' in job ? solveBrow(job, kernel) : solveSample(job, kernel);
}
