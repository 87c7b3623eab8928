/// <reference lib="webworker" />

import { expose } from 'comlink';
import {
  asExpression,
  type CaptureResult,
  type Expression,
  type Frame,
  type Glance,
  type GumLineMove,
  glanceAtFace,
  type HandleMove,
  type Measured,
  type MeasureFrameOptions,
  measureFrame,
  measureGum,
  type NoGlance,
  relateToRest,
  remeasure,
} from '#measure';
import { Fault } from './fault.ts';
import { networksOnce } from './load-networks.ts';
import { withoutAlpha } from './without-alpha.ts';

/** Measures photographs in a thread of its own. Nothing is kept between calls but the networks and where the face was. */
export interface FaceWorker {
  /** Loads the networks ahead of the first photograph. @param assets address of the page's files, ending in a slash */
  prepare(assets: string): Promise<void>;
  /** Decodes and measures a photograph. */
  measure(photo: Blob, assets: string, options: MeasureFrameOptions): Promise<CaptureResult>;
  /** Decodes and measures a photograph of a movement against the same person's rest, on the rest's ruler. */
  measureBeside(photo: Blob, rest: Measured, assets: string, options: MeasureFrameOptions): Promise<CaptureResult>;
  /** Measures a movement again against a rest whose outline was corrected. */
  relate(moved: Measured, rest: Measured): Measured;
  /** Looks once at a picture of a camera; the face is not searched for again while it hardly moves. */
  glance(picture: ImageBitmap, assets: string): Promise<Glance | NoGlance>;
  /** Measures again after handles were moved, or lines of the gum. */
  remeasure(previous: Measured, moves: readonly HandleMove[], gum: readonly GumLineMove[]): Measured;
  /** Takes the photograph for another expression. */
  asExpression(previous: Measured, expression: Expression): Measured;
}

let lastGlance: Glance | null = null;

const worker: FaceWorker = {
  prepare: async (assets) => {
    await networksOnce(assets);
  },
  measure: async (photo, assets, options) => {
    const frame = await decode(photo);
    if (frame === null) {
      const detail = `${photo.type === '' ? 'This file' : `This file (${photo.type})`} is not a picture the browser can read. JPEG, PNG and WebP work.`;
      return { ok: false, reason: 'not-an-image', detail, why: { cause: 'not-decoded' } };
    }
    return measureFrame(frame, await networksOnce(assets), options);
  },
  measureBeside: async (photo, rest, assets, options) => {
    const found = await worker.measure(photo, assets, options);
    return found.ok ? relateToRest(found, rest) : found;
  },
  relate: relateToRest,
  glance: async (picture, assets) => {
    const networks = await networksOnce(assets);
    const seen = await glanceAtFace(pixelsOf(picture), networks, lastGlance);
    lastGlance = typeof seen === 'string' ? null : seen;
    return seen;
  },
  remeasure: (previous, moves, gum) => {
    const corrected = moves.length === 0 ? previous : remeasure(previous, moves);
    return gum.length === 0 ? corrected : measureGum(corrected, gum);
  },
  asExpression,
};

expose(worker);

/** Pixels of a picture, upright as its camera noted; null when it is not a picture. */
async function decode(photo: Blob): Promise<Frame | null> {
  const bitmap = await createImageBitmap(photo).catch(() => null);
  if (bitmap === null) return null;
  return pixelsOf(bitmap);
}

/** Reads a picture on white and lets go of it. */
function pixelsOf(bitmap: ImageBitmap): Frame {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Fault('fault.canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return withoutAlpha(context.getImageData(0, 0, width, height));
}
