import { type Bytes, big } from '../bytes.ts';
import { type FileMoment, momentAfter, type PartedFile } from './moment.ts';

/** Elements of Matroska and WebM (RFC 9559, 5.1): the whole, its facts, the moment among them, the first pictures. */
const element = { segment: 0x18538067, facts: 0x1549a966, moment: 0x4461, pictures: 0x1f43b675 } as const;
/** From when the moment counts, in nanoseconds (RFC 9559, 5.1.2.11). */
const epoch = '2001-01-01T00:00:00Z';
const nanoseconds = 1e9;
const longestFacts = 1_000_000;
const mostElements = 1000;

interface Element {
  readonly id: number;
  /** where its content begins */
  readonly from: number;
  /** Infinity when it does not say */
  readonly length: number;
}

/** When a WebM or Matroska film says that it was taken. */
export async function momentInMatroska(file: PartedFile): Promise<FileMoment | null> {
  for (let at = 0, i = 0; i < mostElements; i++) {
    const head = elementAt(await file.read(at, 12));
    if (head === null || head.id === element.pictures) return null;
    const from = at + head.from;
    if (head.id === element.facts) {
      return head.length > longestFacts ? null : momentInFacts(await file.read(from, head.length));
    }
    at = head.id === element.segment ? from : from + head.length;
    if (at >= file.size) return null;
  }
  return null;
}

function momentInFacts(facts: Bytes): FileMoment | null {
  for (let at = 0; at < facts.length; ) {
    const head = elementAt(facts.subarray(at));
    if (head === null) return null;
    const from = at + head.from;
    if (head.id === element.moment && head.length === 8 && from + 8 <= facts.length) {
      // a signed number; one before 2001 is no digital film
      const high = big(facts, from, 4);
      return high >= 2 ** 31 ? null : momentAfter(epoch, (high * 2 ** 32 + big(facts, from + 4, 4)) / nanoseconds);
    }
    at = from + head.length;
  }
  return null;
}

/** Name and length of an element (RFC 8794, 4): both say by their first bit how many bytes they take. */
function elementAt(bytes: Bytes): Element | null {
  const idBytes = Math.clz32(bytes[0] ?? 0) - 23;
  const lengthBytes = Math.clz32(bytes[idBytes] ?? 0) - 23;
  if (idBytes > 4 || lengthBytes > 8 || bytes.length < idBytes + lengthBytes) return null;
  const rest = bytes.subarray(idBytes + 1, idBytes + lengthBytes);
  const first = bytes[idBytes] & (2 ** (8 - lengthBytes) - 1);
  const length = rest.reduce((sum, byte) => sum * 256 + byte, first);
  const isUnknown = length === 2 ** (7 * lengthBytes) - 1;
  return { id: big(bytes, 0, idBytes), from: idBytes + lengthBytes, length: isUnknown ? Infinity : length };
}
