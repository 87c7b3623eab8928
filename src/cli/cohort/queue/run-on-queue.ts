import { setTimeout as sleep } from 'node:timers/promises';
import { type Cohort, chunkCount } from '#cohort';
import { say } from '../../output.ts';
import { reader } from '../../reader.ts';
import { programOf, type RunIdentity, saidDifferences } from '../run-identity.ts';
import { type StoppedRun, stopped } from '../stopped-run.ts';
import type { Attending } from './attendance.ts';
import type { ChunkQueue } from './chunk-queue.ts';
import type { CohortStore } from './cohort-store.ts';
import { whileAway } from './while-away.ts';

/** Pause between two looks at what is finished [ms]. */
const lookMs = 500;
/** Looks between two questions whether anybody works; workers need a moment to come up. */
const looksAlone = 12;

/** A run that workers solve. */
export interface QueueRun {
  readonly cohort: Cohort;
  readonly run: string;
  readonly identity: RunIdentity;
  readonly store: CohortStore;
  readonly queue: ChunkQueue;
  readonly signal: { readonly aborted: boolean };
  /** @param done chunks that are finished, those of earlier runs too */
  onChunk(done: number): void;
}

/**
 * Queues every chunk that is not there yet and waits until workers have stored them all.
 * @returns null when all are there or somebody interrupts; else why the run ended before
 */
export async function runOnQueue(task: QueueRun): Promise<StoppedRun | null> {
  const { cohort, run, identity, store, queue, signal, onChunk } = task;
  const all = chunkCount(cohort);
  const ask = <Answer>(what: () => Promise<Answer>) => whileAway(what, signal);
  await ask(() => store.putRun(run, JSON.stringify(cohort), { queue: queue.name, identity, chunks: all }));
  const there = new Set(await ask(() => store.finished(run)));
  const missing = Array.from({ length: all }, (_, n) => n).filter((n) => !there.has(n));
  await ask(() => queue.add(run, missing));
  const sayWhenAlone = aloneTeller(task);
  let looks = 0;
  for (let done = there.size; ; done = (await ask(() => store.finished(run))).length) {
    onChunk(done);
    if (done === all || signal.aborted) return null;
    const stored = await ask(() => store.run(run));
    if (stored === null || stored.cancelled)
      return stopped('cancelled', (voice) => voice.say('cohort.queue.wasCancelled', { run }));
    const { failure } = stored;
    if (failure !== null) return stopped('failed', (voice) => voice.say('cohort.queue.failed', { run, why: failure }));
    if (++looks % looksAlone === 0) await ask(sayWhenAlone);
    await sleep(lookMs);
  }
}

/** Says that nobody works on a run, and why those do not who are there; once, until it changes. */
function aloneTeller({ run, identity, store, queue }: QueueRun): () => Promise<void> {
  let said: string | null = null;
  return async () => {
    const sentence = whyAlone({ run, identity, queue: queue.name }, await store.attendance.present());
    if (sentence !== null && sentence !== said) say(sentence);
    said = sentence;
  };
}

/** Why a run waits, for the reader; null when a worker of its kind is there. */
export function whyAlone(
  { run, identity, queue }: { readonly run: string; readonly identity: RunIdentity; readonly queue: string },
  present: readonly Attending[],
): string | null {
  if (present.some((worker) => worker.queue === queue)) return null;
  const [first] = present;
  if (first === undefined) return reader().say('cohort.queue.noWorker', { run });
  const differences = saidDifferences(first.identity, programOf(identity), reader()) ?? '';
  return reader().say('cohort.queue.otherWorkers', { run, count: present.length, differences });
}
