import { setTimeout as sleep } from 'node:timers/promises';
import { type Cohort, chunkCount } from '#cohort';
import { inDocuments } from '../../reader.ts';
import type { ChunkQueue } from './chunk-queue.ts';
import type { CohortStore } from './cohort-store.ts';
import { whileAway } from './while-away.ts';

/** Pause between two looks at what is finished [ms]. */
const lookMs = 500;

/** A run that workers solve. */
export interface QueueRun {
  readonly cohort: Cohort;
  readonly run: string;
  readonly store: CohortStore;
  readonly queue: ChunkQueue;
  readonly signal: { readonly aborted: boolean };
  /** @param done chunks that are finished, those of earlier runs too */
  onChunk(done: number): void;
}

/** Why a run ended before it was done. */
export interface QueueStop {
  readonly reason: 'cancelled' | 'failed';
  readonly detail: string;
}

/**
 * Queues every chunk that is not there yet and waits until workers have stored them all.
 * @returns null when all are there or somebody interrupts; else why the run ended before
 */
export async function runOnQueue({ cohort, run, store, queue, signal, onChunk }: QueueRun): Promise<QueueStop | null> {
  const all = chunkCount(cohort);
  const ask = <Answer>(what: () => Promise<Answer>) => whileAway(what, signal);
  await ask(() => store.putRun(run, JSON.stringify(cohort)));
  const there = new Set(await ask(() => store.finished(run)));
  const missing = Array.from({ length: all }, (_, n) => n).filter((n) => !there.has(n));
  await ask(() => queue.add(run, missing));
  for (let done = there.size; ; done = (await ask(() => store.finished(run))).length) {
    onChunk(done);
    if (done === all || signal.aborted) return null;
    const stored = await ask(() => store.run(run));
    if (stored === null || stored.cancelled)
      return { reason: 'cancelled', detail: inDocuments().say('cohort.queue.wasCancelled', { run }) };
    if (stored.failure !== null)
      return { reason: 'failed', detail: inDocuments().say('cohort.queue.failed', { run, why: stored.failure }) };
    await sleep(lookMs);
  }
}
