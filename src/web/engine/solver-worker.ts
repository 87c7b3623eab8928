/// <reference lib="webworker" />

import { expose, transfer } from 'comlink';
import { type DenseKernel, loadKernel } from '#numerics';
import {
  type BrowExpressionResult,
  type BrowJob,
  type BrowResult,
  type ExpressionResult,
  type SampleJob,
  type SampleResult,
  solveJob,
} from '#simulate';
import { Fault } from './fault.ts';

/** Solves one person at a time in a thread of its own. */
export interface SolverWorker {
  /** @param assets address of the page's files, ending in a slash */
  solve(job: SampleJob | BrowJob, assets: string): Promise<SampleResult | BrowResult>;
}

let kernel: Promise<DenseKernel> | null = null;

const worker: SolverWorker = {
  solve: async (job, assets) => {
    kernel ??= fetchKernel(assets);
    const result = solveJob(job, await kernel);
    return result.ok ? transfer(result, result.expressions.flatMap(buffersOf)) : result;
  },
};

expose(worker);

async function fetchKernel(assets: string): Promise<DenseKernel> {
  const response = await fetch(`${assets}kernel.wasm`);
  if (!response.ok) throw new Fault('fault.kernel', { status: response.status });
  return loadKernel(new Uint8Array(await response.arrayBuffer()));
}

/** Memory of every array of one solved expression, of a mouth or a brow. */
function buffersOf(result: ExpressionResult | BrowExpressionResult) {
  const arrays = Object.values(result).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [...new Set(arrays.flatMap((array) => (ArrayBuffer.isView(array) ? [array.buffer] : [])))];
}
