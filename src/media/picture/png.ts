import { asBig, type Bytes, big, fromLetters, joined, letters, part } from '../bytes.ts';
import { refuseSecondKind } from '../second-kind.ts';
import { refuseDamaged, Unfit } from '../unfit.ts';
import { asZlib, crc32 } from './checksums.ts';
import { withoutMaker } from './colour-profile.ts';
import { onlyOrientation, orientationIn } from './orientation.ts';
import type { Inflate, StrippedPicture } from './picture.ts';
import { checkedSize, type Size } from './size.ts';

/** The first bytes of every PNG (ISO/IEC 15948, 5.2). */
export const pngSignature = '\x89PNG\r\n\x1a\n';
/** Chunks that decoding or colours depend on; all others are texts, moments, devices or a program's own. */
const kept: ReadonlySet<string> = new Set(['PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'cICP']);
/** Most that a colour profile may unpack to [bytes]. */
const longestProfile = 4_000_000;

interface Chunk {
  readonly name: string;
  readonly content: Bytes;
}

/** A PNG of its pixels, colours and the way it is turned; compressed pixels are copied as they are. */
export async function stripPng(bytes: Bytes, inflate: Inflate): Promise<StrippedPicture> {
  const { chunks, end } = chunksOf(bytes);
  const size = sizeFrom(chunks[0]);
  const removed = new Set<string>();
  const out: Bytes[] = [fromLetters(pngSignature), written(chunks[0])];
  for (const chunk of chunks.slice(1)) {
    const { name, content } = chunk;
    if (kept.has(name)) out.push(written(chunk));
    else if (name === 'iCCP') {
      removed.add('maker of the colour profile');
      const profile = await profileIn(content, inflate);
      if (profile !== null) out.push(written({ name, content: profile }));
    } else if (name === 'eXIf') {
      removed.add('EXIF');
      const exif = onlyOrientation(orientationIn(content.slice()));
      if (exif !== null) out.push(written({ name, content: exif }));
    } else if (name !== 'IEND') {
      if (/^[A-Z]/.test(name)) throw new Unfit('wrong-kind', { code: 'file-rare-png', places: { chunk: name } });
      removed.add(name);
    }
  }
  if (!chunks.some(({ name }) => name === 'IDAT')) refuseDamaged('noPicture');
  if (end < bytes.length) {
    refuseSecondKind(bytes.subarray(end));
    removed.add('data after the picture');
  }
  out.push(written({ name: 'IEND', content: new Uint8Array(0) }));
  return { bytes: joined(out), ...size, removed: [...removed] };
}

function chunksOf(bytes: Bytes): { chunks: Chunk[]; end: number } {
  const chunks: Chunk[] = [];
  for (let at = pngSignature.length; ; ) {
    const length = big(bytes, at, 4);
    const name = letters(bytes, at + 4, 4);
    const content = part(bytes, at + 8, length);
    if (crc32(part(bytes, at + 4, length + 4)) !== big(bytes, at + 8 + length, 4)) {
      refuseDamaged('checkSums');
    }
    at += 12 + length;
    chunks.push({ name, content });
    if (name === 'IEND') return { chunks, end: at };
  }
}

function sizeFrom({ name, content }: Chunk): Size {
  if (name !== 'IHDR' || content.length !== 13) refuseDamaged('notAsPng');
  return checkedSize({ width: big(content, 0, 4), height: big(content, 4, 4) });
}

function written({ name, content }: Chunk): Bytes {
  const checked = joined([fromLetters(name), content]);
  return joined([asBig(content.length, 4), checked, asBig(crc32(checked), 4)]);
}

/** A profile behind its name and a zero, compressed; its name, often a monitor's, is dropped. */
async function profileIn(content: Bytes, inflate: Inflate): Promise<Bytes | null> {
  const zero = content.indexOf(0);
  if (zero < 1 || content[zero + 1] !== 0) return null;
  const opened = await inflate(content.slice(zero + 2), longestProfile).catch(() => null);
  const profile = opened === null ? null : withoutMaker(opened);
  return profile === null ? null : joined([fromLetters('colours\0\0'), asZlib(profile)]);
}
