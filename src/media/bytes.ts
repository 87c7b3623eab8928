import { refuseDamaged } from './unfit.ts';

/** Bytes as they are read and written everywhere in this folder. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A part of a file. @throws Unfit when the file ends before it does */
export function part(bytes: Bytes, at: number, length: number): Bytes {
  if (at < 0 || length < 0 || at + length > bytes.length) refuseDamaged('endsEarly');
  return bytes.subarray(at, at + length);
}

/** A whole number of 1 to 4 bytes, most significant first. */
export function big(bytes: Bytes, at: number, count: number): number {
  return part(bytes, at, count).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** A whole number of 1 to 4 bytes, least significant first. */
export function little(bytes: Bytes, at: number, count: number): number {
  return part(bytes, at, count).reduceRight((sum, byte) => sum * 256 + byte, 0);
}

/** A whole number as bytes, most significant first. */
export function asBig(value: number, count: number): Bytes {
  return Uint8Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** (count - 1 - i)) % 256);
}

/** A whole number as bytes, least significant first. */
export function asLittle(value: number, count: number): Bytes {
  return asBig(value, count).reverse();
}

/** Letters of one byte each, as names of chunks are written. */
export function letters(bytes: Bytes, at: number, length: number): string {
  return String.fromCharCode(...part(bytes, at, length));
}

/** A text of letters of one byte each as bytes. */
export function fromLetters(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whether a text of letters stands at a place. */
export function stands(bytes: Bytes, at: number, text: string): boolean {
  return at >= 0 && at + text.length <= bytes.length && letters(bytes, at, text.length) === text;
}

/** Parts one behind the other. */
export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
