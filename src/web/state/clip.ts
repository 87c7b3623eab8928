import { type ReadonlySignal, signal } from '@preact/signals';
import { proxy, type Remote, wrap } from 'comlink';
import type { ClipProgress } from '#clip';
import type { ProposedSplit } from '#compare';
import { assetsAddress } from '../engine/addresses.ts';
import type { ClipAnswer, ClipKnown, ClipWorker } from '../engine/clip-worker.ts';

/** How far a clip has been measured. */
export interface ClipJobProgress {
  /** read so far, and the clip's whole length when it is known [s] */
  readonly atSeconds: number;
  readonly durationSeconds: number | null;
  /** null until it can be told [s] */
  readonly secondsLeft: number | null;
}

/** A clip that is being measured. */
export interface ClipJob {
  /** the measured clip or its refusal; `cancelled` after {@link ClipJob.cancel} */
  readonly promise: Promise<ClipAnswer>;
  readonly progress: ReadonlySignal<ClipJobProgress>;
  /** ends the work at once and lets go of its memory */
  cancel(): void;
}

interface ClipThread {
  readonly worker: Worker;
  readonly remote: Remote<ClipWorker>;
}

/** A thread that has nothing to do, kept for its loaded networks. */
let idle: ClipThread | null = null;

/** Measures a video on this device in a thread of its own. Two at once share the machine; one after the other is as fast. */
export function measureClipFile(file: Blob, known: ClipKnown = {}): ClipJob {
  const progress = signal<ClipJobProgress>({ atSeconds: 0, durationSeconds: null, secondsLeft: null });
  const thread = idle ?? startThread();
  idle = null;
  const since = performance.now();
  const hear = ({ atSeconds, durationSeconds }: ClipProgress) => {
    const spent = (performance.now() - since) / 1000;
    progress.value = { atSeconds, durationSeconds, secondsLeft: secondsLeft(spent, atSeconds, durationSeconds) };
  };
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    if (idle === null) idle = thread;
    else thread.worker.terminate();
  };
  let stop: (answer: ClipAnswer) => void = () => undefined;
  const stopped = new Promise<ClipAnswer>((resolve) => {
    stop = (answer) => {
      ended = true;
      thread.worker.terminate();
      resolve(answer);
    };
    thread.worker.onerror = (event) => stop(refuse('damaged', `Measuring broke off (${event.message}).`));
  });
  const work = thread.remote.measure(file, assetsAddress(), known, proxy(hear)).finally(end);
  return {
    promise: Promise.race([work, stopped]),
    progress,
    cancel: () => {
      if (!ended) stop(refuse('cancelled', 'Measuring was stopped. Nothing was kept of what had been measured.'));
    },
  };
}

/** Where a video jumps from one scene to another, strongest first. */
export async function findSplits(file: Blob): Promise<readonly ProposedSplit[]> {
  const thread = startThread();
  return thread.remote.splits(file).finally(() => thread.worker.terminate());
}

function startThread(): ClipThread {
  const worker = new Worker(new URL('../engine/clip-worker.ts', import.meta.url), { type: 'module', name: 'clip' });
  return { worker, remote: wrap<ClipWorker>(worker) };
}

function refuse(reason: 'cancelled' | 'damaged', detail: string): ClipAnswer {
  const why = { cause: reason === 'cancelled' ? 'stopped' : 'unreadable' } as const;
  return { result: { ok: false, reason, detail, why }, colours: 'own', playsFromSeconds: 0 };
}

/** What is left at the speed so far; said once a twentieth has been read. */
function secondsLeft(spent: number, at: number, duration: number | null): number | null {
  if (duration === null || at < duration / 20) return null;
  return Math.max(0, (spent * (duration - at)) / at);
}
