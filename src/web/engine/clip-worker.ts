/// <reference lib="webworker" />

import { expose } from 'comlink';
import { type ClipProgress, type ClipRefusal, type ClipResult, type MeasureClipOptions, measureClip } from '#clip';
import { damaged, openClip } from './clip-source.ts';
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
    const networks = networksOnce(assets);
    const opened = await openClip(clip);
    if ('reason' in opened) return refused(opened);
    try {
      const result = await measureClip(opened.source, await networks, { ...known, onProgress });
      return { result, colours: opened.colours() };
    } catch (error) {
      return refused(damaged(error));
    } finally {
      opened.close();
    }
  },
};

expose(worker);

function refused(result: ClipRefusal): ClipAnswer {
  return { result, colours: 'own' };
}
