import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { videoPath } from '../../../test/fixtures/photographs.ts';
import { asBig, type Bytes, fromLetters, joined } from '../bytes.ts';
import { stripFile } from '../index.ts';
import { told, toldBy } from '../told.fixture.ts';

const decoderIsThere = spawnSync('ffmpeg', ['-version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'philtrum-strip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inflate = async (): Promise<Bytes> => new Uint8Array(0);
const franck = videoPath('franck.mp4');
const place = '+40.4168-003.7038/';
const seiName = '086f3693-b7b3-4f2c-9653-21492feee5b8';

/** Arguments of ffmpeg that tell what they can, in words. */
const telling = [`title=${told[0]}`, `comment=${told[1]}`, `make=${told[5]}`, `model=${told[2]}`, `location=${place}`]
  .concat('creation_time=2026-02-17T09:05:11Z')
  .flatMap((one) => ['-metadata', one]);

function ffmpeg(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Half a second of a man and of a tone, coded in some way. */
function make(name: string, coding: string): Bytes {
  const path = join(folder, name);
  const sources = ['-ss', '14.4', '-t', '0.5', '-i', franck, '-f', 'lavfi', '-t', '0.5', '-i', 'sine'];
  const streams = ['-map', '0:v', '-map', '1:a', '-vf', 'scale=160:128', ...coding.split(' ')];
  ffmpeg([...sources, ...streams, ...telling, '-movflags', 'use_metadata_tags', path]);
  return Uint8Array.from(readFileSync(path));
}

/** Sums of the decoded pictures, each with its moment. */
function picturesOf(name: string, bytes: Uint8Array): string[] {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const sums = ffmpeg(['-noautorotate', '-i', path, '-map', '0:v', '-f', 'framemd5', '-']);
  const lines = sums.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split(',').at(-1)!.trim());
}

function probed(name: string): string {
  const args = ['-v', 'error', '-show_entries', 'format_tags:stream_tags:stream=codec_type,r_frame_rate,duration'];
  return spawnSync('ffprobe', [...args, join(folder, name)], { encoding: 'utf8' }).stdout;
}

/** Boxes as phones and editors add them: a place, a maker’s own, and XMP. */
function withOwnBoxes(bytes: Bytes): Bytes {
  const box = (name: string, content: Bytes) => joined([asBig(content.length + 8, 4), fromLetters(name), content]);
  const placed = box('udta', box('\xa9xyz', joined([asBig(place.length, 2), asBig(0x15c7, 2), fromLetters(place)])));
  const xmp = box('uuid', joined([new Uint8Array(16), fromLetters(`<x:xmpmeta ${told[3]}>`)]));
  return joined([bytes, placed, xmp, box('free', fromLetters(told[4]))]);
}

const x264 = `-c:v libx264 -preset ultrafast -bf 2 -bsf:v h264_metadata=sei_user_data=${seiName}+${told[1]}`;

describe.skipIf(!decoderIsThere)('a clip', () => {
  test.each([
    ['phone.mp4', `${x264} -c:a aac`, 'video/mp4'],
    ['phone.mov', '-c:v libx265 -preset ultrafast -x265-params log-level=none -tag:v hvc1 -c:a aac', 'video/mp4'],
    ['mirror.webm', '-c:v libvpx -deadline realtime -c:a libopus', 'video/webm'],
    ['mirror-9.webm', '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus', 'video/webm'],
  ])('%s keeps its pictures and nothing beside them', async (name, coding, mediaType) => {
    const made = make(name, coding);
    const bytes = mediaType === 'video/mp4' ? withOwnBoxes(made) : made;
    expect(toldBy(bytes).length).toBeGreaterThan(1);
    expect(Buffer.from(bytes).includes(place)).toBe(true);
    const file = await stripFile(bytes, inflate);
    if (!file.ok) throw new Error(file.detail);
    expect(file).toMatchObject({ kind: 'video', mediaType, width: 160, height: 128 });
    expect(file.removed).toContain('audio track');
    expect(toldBy(file.bytes)).toEqual([]);
    const text = Buffer.from(file.bytes).toString('latin1');
    expect(text).not.toMatch(/40\.4168|xyz|Lavc|Lavf|x264|x265|2026/);
    const out = `out-${name.replace('.mov', '.mp4')}`;
    expect(picturesOf(out, file.bytes)).toEqual(picturesOf(name, bytes));
    expect(picturesOf(out, file.bytes).length).toBeGreaterThan(8);
    expect(probed(out)).not.toMatch(/creation_time|audio|Ada|location/);
  });

  test('turned by the phone stays turned', async () => {
    const plain = join(folder, 'plain.mp4');
    writeFileSync(plain, make('plain.mp4', `${x264} -an`));
    const turned = join(folder, 'turned.mp4');
    ffmpeg(['-i', plain, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned]);
    const file = await stripFile(Uint8Array.from(readFileSync(turned)), inflate);
    if (!file.ok) throw new Error(file.detail);
    expect(file).toMatchObject({ width: 128, height: 160 });
    writeFileSync(join(folder, 'kept.mp4'), file.bytes);
    const rotation = (path: string) =>
      spawnSync('ffprobe', ['-v', 'error', '-show_entries', 'stream_side_data=rotation', path], { encoding: 'utf8' });
    expect(rotation(join(folder, 'kept.mp4')).stdout).toBe(rotation(turned).stdout);
    expect(rotation(turned).stdout).toMatch(/rotation=-?90/);
  });

  test('cut off, without pictures or coded as browsers cannot show is refused', async () => {
    const bytes = make('whole.mp4', `${x264} -c:a aac`);
    const cut = await stripFile(bytes.slice(0, bytes.length >> 1), inflate);
    expect(cut).toMatchObject({ ok: false, reason: 'damaged' });
    ffmpeg(['-i', join(folder, 'whole.mp4'), '-vn', '-c', 'copy', join(folder, 'sound.mp4')]);
    const sound = await stripFile(Uint8Array.from(readFileSync(join(folder, 'sound.mp4'))), inflate);
    expect(sound).toMatchObject({ ok: false, reason: 'wrong-kind', detail: expect.stringContaining('no moving') });
    const old = await stripFile(make('old.mp4', '-c:v mpeg4 -an'), inflate);
    expect(old).toMatchObject({ ok: false, reason: 'wrong-kind', detail: expect.stringContaining('H.264, H.265') });
  });
});

test('what begins as a film and is none is refused', async () => {
  const starts = [fromLetters('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), fromLetters('\x1a\x45\xdf\xa3\x80')];
  for (const start of starts) {
    const file = await stripFile(joined([start, fromLetters('<script>alert(1)</script>')]), inflate);
    expect(file.ok || file.detail).toMatch(/damaged|no moving picture/);
  }
});
