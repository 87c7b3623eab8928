import { type Bytes, big, letters, stands } from '../bytes.ts';
import { checkedMoment, type FileMoment, momentAfter, type PartedFile } from './moment.ts';

/** Longest box with the facts of a film that is read [bytes]: ten minutes have less than one. */
const longestFacts = 32_000_000;
const mostBoxes = 10_000;
/** From when films count (ISO/IEC 14496-12, 8.2.2). */
const epoch = '1904-01-01T00:00:00Z';
/** Where a phone writes the moment with its zone (QuickTime File Format, metadata keys). */
const takenKey = 'com.apple.quicktime.creationdate';

/** When an MP4 or MOV says that it was taken: as a phone writes it with its zone, else as every film does. */
export async function momentInMp4(file: PartedFile): Promise<FileMoment | null> {
  for (let at = 0, i = 0; i < mostBoxes; i++) {
    const head = await file.read(at, 16);
    if (head.length < 8) return null;
    const { name, headBytes, length } = boxAt(head, file.size - at);
    if (length < headBytes) return null;
    if (name === 'moov') {
      if (length > longestFacts) return null;
      const facts = await file.read(at + headBytes, length - headBytes);
      return phoneMoment(facts) ?? headerMoment(facts);
    }
    at += length;
  }
  return null;
}

function boxAt(bytes: Bytes, left: number): { name: string; headBytes: number; length: number } {
  const small = big(bytes, 0, 4);
  const name = letters(bytes, 4, 4);
  if (small !== 1) return { name, headBytes: 8, length: small === 0 ? left : small };
  return { name, headBytes: 16, length: bytes.length < 16 ? 0 : big(bytes, 8, 4) * 2 ** 32 + big(bytes, 12, 4) };
}

/** Content of the first box of a name among others; null without one. */
function boxIn(bytes: Bytes, wanted: string): Bytes | null {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const { name, headBytes, length } = boxAt(bytes.subarray(at), bytes.length - at);
    if (length < headBytes || at + length > bytes.length) return null;
    if (name === wanted) return bytes.subarray(at + headBytes, at + length);
    at += length;
  }
  return null;
}

function headerMoment(facts: Bytes): FileMoment | null {
  const header = boxIn(facts, 'mvhd');
  if (header === null || header.length < 12) return null;
  const seconds = header[0] === 1 ? big(header, 4, 4) * 2 ** 32 + big(header, 8, 4) : big(header, 4, 4);
  return momentAfter(epoch, seconds);
}

/** Keys are counted from 1; the value of each stands in a box that has its number as a name. */
function phoneMoment(facts: Bytes): FileMoment | null {
  const user = boxIn(facts, 'udta');
  const meta = boxIn(facts, 'meta') ?? (user === null ? null : boxIn(user, 'meta'));
  if (meta === null) return null;
  // in QuickTime its boxes begin at once, in MP4 behind a version
  const inside = stands(meta, 4, 'hdlr') ? meta : meta.subarray(4);
  const [keys, values] = [boxIn(inside, 'keys'), boxIn(inside, 'ilst')];
  if (keys === null || values === null) return null;
  const number = 1 + keysIn(keys).indexOf(takenKey);
  const value = number === 0 ? null : boxIn(values, String.fromCharCode(0, 0, number >> 8, number & 255));
  const data = value === null ? null : boxIn(value, 'data');
  if (data === null || data.length < 8) return null;
  const text = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$/.exec(letters(data, 8, data.length - 8));
  if (text === null) return null;
  const [, clock = '', zone = ''] = text;
  return checkedMoment(clock, zone.replace(/^(.\d\d)(\d\d)$/, '$1:$2'));
}

function keysIn(keys: Bytes): string[] {
  const found: string[] = [];
  for (let at = 8; at + 8 <= keys.length; ) {
    const length = big(keys, at, 4);
    if (length < 8 || at + length > keys.length) return found;
    found.push(letters(keys, at + 8, length - 8));
    at += length;
  }
  return found;
}
