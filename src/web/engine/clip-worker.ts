/// <reference lib="webworker" />

import { expose } from 'comlink';
import { type ClipProgress, type ClipResult, type MeasureClipOptions, measureClip } from '#clip';
import { openClip } from './clip-source.ts';
import { networksOnce } from './load-networks.ts';

/** What may be said beforehand about a clip. */
export type ClipKnown = Pick<MeasureClipOptions, 'pick' | 'rest' | 'script'>;

/** What became of a clip. */
export interface ClipAnswer {
  readonly result: ClipResult;
  /** who made colours of the decoded pictures: this software, as in the command line, or the browser */
  readonly colours: 'own' | 'browser';
}

/** Decodes and measures clips in a thread of its own, one at a time. Ending the thread stops the work at once. */
export interface ClipWorker {
  /**
   * @param assets address of the page's files, ending in a slash
   * @param onProgress hears how far the work has come
   */
  measure(
    clip: Blob,
    assets: string,
    known: ClipKnown,
    onProgress: (progress: ClipProgress) => void,
  ): Promise<ClipAnswer>;
}

const worker: ClipWorker = {
  measure: async (clip, assets, known, onProgress) => {
    const loading = networksOnce(assets);
    const opened = await openClip(clip);
    const networks = await loading;
    if ('reason' in opened) return { result: opened, colours: 'own' };
    try {
      const result = await measureClip(opened.source, networks, { ...known, onProgress });
      return { result, colours: opened.colours() };
    } finally {
      opened.close();
    }
  },
};

expose(worker);
