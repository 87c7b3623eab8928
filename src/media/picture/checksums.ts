import { asBig, type Bytes, joined } from '../bytes.ts';

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The check sum of a PNG's chunk (CRC-32, ISO 3309). */
export function crc32(bytes: Bytes): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Most of a block that is not compressed [bytes] (RFC 1951, 3.2.4). */
const longestBlock = 65_535;
const adlerModulus = 65_521;

/** Bytes as a zlib stream that is not compressed (RFC 1950): the contents are small. */
export function asZlib(bytes: Bytes): Bytes {
  const blocks: Bytes[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += longestBlock) {
    const block = bytes.subarray(at, at + longestBlock);
    const [low, high] = [block.length & 0xff, block.length >> 8];
    const isLast = at + longestBlock >= bytes.length ? 1 : 0;
    blocks.push(Uint8Array.of(isLast, low, high, 0xff - low, 0xff - high), block);
  }
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % adlerModulus;
    b = (b + a) % adlerModulus;
  }
  return joined([Uint8Array.of(0x78, 0x01), ...blocks, asBig(b * 65_536 + a, 4)]);
}
