import { type Assumed, createForecaster, type Forecaster } from '#forecast';
import { forecastExpressions } from '#measure';
import type { Plan } from '#plan';
import { type AssumedFlags, readAssumed } from '../input/read-assumed.ts';
import { type FoundFace, readFace } from '../input/read-face.ts';
import type { ResultOptions } from '../options.ts';
import { showProgress, writeResult } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { createThreadPool } from '../threads/pool.ts';

/** A face that was found. */
export type Found = Extract<FoundFace, { readonly ok: true }>;

/** What is asked of a forecaster once it has learnt a face. */
export interface Question extends ResultOptions, AssumedFlags {
  readonly face: string;
  readonly seed: number;
  /** plans that will be asked about: their gel and lip lifts are learnt too */
  readonly growing: readonly Plan[];
}

/**
 * Trains a forecaster on a face, with progress on standard error, and hands it to what is asked of it.
 * @param schema of the document that a refusal is written in
 * @param ask answers with the command's exit code
 */
export async function withTrainedForecaster(
  options: Question,
  schema: string,
  ask: (forecaster: Forecaster, found: Found, assumed: Assumed) => Promise<number>,
): Promise<number> {
  const found = readFace(options.face);
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const known = readAssumed(options);
  if (!known.ok) return writeResult({ schema, ...known }, options, () => known.detail);
  const pool = createThreadPool();
  try {
    const provenance = { software: softwareVersion(), kernel: pool.kernelMark };
    const { face } = found;
    const forecaster = createForecaster({
      face,
      pool,
      seed: options.seed,
      expressions: forecastExpressions,
      provenance,
      assumed: known.assumed,
      growing: options.growing,
    });
    const trained = await withProgress((onProgress) => forecaster.train({ onProgress }));
    if (!trained.ok) return await writeResult({ schema, ...trained }, options, () => trained.detail);
    return await ask(forecaster, found, known.assumed);
  } finally {
    await pool.close();
  }
}

/** Shows how far a piece of work is while it runs. */
export async function withProgress<Result>(
  work: (onProgress: (fraction: number, stage: string) => void) => Promise<Result>,
): Promise<Result> {
  const progress = showProgress();
  try {
    return await work((fraction, stage) => progress.update(fraction, stage));
  } finally {
    progress.end();
  }
}
