import { limits } from '../parameters.ts';
import { refuseDamaged, Unfit } from '../unfit.ts';

/** How large a picture says it is [pixels]. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Passes a size that a machine can open. What a file says counts, however small the file: a few bytes may unpack to
 * gigabytes.
 * @throws Unfit when the picture is larger than {@link limits} allow, or has no size
 */
export function checkedSize({ width, height }: Size): Size {
  if (width < 1 || height < 1) refuseDamaged('noSize');
  const { side, photoPixels } = limits;
  if (width > side.value || height > side.value || width * height > photoPixels.value) {
    const places = { millions: photoPixels.value / 1e6, side: side.value };
    const allowed = { code: 'photo-pixels', places } as const;
    throw new Unfit('too-large', { code: 'file-photo-pixels', places: { width, height }, allowed });
  }
  return { width, height };
}
