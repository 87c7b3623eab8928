import { stands } from '../bytes.ts';
import { pngSignature } from '../picture/png.ts';
import { Unfit } from '../unfit.ts';
import { momentInMp4 } from './film-moment.ts';
import { momentInMatroska } from './matroska-moment.ts';
import type { FileMoment, PartedFile } from './moment.ts';
import { momentInJpeg, momentInPng, momentInWebp } from './picture-moment.ts';

/**
 * When a photograph or clip says that it was taken, read before anything is taken out of it; null when it does not say,
 * or cannot be read. The moment of a file's last change is never taken for it.
 */
export async function momentIn(file: PartedFile): Promise<FileMoment | null> {
  try {
    return await found(file);
  } catch (error) {
    if (error instanceof Unfit) return null;
    throw error;
  }
}

async function found(file: PartedFile): Promise<FileMoment | null> {
  const start = await file.read(0, 16);
  if (stands(start, 0, '\xff\xd8\xff')) return momentInJpeg(file);
  if (stands(start, 0, pngSignature)) return momentInPng(file);
  if (stands(start, 0, 'RIFF') && stands(start, 8, 'WEBP')) return momentInWebp(file);
  if (stands(start, 0, '\x1a\x45\xdf\xa3')) return momentInMatroska(file);
  return momentInMp4(file);
}
