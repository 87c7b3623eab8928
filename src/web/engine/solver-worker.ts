/// <reference lib="webworker" />

import { expose, transfer } from 'comlink';
import { type DenseKernel, loadKernel } from '#numerics';
import { type ExpressionResult, type SampleJob, type SampleResult, solveSample } from '#simulate';

/** Solves one person at a time in a thread of its own. */
export interface SolverWorker {
  /** @param assets address of the page's files, ending in a slash */
  solve(job: SampleJob, assets: string): Promise<SampleResult>;
}

let kernel: Promise<DenseKernel> | null = null;

const worker: SolverWorker = {
  solve: async (job, assets) => {
    kernel ??= fetchKernel(assets);
    const result = solveSample(job, await kernel);
    return result.ok ? transfer(result, result.expressions.flatMap(buffersOf)) : result;
  },
};

expose(worker);

async function fetchKernel(assets: string): Promise<DenseKernel> {
  const response = await fetch(`${assets}kernel.wasm`);
  if (!response.ok) throw new Error(`The numerical kernel is missing (${response.status}).`);
  return loadKernel(new Uint8Array(await response.arrayBuffer()));
}

function buffersOf({
  untreated,
  sensitivity,
  treated,
  surfaces,
  surfaceSensitivity,
  fascicleForceN,
}: ExpressionResult) {
  const arrays = [untreated, sensitivity, ...treated, ...(surfaces ?? []), surfaceSensitivity, fascicleForceN];
  return [...new Set(arrays.flatMap((array) => (array === null ? [] : [array.buffer])))];
}
