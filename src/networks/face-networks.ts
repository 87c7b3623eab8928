import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { env, type io, ready, setBackend, type Tensor, tensor4d } from '@tensorflow/tfjs-core';
import { detectorEdge, type FaceNetworks, type MeshOutputs, meshEdge } from '#measure';

/** One network as the setup step stores it. */
export interface ModelFiles {
  /** the parsed `.json` file: topology and list of weights */
  readonly json: unknown;
  /** the bytes of its `.bin` file */
  readonly weights: ArrayBuffer;
}

/** Everything the networks need; where it comes from is the shell's business. */
export interface NetworkFiles {
  /** facemesh-detection-short */
  readonly detector: ModelFiles;
  /** facemesh-attention-pinto */
  readonly mesh: ModelFiles;
  /** path (Node) or address (page) of `tfjs-backend-wasm-simd.wasm` */
  readonly kernels: string;
}

let started: Promise<boolean> | undefined;

/**
 * Loads both networks. One thread everywhere, so that Node and the page give the same numbers.
 * @throws when the machine has no WebAssembly SIMD, or a file is not the expected model
 */
export async function loadFaceNetworks(files: NetworkFiles): Promise<FaceNetworks> {
  started ??= startKernels(files.kernels);
  if (!(await started)) throw new Error('The face networks need WebAssembly with SIMD, which is not available here.');
  const detector = await loadGraphModel(inMemory(files.detector));
  const mesh = await loadGraphModel(inMemory(files.mesh));
  const networks: FaceNetworks = {
    detect: async (input) => {
      const [objects] = await run(detector, input, detectorEdge, ['Identity:0']);
      return objects;
    },
    mesh: async (input) => meshOutputs(await run(mesh, input, meshEdge, meshNames)),
  };
  return networks;
}

async function startKernels(path: string): Promise<boolean> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const names = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm-threaded-simd.wasm'];
  setWasmPaths(Object.fromEntries(names.map((name) => [name, path])));
  if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))) return false;
  const chosen = await setBackend('wasm');
  await ready();
  return chosen;
}

function inMemory({ json, weights }: ModelFiles): io.IOHandler {
  const { modelTopology, weightsManifest, format, generatedBy, convertedBy, signature } = json as io.ModelJSON;
  if (!modelTopology || !weightsManifest) throw new Error('A face network file is not a graph model.');
  return {
    load: async () => ({
      modelTopology,
      weightSpecs: weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
      ...(format ? { format } : {}),
      ...(generatedBy ? { generatedBy } : {}),
      ...(convertedBy ? { convertedBy } : {}),
      ...(signature ? { signature } : {}),
    }),
  };
}

const meshNames = [
  'output_mesh_identity',
  'conv_faceflag',
  'output_lips',
  'output_left_eye',
  'output_right_eye',
  'output_left_iris',
  'output_right_iris',
];

/** The network says left for the picture's left, which is the patient's right. */
function meshOutputs(outputs: Float32Array[]): MeshOutputs {
  const [points, flag, lips, rightEye, leftEye, rightIris, leftIris] = outputs;
  return { points, flag: flag[0], lips, rightEye, leftEye, rightIris, leftIris };
}

async function run(model: GraphModel, input: Float32Array, edge: number, names: string[]): Promise<Float32Array[]> {
  if (input.length !== edge * edge * 3) {
    throw new Error(`A network input has ${input.length} values; it needs ${edge} x ${edge} x 3.`);
  }
  const image = tensor4d(input, [1, edge, edge, 3]);
  const outputs = model.execute(image, names) as Tensor | Tensor[];
  const tensors = Array.isArray(outputs) ? outputs : [outputs];
  const values = await Promise.all(tensors.map(async (tensor) => Float32Array.from(await tensor.data())));
  for (const tensor of [image, ...tensors]) tensor.dispose();
  return values;
}
