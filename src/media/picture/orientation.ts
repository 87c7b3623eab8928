import { asBig, type Bytes, big, fromLetters, joined, little, stands } from '../bytes.ts';

/** How a stored picture is turned to stand upright: 1 as it is, 2 to 8 mirrored or turned (EXIF 2.32, 4.6.4.A). */
const upright = 1;
const most = 8;
const tag = 0x0112;
const entryBytes = 12;

/** The orientation that EXIF (a TIFF of its own) tells; upright when it tells none that can be read. */
export function orientationIn(tiff: Bytes): number {
  const order = stands(tiff, 0, 'II*\0') ? little : stands(tiff, 0, 'MM\0*') ? big : null;
  if (order === null || tiff.length < 10) return upright;
  const at = order(tiff, 4, 4);
  if (at + 2 > tiff.length) return upright;
  const entries = order(tiff, at, 2);
  for (let i = 0; i < entries; i++) {
    const entry = at + 2 + i * entryBytes;
    if (entry + entryBytes > tiff.length) return upright;
    if (order(tiff, entry, 2) !== tag) continue;
    const value = order(tiff, entry + 8, 2);
    return value >= upright && value <= most ? value : upright;
  }
  return upright;
}

/** EXIF that tells the orientation and nothing else; null for an upright picture, which needs none. */
export function onlyOrientation(orientation: number): Bytes | null {
  if (orientation === upright) return null;
  const entry = joined([asBig(tag, 2), asBig(3, 2), asBig(1, 4), asBig(orientation, 2), asBig(0, 2)]);
  return joined([fromLetters('MM\0*'), asBig(8, 4), asBig(1, 2), entry, asBig(0, 4)]);
}
