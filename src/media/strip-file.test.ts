import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { stillPath } from '../../test/fixtures/photographs.ts';
import { asBig, type Bytes, fromLetters, joined } from './bytes.ts';
import { mediaTypes, type RefusedFile, type StrippedFile, stripFile } from './index.ts';
import { pngChunk, segment, tellingJpeg, tellingPng, tellingWebp, told, toldBy } from './told.fixture.ts';

const portrait = readFileSync(stillPath('franck_01829.jpg'));
const inflate = async (bytes: Bytes, most: number): Promise<Bytes> =>
  Uint8Array.from(inflateSync(bytes, { maxOutputLength: most }));

async function stripped(bytes: Bytes): Promise<StrippedFile> {
  const file = await stripFile(bytes, inflate);
  if (!file.ok) throw new Error(file.detail);
  return file;
}

async function refused(bytes: Bytes): Promise<RefusedFile> {
  const file = await stripFile(bytes, inflate);
  if (file.ok) throw new Error(`taken as ${file.mediaType}`);
  return file;
}

/** Pixels as they are stored, as they stand upright, and as their profile colours them. */
async function pixelsOf(bytes: Bytes) {
  const read = () => sharp(bytes);
  const raw = await read().raw().toBuffer({ resolveWithObject: true });
  const turned = await read().rotate().raw().toBuffer({ resolveWithObject: true });
  const coloured = await read().toColourspace('srgb').raw().toBuffer();
  return { raw, turned, coloured };
}

describe.each([
  ['JPEG', tellingJpeg, 'image/jpeg', 6],
  ['JPEG that stands upright', tellingJpeg, 'image/jpeg', 1],
  ['PNG', tellingPng, 'image/png', 8],
  ['WebP', tellingWebp, 'image/webp', 3],
] as const)('a %s', (_, telling, mediaType, orientation) => {
  test('keeps its pixels, colours and the way it stands, and nothing it told', async () => {
    const bytes = await telling(portrait, orientation);
    expect(toldBy(bytes)).not.toEqual([]);
    const file = await stripped(bytes);
    expect(file).toMatchObject({ kind: 'photo', mediaType, durationSeconds: null });
    expect(toldBy(file.bytes)).toEqual([]);
    expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(/xmp|Photoshop|MPF|mmod|ACME|ftypmp42/);
    expect(file.removed.length).toBeGreaterThan(2);
    const [before, after] = [await pixelsOf(bytes), await pixelsOf(file.bytes)];
    expect(after.raw.info).toMatchObject({ width: file.width, height: file.height });
    expect(after.raw.data.equals(before.raw.data)).toBe(true);
    expect(after.turned.data.equals(before.turned.data)).toBe(true);
    expect(after.turned.info).toMatchObject({ width: before.turned.info.width, height: before.turned.info.height });
    expect(after.coloured.equals(before.coloured)).toBe(true);
    const { exif, icc, orientation: way } = await sharp(file.bytes).metadata();
    expect(icc === undefined).toBe(false);
    expect(way ?? 1).toBe(orientation);
    expect(exif?.length ?? 0).toBeLessThan(40);
  });

  test('stripped twice is the same, byte for byte', async () => {
    const once = await stripped(await telling(portrait, orientation));
    const twice = await stripped(once.bytes as Bytes);
    expect(Buffer.from(twice.bytes).equals(once.bytes)).toBe(true);
  });

  test('that was cut off is refused, wherever it was cut', async () => {
    const { bytes } = await stripped(await telling(portrait, orientation));
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share));
      expect(await refused(cut)).toMatchObject({ reason: 'damaged', detail: expect.stringContaining('damaged') });
    }
  });
});

test('the fixtures tell everything that is looked for', async () => {
  expect(toldBy(await tellingJpeg(portrait, 6))).toEqual([...told]);
});

