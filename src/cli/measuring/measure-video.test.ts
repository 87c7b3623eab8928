import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clipParameters, type MeasuredClip, measureClip } from '#clip';
import { stillPath, videoPath } from '../../../test/fixtures/photographs.ts';
import { nodeFaceNetworks } from '../input/node-face-networks.ts';
import { parseMeasurement } from '../input/parse-measurement.ts';
import { readClip } from '../input/video/read-clip.ts';
import { measureCommand, measureFiles } from '../measure.ts';
import { measureVideo } from './measure-video.ts';

const decoderIsThere = spawnSync('ffmpeg', ['-version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'philtrum-video-'));
const franck = videoPath('franck.mp4');
const at = (name: string) => join(folder, name);

/** Leaves out what ffmpeg says of itself; its H.264 encoder cannot be silenced. */
const nameless = '-map_metadata -1 -fflags +bitexact -flags:v +bitexact';

/** Makes a video with ffmpeg from arguments in words. */
function make(name: string, words: string): string {
  const path = at(name);
  const args = ['-v', 'error', '-y', ...words.split(' ').map((word) => (word === 'FRANCK' ? franck : word)), path];
  const { status, stderr } = spawnSync('ffmpeg', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path;
}

async function refusalOf(path: string) {
  const result = await measureVideo(path);
  if (result.ok) throw new Error(`${path} was measured`);
  return result;
}

async function measured(path: string): Promise<MeasuredClip> {
  const result = await measureVideo(path);
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!decoderIsThere)('a video', () => {
  let rest: MeasuredClip;
  let mirrored: MeasuredClip;

  beforeAll(async () => {
    rest = await measured(make('rest.mp4', '-ss 14.4 -t 1.2 -i FRANCK -c:v libx264 -crf 12'));
    mirrored = await measured(
      make('mirrored.mp4', `-ss 14.4 -t 1.2 -i FRANCK -vf hflip -c:v mpeg4 -q:v 2 ${nameless}`),
    );
  }, 120_000);

  test('of a resting mouth gives a median of many pictures with human measures', () => {
    expect(rest.framesRead).toBe(29);
    expect(rest.framesGated).toBeGreaterThan(20);
    const [capture] = rest.captures;
    expect(capture.expression).toBe('rest');
    expect(capture.frames).toBeGreaterThan(12);
    const width = capture.measures.mouthWidth;
    expect(width?.value).toBeGreaterThan(42);
    expect(width?.value).toBeLessThan(54);
    expect(rest.flags).toContain('below-4-px-per-mm');
    for (const moment of rest.moments) expect(moment.geometry?.upperBorder.length).toBeGreaterThan(30);
  });

  test('says when software that edits wrote the file; whether it is mirrored nobody can see', () => {
    expect([rest.editor, mirrored.editor]).toEqual(['FFmpeg', null]);
    expect(rest.flags).toContain('maybe-edited');
    expect(mirrored.flags).toEqual(rest.flags.filter((flag) => flag !== 'maybe-edited'));
  });

  test('mirrored, it gives the mirrored result', () => {
    const [one, other] = [rest, mirrored].map(({ captures }) => captures[0].measures);
    const height = (measures: typeof one, side: 'Left' | 'Right') => measures[`commissureHeight${side}`]?.value ?? 0;
    expect(Math.abs(height(one, 'Left') - height(other, 'Right'))).toBeLessThan(0.5);
    expect(Math.abs(height(one, 'Right') - height(other, 'Left'))).toBeLessThan(0.5);
    expect(Math.abs((one.mouthWidth?.value ?? 0) - (other.mouthWidth?.value ?? 0))).toBeLessThan(1);
    expect(mirrored.baseline.yawDeg).toBeCloseTo(-rest.baseline.yawDeg, 0);
    expect(mirrored.baseline.rollDeg).toBeCloseTo(-rest.baseline.rollDeg, 0);
  });

  test('and photographs make one document, a table and a page', async () => {
    const files = [stillPath('franck_01829.jpg'), at('rest.mp4')];
    const places = { out: at('both.json'), csv: at('both.csv'), html: at('both.html') };
    expect(await measureCommand({ files, json: false, ...places })).toBe(0);
    const parsed = parseMeasurement(JSON.parse(readFileSync(places.out, 'utf8')));
    expect(parsed).toMatchObject({ ok: true });
    const document = JSON.parse(readFileSync(places.out, 'utf8'));
    expect(document.captures.map((one: { frames: number }) => one.frames > 12)).toEqual([false, true]);
    expect(document.clips[0]).toMatchObject({ file: 'rest.mp4', framesRead: 29 });
    expect(document.clips[0].moments).toHaveLength(29);
    const lines = readFileSync(places.csv, 'utf8').trim().split('\r\n');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([12]));
    expect(lines.filter((line) => line.includes('rest.mp4,moment,rest')).length).toBeGreaterThan(200);
    const page = readFileSync(places.html, 'utf8');
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  test('ends with a refusal when it is cancelled, and leaves no decoder behind', async () => {
    const source = await readClip(at('rest.mp4'));
    if ('ok' in source) throw new Error(source.detail);
    const signal = { aborted: false };
    const onProgress = ({ framesRead }: { framesRead: number }) => {
      signal.aborted = framesRead >= 2;
    };
    const result = await measureClip(source, await nodeFaceNetworks(), { signal, onProgress });
    expect(result).toMatchObject({ ok: false, reason: 'cancelled' });
  });
});

describe.skipIf(!decoderIsThere)('a video that cannot be measured', () => {
  test('says what the file is', async () => {
    writeFileSync(at('empty.mp4'), '');
    writeFileSync(at('words.mp4'), 'not a video');
    make('sound.mp4', '-f lavfi -i sine=d=1 -c:a aac');
    expect(await refusalOf(at('empty.mp4'))).toMatchObject({
      reason: 'not-a-video',
      detail: expect.stringContaining('empty'),
    });
    expect(await refusalOf(at('words.mp4'))).toMatchObject({ reason: 'not-a-video' });
    expect(await refusalOf(at('sound.mp4'))).toMatchObject({
      reason: 'not-a-video',
      detail: expect.stringContaining('no pictures'),
    });
  });

  test('says how far a broken file could be read', async () => {
    const early = make('early.mp4', '-ss 14.4 -t 1.4 -i FRANCK -c:v libx264 -g 5 -movflags +faststart');
    truncateSync(early, Math.round(0.4 * readFileSync(early).length));
    const { reason, detail } = await refusalOf(early);
    expect(reason).toBe('damaged');
    expect(detail).toMatch(/only 0\.\d s of 1\.4 s could be read/);
    const late = make('late.mp4', '-ss 14.4 -t 0.8 -i FRANCK -c:v libx264');
    truncateSync(late, Math.round(0.5 * readFileSync(late).length));
    expect(await refusalOf(late)).toMatchObject({ reason: 'damaged', detail: expect.stringContaining('0 s could be') });
  });

  test('is too long or too short, and says the limit', async () => {
    const long = make('long.mp4', `-f lavfi -i color=d=${clipParameters.longestSeconds.value + 2}:s=32x32:r=1`);
    expect(await refusalOf(long)).toMatchObject({ reason: 'too-long', detail: expect.stringContaining('300 s') });
    const short = make('short.mp4', '-ss 14.4 -t 0.2 -i FRANCK -c:v libx264');
    expect(await refusalOf(short)).toMatchObject({ reason: 'too-short', detail: expect.stringContaining('12') });
  });

  test('shows no face, several people, or two shots', async () => {
    const none = make('none.mp4', '-f lavfi -i testsrc=d=0.6:s=320x240:r=25');
    expect(await refusalOf(none)).toMatchObject({ reason: 'no-face' });
    const two = make('two.mp4', '-ss 14.4 -t 0.1 -i FRANCK -vf split[a][b];[a][b]hstack -c:v libx264');
    expect(await refusalOf(two)).toMatchObject({
      reason: 'several-faces',
      faces: [expect.anything(), expect.anything()],
    });
    const shots = '[0:v]setpts=PTS-STARTPTS[a];[1:v]fps=24[b];[a][b]concat=n=2';
    const cut = make(
      'cut.mp4',
      `-ss 14.4 -t 0.4 -i FRANCK -f lavfi -i smptebars=s=360x288:r=24:d=0.3 -filter_complex ${shots} -c:v libx264`,
    );
    expect(await refusalOf(cut)).toMatchObject({ reason: 'cut', detail: expect.stringMatching(/at 0\.4\d s/) });
  });

  test('the first file that cannot be measured is the answer', async () => {
    writeFileSync(at('empty.mp4'), '');
    expect(await measureFiles([at('empty.mp4')])).toMatchObject({ ok: false, reason: 'not-a-video' });
  });
});
