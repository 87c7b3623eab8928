import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { stillPath, videoPath } from '../../../test/fixtures/photographs.ts';
import { asBig, type Bytes, fromLetters, joined } from '../bytes.ts';
import { tellingJpeg } from '../told.fixture.ts';
import { momentIn } from './moment-in.ts';

const portrait = readFileSync(stillPath('franck_01829.jpg'));
const folder = mkdtempSync(join(tmpdir(), 'philtrum-taken-'));
afterAll(() => rmSync(folder, { recursive: true }));

const moment = (bytes: Bytes) =>
  momentIn({ size: bytes.length, read: async (at, length) => bytes.slice(at, at + length) });

/** A picture with EXIF as sharp writes it. */
async function withExif(fields: Record<string, string>, as: (picture: Sharp) => Sharp): Promise<Bytes> {
  const picture = as(sharp(portrait).resize(80)).withExif({ IFD0: { DateTime: '2025:12:24 18:00:00' }, IFD2: fields });
  return Uint8Array.from(await picture.toBuffer());
}

describe('when a photograph was taken', () => {
  test.each([
    ['JPEG', (picture: Sharp) => picture.jpeg()],
    ['PNG', (picture: Sharp) => picture.png()],
    ['WebP', (picture: Sharp) => picture.webp()],
  ])('%s says it in EXIF, with or without its zone', async (_, as) => {
    const taken = { DateTimeOriginal: '2026:02:17 09:05:11', DateTimeDigitized: '2026:03:01 08:00:00' };
    expect(await moment(await withExif(taken, as))).toEqual({ clock: '2026-02-17T09:05:11', zone: null });
    const zoned = { ...taken, OffsetTimeOriginal: '+01:00' };
    expect(await moment(await withExif(zoned, as))).toEqual({ clock: '2026-02-17T09:05:11', zone: '+01:00' });
  });

  test('is not known of a file that says only when it was changed, of a clock that was never set, or of nothing', async () => {
    const jpeg = (picture: Sharp) => picture.jpeg();
    expect(await moment(await withExif({}, jpeg))).toBeNull();
    expect(await moment(await tellingJpeg(portrait, 1))).toBeNull();
    expect(await moment(await withExif({ DateTimeOriginal: '0000:00:00 00:00:00' }, jpeg))).toBeNull();
    expect(await moment(await withExif({ DateTimeOriginal: '1970:01:01 00:00:00' }, jpeg))).toBeNull();
    expect(await moment(await withExif({ DateTimeOriginal: '2026:02:31 09:00:00' }, jpeg))).toBeNull();
    expect(await moment(Uint8Array.from(portrait))).toBeNull();
  });

  test('is looked for in damaged files without an end or a fault', async () => {
    const whole = await withExif({ DateTimeOriginal: '2026:02:17 09:05:11' }, (picture) => picture.jpeg());
    for (let at = 0; at < 400; at++) {
      const spoilt = whole.slice();
      spoilt[at] ^= 0xff;
      const found = await moment(spoilt);
      expect(found === null || /^\d{4}-\d\d-\d\dT/.test(found.clock)).toBe(true);
      const cut = await moment(whole.slice(0, at));
      expect(cut === null || cut.clock === '2026-02-17T09:05:11').toBe(true);
    }
    expect(await moment(whole.slice(0, 100))).toBeNull();
    for (const length of [0, 1, 3, 11]) {
      expect(await moment(whole.slice(0, length))).toBeNull();
    }
  });
});

describe.skipIf(spawnSync('ffmpeg', ['-version']).status !== 0)('when a clip was filmed', () => {
  const film = (name: string, ...said: string[]): Bytes => {
    const path = join(folder, name);
    const cut = ['-ss', '14.4', '-t', '0.2', '-i', videoPath('franck.mp4'), '-an', '-vf', 'scale=64:48'];
    const tags = [
      '-map_metadata',
      '-1',
      ...said.flatMap((one) => ['-metadata', one]),
      '-movflags',
      'use_metadata_tags',
    ];
    const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...cut, ...tags, path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return Uint8Array.from(readFileSync(path));
  };
  const made = 'creation_time=2026-02-17T09:05:11Z';

  test.each(['film.mp4', 'film.mov', 'film.webm', 'film.mkv'])('%s says it in UTC', async (name) => {
    expect(await moment(film(name, made))).toEqual({ clock: '2026-02-17T09:05:11', zone: 'Z' });
    expect(await moment(film(`silent-${name}`))).toBeNull();
  });

  test('a phone says it with its zone, and it counts before what a program wrote later', async () => {
    const bytes = film('phone.mov', made, 'com.apple.quicktime.creationdate=2026-02-14T19:30:00+0100');
    expect(await moment(bytes)).toEqual({ clock: '2026-02-14T19:30:00', zone: '+01:00' });
  });

  test('is found behind 4 GB of pictures without reading them', async () => {
    const bytes = film('long.mp4', made);
    const pictures = 4_300_000_000;
    const large = joined([asBig(1, 4), fromLetters('mdat'), asBig(1, 4), asBig(pictures - 2 ** 32, 4)]);
    let read = 0;
    const part = async (at: number, length: number): Promise<Bytes> => {
      read += length;
      return at < pictures ? large.slice(at, at + length) : bytes.slice(at - pictures, at - pictures + length);
    };
    const found = await momentIn({ size: pictures + bytes.length, read: part });
    expect(found).toEqual({ clock: '2026-02-17T09:05:11', zone: 'Z' });
    expect(read).toBeLessThan(100_000);
  });
});
