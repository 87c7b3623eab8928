/**
 * Runs the two face networks of `#measure` on TensorFlow.js with its WebAssembly kernels: the same module in Node and
 * in a page or its worker. The shell hands in the model files and where the kernels lie; nothing is fetched but those.
 * @module
 */
export { loadFaceNetworks, type ModelFiles, type NetworkFiles } from './face-networks.ts';
