import { asBig, type Bytes, big, fromLetters, joined, letters, stands } from '../bytes.ts';

const headerBytes = 128;
const rowBytes = 12;
const mostTags = 100;
/** Parts of an ICC profile that colours are computed from; all others describe devices, people or moments (ICC.1:2022, 9.2). */
const computedFrom: ReadonlySet<string> = new Set([
  ...['wtpt', 'bkpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'kTRC', 'cicp', 'lumi'],
  ...['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2', 'D2B0', 'D2B1', 'D2B2', 'B2D0', 'B2D1', 'B2D2'],
]);
/** Parts of the header that name makers, models, creators and moments: from byte, length. */
const personal: readonly (readonly [number, number])[] = [
  [4, 4],
  [24, 12],
  [40, 4],
  [48, 8],
  [80, 48],
];
/** Noon of no particular day, as profiles write moments. */
const neutralMoment = joined([2000, 1, 1, 0, 0, 0].map((value) => asBig(value, 2)));

/**
 * A colour profile that gives the same colours and names nobody: makers, models, serial numbers, texts and moments are
 * gone. Monitors and cameras write theirs into it.
 * @returns null when it is no profile
 */
export function withoutMaker(profile: Bytes): Bytes | null {
  if (profile.length < headerBytes + 4 || !stands(profile, 36, 'acsp')) return null;
  const count = big(profile, headerBytes, 4);
  if (count > mostTags || headerBytes + 4 + count * rowBytes > profile.length) return null;
  const kept: (readonly [name: string, content: Bytes])[] = [];
  for (let i = 0; i < count; i++) {
    const row = headerBytes + 4 + i * rowBytes;
    const [at, length] = [big(profile, row + 4, 4), big(profile, row + 8, 4)];
    if (at + length > profile.length) return null;
    const name = letters(profile, row, 4);
    if (computedFrom.has(name)) kept.push([name, profile.subarray(at, at + length)]);
  }
  const said = profile[8] >= 4 ? [unicodeText, unicodeText] : [describedText, plainText];
  return written(profile.subarray(0, headerBytes), [['desc', said[0]], ['cprt', said[1]], ...kept]);
}

function written(header: Bytes, parts: readonly (readonly [string, Bytes])[]): Bytes {
  const cleaned = header.slice();
  for (const [at, length] of personal) cleaned.fill(0, at, at + length);
  cleaned.set(neutralMoment, 24);
  let at = headerBytes + 4 + parts.length * rowBytes;
  const rows: Bytes[] = [];
  const contents: Bytes[] = [];
  for (const [name, content] of parts) {
    const padded = joined([content, new Uint8Array((4 - (content.length % 4)) % 4)]);
    rows.push(joined([fromLetters(name), asBig(at, 4), asBig(content.length, 4)]));
    contents.push(padded);
    at += padded.length;
  }
  cleaned.set(asBig(at, 4), 0);
  return joined([cleaned, asBig(parts.length, 4), ...rows, ...contents]);
}

/** Texts that every profile must have, here without a word about anybody, in the three ways they are written. */
const word = 'colours';
const plainText = joined([fromLetters(`text\0\0\0\0${word}\0`)]);
const describedText = joined([
  fromLetters('desc\0\0\0\0'),
  asBig(word.length + 1, 4),
  fromLetters(`${word}\0`),
  new Uint8Array(78),
]);
const unicodeText = joined([
  fromLetters('mluc\0\0\0\0'),
  asBig(1, 4),
  asBig(rowBytes, 4),
  fromLetters('enGB'),
  asBig(word.length * 2, 4),
  asBig(28, 4),
  joined([...word].map((letter) => asBig(letter.charCodeAt(0), 2))),
]);
