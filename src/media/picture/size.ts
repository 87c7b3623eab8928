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
  if (width < 1 || height < 1) refuseDamaged('its picture has no size');
  const { side, photoPixels } = limits;
  if (width > side.value || height > side.value || width * height > photoPixels.value) {
    const allowed = `at most ${photoPixels.value / 1e6} million pixels and ${side.value} on a side`;
    throw new Unfit('too-large', `The picture is ${width} x ${height} pixels; allowed: ${allowed}.`);
  }
  return { width, height };
}
