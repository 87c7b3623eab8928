import type { Why } from '#messages';
import { type Bytes, letters, stands } from './bytes.ts';
import { stripClip } from './clip/strip-clip.ts';
import { limits, megabyte } from './parameters.ts';
import { stripJpeg } from './picture/jpeg.ts';
import type { Inflate, StrippedPicture } from './picture/picture.ts';
import { pngSignature, stripPng } from './picture/png.ts';
import { stripWebp } from './picture/webp.ts';
import { Unfit, type UnfitReason } from './unfit.ts';

/** Kinds of files that are kept. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/webm'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A photograph or clip without what its file told of the person, the place and the device. */
export interface StrippedFile {
  readonly ok: true;
  readonly kind: 'photo' | 'video';
  readonly mediaType: MediaType;
  readonly bytes: Bytes;
  /** pixels as stored; a turned picture is shown with the two exchanged */
  readonly width: number;
  readonly height: number;
  /** null for a photograph */
  readonly durationSeconds: number | null;
  /** what was taken out, by names of the formats */
  readonly removed: readonly string[];
}

/** An honest no with a sentence for people. */
export interface RefusedFile {
  readonly ok: false;
  readonly reason: UnfitReason;
  readonly detail: string;
  /** the same by code */
  readonly why: Why;
}

type Format = 'jpeg' | 'png' | 'webp' | 'mp4' | 'matroska';

/**
 * Takes the picture out of a file and leaves everything else behind. What the file is, is read from its bytes; what
 * anybody says it is does not count.
 * @param inflate opens zlib streams, for colour profiles of PNG
 */
export async function stripFile(bytes: Bytes, inflate: Inflate): Promise<StrippedFile | RefusedFile> {
  try {
    return await stripped(bytes, inflate);
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, reason: error.reason, detail: error.message, why: error.why };
    throw error;
  }
}

async function stripped(bytes: Bytes, inflate: Inflate): Promise<StrippedFile> {
  const format = formatOf(bytes);
  if (format === 'mp4' || format === 'matroska') {
    refuseLarger(bytes, limits.clipMegabytes.value, 'file-clip-large');
    return { ok: true, kind: 'video', ...(await stripClip(bytes, format)) };
  }
  refuseLarger(bytes, limits.photoMegabytes.value, 'file-photo-large');
  const strip: (bytes: Bytes) => StrippedPicture | Promise<StrippedPicture> =
    format === 'jpeg' ? stripJpeg : format === 'webp' ? stripWebp : (png) => stripPng(png, inflate);
  return { ok: true, kind: 'photo', mediaType: `image/${format}`, durationSeconds: null, ...(await strip(bytes)) };
}

const allowed = { code: 'file-kinds' } as const;

function formatOf(bytes: Bytes): Format {
  if (bytes.length === 0) throw new Unfit('wrong-kind', { code: 'file-empty', allowed });
  if (stands(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (stands(bytes, 0, pngSignature)) return 'png';
  if (stands(bytes, 0, 'RIFF') && stands(bytes, 8, 'WEBP')) return 'webp';
  if (stands(bytes, 0, '\x1a\x45\xdf\xa3')) return 'matroska';
  if (isMp4(bytes)) return 'mp4';
  throw new Unfit('wrong-kind', { code: 'file-unknown', allowed });
}

const picturesInBoxes = /^(?:heic|heix|heif|hevc|mif1|msf1|avif|avis)$/;

/** MP4 says its kind in its first box; old QuickTime films begin with a box of another name. */
function isMp4(bytes: Bytes): boolean {
  if (bytes.length < 12) return false;
  const name = letters(bytes, 4, 4);
  if (name !== 'ftyp') return ['moov', 'mdat', 'wide'].includes(name);
  if (picturesInBoxes.test(letters(bytes, 8, 4))) {
    throw new Unfit('wrong-kind', { code: 'file-heic', allowed });
  }
  return true;
}

function refuseLarger(bytes: Bytes, most: number, code: 'file-clip-large' | 'file-photo-large'): void {
  if (bytes.length <= most * megabyte) return;
  const size = (bytes.length / megabyte).toFixed(1);
  throw new Unfit('too-large', { code, places: { size, most } });
}
