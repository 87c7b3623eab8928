/// <reference lib="webworker" />

import { expose } from 'comlink';
import {
  asExpression,
  type CaptureResult,
  type Expression,
  type FaceNetworks,
  type Frame,
  type HandleMove,
  type Measured,
  type MeasureFrameOptions,
  measureFrame,
  remeasure,
} from '#measure';
import { loadFaceNetworks, type ModelFiles } from '../../networks/index.ts';

/** Measures photographs in a thread of its own. Nothing is kept between calls but the networks. */
export interface FaceWorker {
  /** Loads the networks ahead of the first photograph. @param assets address of the page's files, ending in a slash */
  prepare(assets: string): Promise<void>;
  /** Decodes and measures a photograph. */
  measure(photo: Blob, assets: string, options: MeasureFrameOptions): Promise<CaptureResult>;
  /** Measures again after handles were moved. */
  remeasure(previous: Measured, moves: readonly HandleMove[]): Measured;
  /** Takes the photograph for another expression. */
  asExpression(previous: Measured, expression: Expression): Measured;
}

let networks: Promise<FaceNetworks> | null = null;

const worker: FaceWorker = {
  prepare: async (assets) => {
    await loadOnce(assets);
  },
  measure: async (photo, assets, options) => {
    const frame = await decode(photo);
    if (frame === null) {
      const detail = `${photo.type === '' ? 'This file' : `This file (${photo.type})`} is not a picture the browser can read. JPEG, PNG and WebP work.`;
      return { ok: false, reason: 'not-an-image', detail };
    }
    return measureFrame(frame, await loadOnce(assets), options);
  },
  remeasure,
  asExpression,
};

expose(worker);

function loadOnce(assets: string): Promise<FaceNetworks> {
  networks ??= loadNetworks(assets).catch((error) => {
    networks = null;
    throw error;
  });
  return networks;
}

async function loadNetworks(assets: string): Promise<FaceNetworks> {
  const [detector, mesh] = await Promise.all([
    loadModel(`${assets}face-model/facemesh-detection-short`),
    loadModel(`${assets}face-model/facemesh-attention-pinto`),
  ]);
  return loadFaceNetworks({ detector, mesh, kernels: `${assets}tfjs/tfjs-backend-wasm-simd.wasm` });
}

async function loadModel(address: string): Promise<ModelFiles> {
  const [json, weights] = await Promise.all([fetchFile(`${address}.json`), fetchFile(`${address}.bin`)]);
  return { json: await json.json(), weights: await weights.arrayBuffer() };
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A file of the face networks is missing (${address}, ${response.status}).`);
  return response;
}

/** Pixels of a picture, upright as its camera noted; null when it is not a picture. */
async function decode(photo: Blob): Promise<Frame | null> {
  const bitmap = await createImageBitmap(photo).catch(() => null);
  if (bitmap === null) return null;
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser gave no canvas to read the picture with.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const rgba = context.getImageData(0, 0, width, height).data;
  const rgb = new Uint8ClampedArray(width * height * 3);
  for (let i = 0, k = 0; i < rgba.length; i += 4) {
    rgb[k++] = rgba[i];
    rgb[k++] = rgba[i + 1];
    rgb[k++] = rgba[i + 2];
  }
  return { rgb, width, height };
}
