/**
 * What is a file, and which of it is the picture? From the bytes of a photograph or clip to the same picture without
 * place, moment, device and maker, or to a sentence that says why it is not taken. Leaves out: whose picture it is, where
 * it is kept, decoding.
 * @module
 */
export type { Bytes } from './bytes.ts';
export { limits as mediaLimits } from './parameters.ts';
export type { Inflate } from './picture/picture.ts';
export { type MediaType, mediaTypes, type RefusedFile, type StrippedFile, stripFile } from './strip-file.ts';
export type { FileMoment } from './taken/moment.ts';
export { momentIn } from './taken/moment-in.ts';
