import type { FaceNetworks } from '#measure';
import { loadFaceNetworks, type ModelFiles } from '../../networks/index.ts';
import { Fault } from './fault.ts';

let networks: Promise<FaceNetworks> | null = null;

/**
 * The face networks of this thread, loaded when they are first asked for.
 * @param assets address of the page's files, ending in a slash
 */
export function networksOnce(assets: string): Promise<FaceNetworks> {
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
  if (!response.ok) throw new Fault('fault.network', { address, status: response.status });
  return response;
}
