import { asLittle, type Bytes, fromLetters, joined, letters, little, part, stands } from '../bytes.ts';
import { refuseSecondKind } from '../second-kind.ts';
import { refuseDamaged, Unfit } from '../unfit.ts';
import { withoutMaker } from './colour-profile.ts';
import { onlyOrientation, orientationIn } from './orientation.ts';
import type { StrippedPicture } from './picture.ts';
import { checkedSize, type Size } from './size.ts';

/** Flags of what a WebP holds beside its picture (RFC 9649, 2.7.1). */
const flag = { profile: 0x20, alpha: 0x10, exif: 0x08 } as const;
const riffHeader = 12;

/** A WebP of its picture, colours and the way it is turned. */
export function stripWebp(bytes: Bytes): StrippedPicture {
  const { chunks, end } = chunksOf(bytes);
  if (chunks.has('ANIM') || chunks.has('ANMF')) {
    throw new Unfit('wrong-kind', { code: 'file-moving-webp' });
  }
  const picture = ['VP8 ', 'VP8L'].find((name) => chunks.has(name));
  if (picture === undefined) refuseDamaged('noPicture');
  const content = chunks.get(picture)!;
  const size = checkedSize(picture === 'VP8 ' ? lossySize(content) : losslessSize(content));
  const alpha = chunks.get('ALPH') ?? null;
  const tiff = chunks.get('EXIF');
  const exif = tiff === undefined ? null : onlyOrientation(orientationIn(withoutName(tiff)));
  const colours = chunks.get('ICCP');
  const profile = colours === undefined ? null : withoutMaker(colours.slice());
  const flags =
    (profile === null ? 0 : flag.profile) +
    (exif === null ? 0 : flag.exif) +
    (alpha !== null || ((chunks.get('VP8X')?.[0] ?? 0) & flag.alpha) !== 0 ? flag.alpha : 0);
  const parts = [
    ...(flags === 0 ? [] : [chunk('VP8X', extended(flags, size))]),
    ...(profile === null ? [] : [chunk('ICCP', profile)]),
    ...(alpha === null ? [] : [chunk('ALPH', alpha)]),
    chunk(picture, content),
    ...(exif === null ? [] : [chunk('EXIF', exif)]),
  ];
  const body = joined([fromLetters('WEBP'), ...parts]);
  const removed = [...chunks.keys()].filter((name) => !['VP8X', 'ALPH', picture].includes(name));
  if (end < bytes.length) {
    refuseSecondKind(bytes.subarray(end));
    removed.push('data after the picture');
  }
  return { bytes: joined([fromLetters('RIFF'), asLittle(body.length, 4), body]), ...size, removed };
}

function chunksOf(bytes: Bytes): { chunks: Map<string, Bytes>; end: number } {
  const end = 8 + little(bytes, 4, 4);
  if (end > bytes.length) refuseDamaged('endsEarly');
  const chunks = new Map<string, Bytes>();
  for (let at = riffHeader; at + 8 <= end; ) {
    const [name, length] = [letters(bytes, at, 4), little(bytes, at + 4, 4)];
    const content = part(bytes, at + 8, length);
    if (!chunks.has(name)) chunks.set(name, content);
    at += 8 + length + (length % 2);
  }
  return { chunks, end };
}

/** EXIF without the name that some programs put in front of it. */
function withoutName(exif: Bytes): Bytes {
  return stands(exif, 0, 'Exif\0\0') ? exif.slice(6) : exif.slice();
}

/** A key frame's header (RFC 6386, 9.1). */
function lossySize(content: Bytes): Size {
  if (!stands(content, 3, '\x9d\x01\x2a')) refuseDamaged('notAsPicture');
  return { width: little(content, 6, 2) & 0x3fff, height: little(content, 8, 2) & 0x3fff };
}

/** A lossless header (RFC 9649, 3.4). */
function losslessSize(content: Bytes): Size {
  if (content[0] !== 0x2f) refuseDamaged('notAsPicture');
  const bits = little(content, 1, 4);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function extended(flags: number, { width, height }: Size): Bytes {
  return joined([asLittle(flags, 4), asLittle(width - 1, 3), asLittle(height - 1, 3)]);
}

function chunk(name: string, content: Bytes): Bytes {
  return joined([fromLetters(name), asLittle(content.length, 4), content, new Uint8Array(content.length % 2)]);
}
