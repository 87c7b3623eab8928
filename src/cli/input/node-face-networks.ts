import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FaceNetworks } from '#measure';
import { loadFaceNetworks, type ModelFiles } from '../../networks/index.ts';

const folder = fileURLToPath(new URL('../../../build/face-model/', import.meta.url));

let loading: Promise<FaceNetworks> | undefined;

/**
 * The face networks from the files that setup keeps in `build/face-model`; loaded once.
 * @throws when setup has not fetched them
 */
export function nodeFaceNetworks(): Promise<FaceNetworks> {
  loading ??= load();
  return loading;
}

async function load(): Promise<FaceNetworks> {
  const backend = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return loadFaceNetworks({
    detector: modelFiles('facemesh-detection-short'),
    mesh: modelFiles('facemesh-attention-pinto'),
    kernels: join(dirname(backend), 'tfjs-backend-wasm-simd.wasm'),
  });
}

function modelFiles(name: string): ModelFiles {
  try {
    const bytes = readFileSync(join(folder, `${name}.bin`));
    const weights = new Uint8Array(bytes).buffer;
    return { json: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), weights };
  } catch (error) {
    throw new Error(`The face networks are not there (${name}). Run: node scripts/face-model.mjs`, { cause: error });
  }
}
