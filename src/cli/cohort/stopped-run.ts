import type { Voice } from '#messages';
import { inDocuments, reader } from '../reader.ts';

/** Why a run ended before its tables were written; what was finished is kept. */
export interface StoppedRun {
  readonly ok: false;
  readonly reason: string;
  /** in English, as in every document */
  readonly detail: string;
}

const toReaders = new WeakMap<StoppedRun, (voice: Voice) => string>();

/** A refusal that is English in documents and in the reader's language at the terminal. */
export function stopped(reason: string, say: (voice: Voice) => string): StoppedRun {
  const run: StoppedRun = { ok: false, reason, detail: say(inDocuments()) };
  toReaders.set(run, say);
  return run;
}

/** What to tell the person at the terminal. */
export function forReader(run: StoppedRun): string {
  return toReaders.get(run)?.(reader()) ?? run.detail;
}
