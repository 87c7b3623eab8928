import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { type Frame, measureParameters, type Refusal } from '#measure';
import { inDocuments, words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';

/**
 * Decodes a picture file: upright by its EXIF orientation, 8 bit sRGB, transparency on white.
 * @returns the picture, or why it cannot be one
 * @throws WrongUsage when there is no such file
 */
export async function readPicture(path: string): Promise<Frame | Refusal> {
  const foreign = refuseForeign(await firstBytes(path));
  if (foreign) return { ok: false, reason: 'not-an-image', detail: `${path}: ${foreign}` };
  const size = await pictureSize(path);
  if (typeof size === 'string') return { ok: false, reason: 'not-an-image', detail: `${path}: ${size}` };
  const most = measureParameters.mostDecodedPixels.value;
  if (size.width * size.height > most * 1e6) {
    const megapixels = ((size.width * size.height) / 1e6).toFixed(1);
    const detail = inDocuments().say('cli.file.tooLarge', { file: path, megapixels, most: String(most) });
    return { ok: false, reason: 'too-large', detail };
  }
  try {
    return await decode(path, size);
  } catch (error) {
    return {
      ok: false,
      reason: 'not-an-image',
      detail: inDocuments().say('cli.file.undecoded', { file: path, why: firstLine(error) }),
    };
  }
}

/** Decodes strip by strip; a picture of more pixels than are measured is made smaller on the way. */
async function decode(path: string, { width: w, height: h }: { width: number; height: number }): Promise<Frame> {
  const most = measureParameters.mostPixels.value * 0.995e6;
  const edge = Math.floor(Math.max(w, h) * Math.min(1, Math.sqrt(most / (w * h))));
  const { data, info } = await sharp(path, { limitInputPixels: w * h, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels === 3) return { rgb: new Uint8Array(data), width, height };
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) rgb.fill(data[i * channels], i * 3, i * 3 + 3);
  return { rgb, width, height };
}

async function pictureSize(path: string): Promise<{ width: number; height: number } | string> {
  try {
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    return width > 0 && height > 0 ? { width, height } : inDocuments().say('cli.file.noSize');
  } catch {
    return inDocuments().say('cli.file.noPicture');
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new WrongUsage(words('cli.file.unread', { file: path, why: firstLine(error) }));
  }
}

const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

/** Why a file that is recognised, but is not a picture we read, is refused; null for anything else. */
function refuseForeign(head: Buffer): string | null {
  const text = head.toString('latin1');
  if (head.length === 0) return inDocuments().say('cli.file.empty');
  if (text.slice(4, 8) === 'ftyp') {
    const brand = text.slice(8, 12);
    if (brand === 'avif' || brand === 'avis') return null;
    if (heicBrands.includes(brand)) {
      return inDocuments().say('cli.file.heic');
    }
    return inDocuments().say('cli.file.video');
  }
  const matroska = head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3;
  if (matroska || text.slice(8, 11) === 'AVI' || text.startsWith('OggS')) return inDocuments().say('cli.file.video');
  return text.startsWith('%PDF') ? inDocuments().say('cli.file.pdf') : null;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}
