/// <reference lib="webworker" />

import { expose } from 'comlink';
import { type ClipProgress, type ClipResult, type MeasureClipOptions, measureClip } from '#clip';
import { type ProposedSplit, partOfClip, proposeSplits } from '#compare';
import { openClip } from './clip-source.ts';
import { networksOnce } from './load-networks.ts';

/** What may be said beforehand about a clip. */
export interface ClipKnown extends Pick<MeasureClipOptions, 'pick' | 'rest' | 'script'> {
  /** the part of the clip that is meant, on the clip's clock [s]; without it all of it */
  readonly part?: { readonly fromSeconds: number; readonly toSeconds: number };
}

/** What became of a clip. */
export interface ClipAnswer {
  readonly result: ClipResult;
  /** who made colours of the decoded pictures: this software, as in the command line, or the browser */
  readonly colours: 'own' | 'browser';
  /** where the measured part begins on a player's clock [s] */
  readonly playsFromSeconds: number;
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
  /** Where a clip jumps from one scene to another, strongest first; none where it cannot be read. */
  splits(clip: Blob): Promise<readonly ProposedSplit[]>;
}

const worker: ClipWorker = {
  measure: async (clip, assets, { part, ...known }, onProgress) => {
    const loading = networksOnce(assets);
    const opened = await openClip(clip);
    const networks = await loading;
    if ('reason' in opened) return { result: opened, colours: 'own', playsFromSeconds: 0 };
    try {
      const source = part === undefined ? opened.source : partOfClip(opened.source, part.fromSeconds, part.toSeconds);
      const result = await measureClip(source, networks, { ...known, outlines: true, onProgress });
      return {
        result,
        colours: opened.colours(),
        playsFromSeconds: opened.firstSeconds + (part?.fromSeconds ?? 0),
      };
    } finally {
      opened.close();
    }
  },
  splits: async (clip) => {
    const opened = await openClip(clip);
    if ('reason' in opened) return [];
    try {
      return await proposeSplits(opened.source);
    } finally {
      opened.close();
    }
  },
};

expose(worker);
