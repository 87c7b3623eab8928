/** Numbers as four little-endian bytes each, whatever the machine (IEEE 754, single precision). */
export function packNumbers(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) view.setFloat32(4 * i, values[i], true);
  return bytes;
}

/** Some of the numbers that {@link packNumbers} packed. @param from number of the first one */
export function unpackNumbers(bytes: Uint8Array, from: number, count: number): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: count }, (_, i) => view.getFloat32(4 * (from + i), true));
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const places = new Map(Array.from(letters, (letter, place) => [letter, place] as const));

/** Bytes as base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const four = letters[a >> 2] + letters[((a & 3) << 4) | (b >> 4)] + letters[((b & 15) << 2) | (c >> 6)];
    parts.push(four + letters[c & 63]);
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  const text = parts.join('');
  return padding === 0 ? text : text.slice(0, -padding) + '='.repeat(padding);
}

/** Bytes of a base64 text; null when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => places.get(text[i + k]) ?? 0);
    const three = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d];
    for (const byte of three) if (at < bytes.length) bytes[at++] = byte;
  }
  return bytes;
}
