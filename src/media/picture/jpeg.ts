import { asBig, type Bytes, big, fromLetters, joined, part, stands } from '../bytes.ts';
import { refuseSecondKind } from '../second-kind.ts';
import { refuseDamaged, Unfit } from '../unfit.ts';
import { withoutMaker } from './colour-profile.ts';
import { onlyOrientation, orientationIn } from './orientation.ts';
import type { StrippedPicture } from './picture.ts';
import { checkedSize, type Size } from './size.ts';

/** Markers of ITU-T T.81, table B.1. */
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, app0: 0xe0, app15: 0xef } as const;
/** Baseline, extended and progressive frames of Huffman codes: what browsers show. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Tables without which the picture cannot be decoded: Huffman, quantisation, number of lines, restart interval. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdc, 0xdd]);
const exifName = 'Exif\0\0';
const profileName = 'ICC_PROFILE\0';
/** Most of a profile in one segment [bytes]. */
const profilePart = 65_519;

/** What was found in a JPEG on the way to its end. */
interface Found {
  readonly structure: Bytes[];
  readonly removed: Set<string>;
  readonly profile: Map<number, Bytes>;
  size: Size | null;
  scans: number;
  orientation: number | null;
  hasJfif: boolean;
  /** how colours were transformed, as Adobe writes it */
  transform: number | null;
}

/** A JPEG of its picture, the way it is turned and its colour profile; coefficients are copied, nothing is encoded anew. */
export function stripJpeg(bytes: Bytes): StrippedPicture {
  const found: Found = {
    structure: [],
    removed: new Set(),
    profile: new Map(),
    size: null,
    scans: 0,
    orientation: null,
    hasJfif: false,
    transform: null,
  };
  let at = 2;
  for (;;) {
    const { code, from } = markerAt(bytes, at);
    if (code === marker.end) {
      at = from;
      break;
    }
    at = segment(bytes, code, from, found);
  }
  if (found.size === null || found.scans === 0) refuseDamaged('noPicture');
  if (at < bytes.length) {
    refuseSecondKind(bytes.subarray(at));
    found.removed.add('data after the picture');
  }
  const head = [Uint8Array.of(0xff, marker.start), ...said(found)];
  const whole = joined([...head, ...found.structure, Uint8Array.of(0xff, marker.end)]);
  return { bytes: whole, ...found.size, removed: [...found.removed] };
}

function markerAt(bytes: Bytes, at: number): { code: number; from: number } {
  if (at >= bytes.length) refuseDamaged('pictureEndsEarly');
  if (bytes[at] !== 0xff) refuseDamaged('outOfOrder');
  let code = at + 1;
  while (bytes[code] === 0xff) code++;
  if (code >= bytes.length) refuseDamaged('pictureEndsEarly');
  return { code: bytes[code], from: code + 1 };
}

/** Reads one segment. @returns where the next begins */
function segment(bytes: Bytes, code: number, from: number, found: Found): number {
  const length = big(bytes, from, 2);
  if (length < 2) refuseDamaged('noLength');
  const content = part(bytes, from + 2, length - 2);
  const next = from + length;
  const whole = joined([Uint8Array.of(0xff, code), part(bytes, from, length)]);
  if (code === marker.scan) {
    if (found.size === null) refuseDamaged('noSize');
    const end = endOfScan(bytes, next);
    found.structure.push(whole, bytes.subarray(next, end));
    found.scans++;
    return end;
  }
  if (code >= marker.app0 && code <= marker.app15) application(code - marker.app0, content, found);
  else if (code === marker.comment) found.removed.add('comment');
  else if (frames.has(code)) {
    found.size = frameSize(content, found);
    found.structure.push(whole);
  } else if (tables.has(code)) found.structure.push(whole);
  else throw new Unfit('wrong-kind', { code: 'file-rare-jpeg' });
  return next;
}

function frameSize(content: Bytes, { size }: Found): Size {
  const components = big(content, 5, 1);
  if (size !== null) refuseDamaged('twoPictures');
  if (![1, 3, 4].includes(components) || content.length !== 6 + 3 * components || content[0] !== 8) {
    throw new Unfit('wrong-kind', { code: 'file-rare-jpeg' });
  }
  return checkedSize({ height: big(content, 1, 2), width: big(content, 3, 2) });
}

/** Reads what programs wrote for themselves; only what colours and the way up depend on is remembered. */
function application(number: number, content: Bytes, found: Found): void {
  if (number === 1 && stands(content, 0, exifName)) {
    found.orientation ??= orientationIn(content.slice(exifName.length));
    found.removed.add('EXIF');
  } else if (number === 2 && stands(content, 0, profileName)) {
    found.profile.set(big(content, profileName.length, 1), content.subarray(profileName.length + 2));
  } else if (number === 0 && stands(content, 0, 'JFIF\0')) {
    found.hasJfif = true;
  } else if (number === 14 && stands(content, 0, 'Adobe') && content.length >= 12) {
    found.transform = content[11];
  } else found.removed.add(number === 1 ? 'XMP' : `APP${number}`);
}

/** Where coded data end: at the first marker that is neither a restart nor a stuffed zero. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code === undefined) break;
    const isData = code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7);
    if (!isData) return at;
  }
  refuseDamaged('pictureEndsEarly');
}

/** The segments in front of the picture, written anew. */
function said({ hasJfif, orientation, profile, transform, removed }: Found): Bytes[] {
  const segments: Bytes[] = [];
  const add = (number: number, content: Bytes): void => {
    segments.push(joined([Uint8Array.of(0xff, marker.app0 + number), asBig(content.length + 2, 2), content]));
  };
  if (hasJfif) add(0, joined([fromLetters('JFIF\0'), Uint8Array.of(1, 2, 0, 0, 1, 0, 1, 0, 0)]));
  const exif = onlyOrientation(orientation ?? 1);
  if (exif !== null) add(1, joined([fromLetters(exifName), exif]));
  const parts = [...profile].sort(([a], [b]) => a - b).map(([, content]) => content);
  const colours = parts.length === 0 ? null : withoutMaker(joined(parts));
  if (parts.length > 0) removed.add('maker of the colour profile');
  const count = Math.ceil((colours?.length ?? 0) / profilePart);
  for (let i = 0; i < count; i++) {
    const content = colours!.subarray(i * profilePart, (i + 1) * profilePart);
    add(2, joined([fromLetters(profileName), Uint8Array.of(i + 1, count), content]));
  }
  if (transform !== null) add(14, joined([fromLetters('Adobe'), asBig(100, 2), asBig(0, 4), asBig(transform, 1)]));
  return segments;
}