test('colours of four inks are decoded as before: what Adobe says of them stays', async () => {
  const bytes = Uint8Array.from(await sharp(portrait).toColourspace('cmyk').jpeg().toBuffer());
  const file = await stripped(bytes);
  expect((await sharp(file.bytes).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true);
});

describe('what is no photograph or clip', () => {
  const jpeg = async () => tellingJpeg(portrait, 1);
  const zip = joined([fromLetters('PK\x05\x06'), new Uint8Array(18)]);

  test.each([
    ['nothing', () => new Uint8Array(0), 'wrong-kind', 'empty (0 bytes)'],
    ['a page', () => fromLetters('<!doctype html><script>alert(1)</script>'), 'wrong-kind', 'JPEG, PNG or WebP'],
    ['a drawing with a script', () => fromLetters('<svg onload="alert(1)"/>'), 'wrong-kind', 'JPEG, PNG or WebP'],
    ['an archive', () => joined([fromLetters('PK\x03\x04'), new Uint8Array(40)]), 'wrong-kind', 'JPEG, PNG or WebP'],
    ['a moving GIF', () => joined([fromLetters('GIF89a'), new Uint8Array(40)]), 'wrong-kind', 'JPEG, PNG or WebP'],
    ['a HEIC', () => joined([asBig(24, 4), fromLetters('ftypheic'), new Uint8Array(12)]), 'wrong-kind', 'HEIC'],
    ['three bytes of a JPEG', () => Uint8Array.of(0xff, 0xd8, 0xff), 'damaged', 'ends before'],
    ['a JPEG of nothing', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'damaged', 'no picture'],
    ['a WebP of nothing', () => fromLetters('RIFF\x04\0\0\0WEBP'), 'damaged', 'no picture'],
  ] as const)('%s is refused', async (_, bytes, reason, said) => {
    expect(await refused(bytes())).toMatchObject({ reason, detail: expect.stringContaining(said) });
  });

  test('a picture that is an archive or a page as well is refused; a phone’s second picture is cut off', async () => {
    expect(await refused(joined([await jpeg(), zip]))).toMatchObject({
      reason: 'wrong-kind',
      detail: expect.stringContaining('two things at once'),
    });
    const page = joined([await tellingPng(portrait, 1), fromLetters('<script>alert(1)</script>')]);
    expect(await refused(page)).toMatchObject({ reason: 'wrong-kind' });
    expect((await stripped(await jpeg())).removed).toContain('data after the picture');
  });

  test('a page inside of a comment goes with the comment', async () => {
    const plain = Uint8Array.from(portrait);
    const page = segment(0xfe, fromLetters('*/</style><script>alert(1)</script>'));
    const { bytes } = await stripped(joined([plain.subarray(0, 2), page, plain.subarray(2)]));
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('script');
  });

  test('a few bytes that say they are gigabytes of picture are refused by what they say', async () => {
    const head = joined([asBig(60_000, 4), asBig(60_000, 4), Uint8Array.of(8, 2, 0, 0, 0)]);
    const bomb = joined([
      fromLetters('\x89PNG\r\n\x1a\n'),
      pngChunk('IHDR', head),
      pngChunk('IEND', new Uint8Array(0)),
    ]);
    const frame = joined([Uint8Array.of(8), asBig(65_000, 2), asBig(65_000, 2), Uint8Array.of(1, 1, 17, 0)]);
    for (const bytes of [bomb, joined([Uint8Array.of(0xff, 0xd8), segment(0xc0, frame)])]) {
      const file = await refused(bytes);
      expect(file.reason).toBe('too-large');
      expect(file.detail).toMatch(/(60000|65000) x (60000|65000) pixels; allowed: at most 120 million/);
    }
  });

  test('a profile that unpacks without end is left out, and its picture stays', async () => {
    const { deflateSync } = await import('node:zlib');
    const packed = Uint8Array.from(deflateSync(new Uint8Array(50_000_000)));
    const plain = Uint8Array.from(await sharp(portrait).resize(40).png().toBuffer());
    const bytes = joined([
      plain.subarray(0, 33),
      pngChunk('iCCP', joined([fromLetters('x\0\0'), packed])),
      plain.subarray(33),
    ]);
    expect((await sharp((await stripped(bytes)).bytes).metadata()).icc).toBeUndefined();
  });

  test('a file beyond the limit of its kind is refused with both sizes', async () => {
    const long = new Uint8Array(40_000_001);
    long.set(Uint8Array.from(portrait.subarray(0, 100)));
    expect(await refused(long)).toMatchObject({
      reason: 'too-large',
      detail: 'The file has 40.0 MB. A photograph may have at most 40 MB.',
    });
  });

  test('whatever bytes come, they are taken or refused with a sentence, and never told on', async () => {
    const [whole] = [await jpeg()];
    const starts = [
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\x40\0\0\0WEBPVP8 ',
      '\x1a\x45\xdf\xa3',
      '\0\0\0\x18ftypmp42',
    ];
    const begun = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }));
    const spoilt = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    const isAnswer = async (bytes: Bytes): Promise<void> => {
      const file = await stripFile(bytes, inflate);
      if (file.ok) expect(mediaTypes).toContain(file.mediaType);
      else expect(file.detail).toMatch(/\.$/);
    };
    await fc.assert(fc.asyncProperty(begun, ([start, rest]) => isAnswer(joined([fromLetters(start), rest.slice()]))));
    await fc.assert(
      fc.asyncProperty(spoilt, async ([at, value]) => {
        const copy = whole.slice();
        copy[at] = value;
        await isAnswer(copy);
      }),
    );
  });
});
