import { big, letters, little, stands } from '../bytes.ts';
import { momentInExif } from './exif-moment.ts';
import type { FileMoment, PartedFile } from './moment.ts';

const exifName = 'Exif\0\0';
/** Segments of a JPEG and chunks of a PNG or WebP that are looked at before the picture counts as silent. */
const mostParts = 1000;
const startOfScan = 0xda;

/** When a JPEG says that it was taken: in the first segment that holds EXIF. */
export async function momentInJpeg(file: PartedFile): Promise<FileMoment | null> {
  for (let at = 2, i = 0; i < mostParts; i++) {
    const head = await file.read(at, 10);
    if (head.length < 4 || head[0] !== 0xff || head[1] === startOfScan) return null;
    const length = big(head, 2, 2);
    if (head[1] === 0xe1 && stands(head, 4, exifName)) return momentInExif(await file.read(at + 10, length - 8));
    at += 2 + length;
  }
  return null;
}

/** When a PNG says that it was taken. */
export async function momentInPng(file: PartedFile): Promise<FileMoment | null> {
  for (let at = 8, i = 0; i < mostParts; i++) {
    const head = await file.read(at, 8);
    if (head.length < 8) return null;
    const length = big(head, 0, 4);
    if (letters(head, 4, 4) === 'eXIf') return momentInExif(await file.read(at + 8, length));
    at += 12 + length;
  }
  return null;
}

/** When a WebP says that it was taken. */
export async function momentInWebp(file: PartedFile): Promise<FileMoment | null> {
  for (let at = 12, i = 0; i < mostParts; i++) {
    const head = await file.read(at, 8);
    if (head.length < 8) return null;
    const length = little(head, 4, 4);
    if (letters(head, 0, 4) === 'EXIF') {
      const exif = await file.read(at + 8, length);
      return momentInExif(stands(exif, 0, exifName) ? exif.slice(exifName.length) : exif);
    }
    at += 8 + length + (length % 2);
  }
  return null;
}
