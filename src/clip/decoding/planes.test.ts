import { describe, expect, test } from 'vitest';
import { type DecodedPicture, uprightFrame, uprightSize } from './planes.ts';

type Yuv = readonly [y: number, u: number, v: number];

/** A picture of 4 x 2 pixels whose brightness counts up, with one colour for all. */
function picture(changes: Partial<DecodedPicture> = {}, [, u, v]: Yuv = [0, 128, 128]): DecodedPicture {
  const luma = Uint8Array.of(16, 40, 80, 120, 140, 160, 200, 235);
  const planes = [luma, Uint8Array.of(u, u), Uint8Array.of(v, v)].map((data, i) => ({ data, stride: i === 0 ? 4 : 2 }));
  return { layout: 'I420', width: 4, height: 2, planes, matrix: 'bt601', fullRange: false, rotation: 0, ...changes };
}

function flat([y, u, v]: Yuv, changes: Partial<DecodedPicture>): number[] {
  const planes = [
    { data: new Uint8Array(4).fill(y), stride: 2 },
    { data: Uint8Array.of(u), stride: 1 },
    { data: Uint8Array.of(v), stride: 1 },
  ];
  return [...uprightFrame(picture({ width: 2, height: 2, planes, ...changes })).rgb.slice(0, 3)];
}

const reds = (source: DecodedPicture) => [...uprightFrame(source).rgb].filter((_, i) => i % 3 === 0);

describe('uprightFrame', () => {
  // 8 bit codes of the primaries in ITU-R BT.601 and BT.709
  test.each([
    ['bt601', [81, 90, 240], [255, 0, 0]],
    ['bt601', [145, 54, 34], [0, 255, 0]],
    ['bt601', [41, 240, 110], [0, 0, 255]],
    ['bt709', [63, 102, 240], [255, 0, 0]],
    ['bt709', [173, 42, 26], [0, 255, 0]],
    ['bt709', [32, 240, 118], [0, 0, 255]],
    ['bt709', [235, 128, 128], [255, 255, 255]],
    ['bt601', [16, 128, 128], [0, 0, 0]],
  ] as const)('%s %j is %j', (matrix, code, colour) => {
    const seen = flat(code, { matrix });
    for (let c = 0; c < 3; c++) expect(Math.abs(seen[c] - colour[c])).toBeLessThanOrEqual(2);
  });

  test('full range keeps greys as they are', () => {
    for (const grey of [0, 7, 128, 255]) {
      expect(flat([grey, 128, 128], { fullRange: true })).toEqual([grey, grey, grey]);
    }
  });

  test('an untold matrix follows the number of lines', () => {
    expect(flat([81, 90, 240], { matrix: null })).toEqual(flat([81, 90, 240], { matrix: 'bt601' }));
  });

  test('turns pictures upright, clockwise', () => {
    const upright = reds(picture());
    expect(upright).toEqual([0, 28, 75, 121, 144, 168, 214, 255]);
    const [a, b, c, d, e, f, g, h] = upright;
    expect(reds(picture({ rotation: 90 }))).toEqual([e, a, f, b, g, c, h, d]);
    expect(reds(picture({ rotation: 180 }))).toEqual([h, g, f, e, d, c, b, a]);
    expect(reds(picture({ rotation: 270 }))).toEqual([d, h, c, g, b, f, a, e]);
    expect(uprightSize(picture({ rotation: 270 }))).toEqual({ width: 2, height: 4 });
  });

  test('interleaved chroma gives the same picture', () => {
    const apart = picture({}, [0, 90, 180]);
    const [luma] = apart.planes;
    const together = picture({ layout: 'NV12', planes: [luma, { data: Uint8Array.of(90, 180, 90, 180), stride: 4 }] });
    expect(uprightFrame(together)).toEqual(uprightFrame(apart));
  });

  test('chroma lies beside the left column of two and is read between its samples', () => {
    const planes = [
      { data: new Uint8Array(8).fill(126), stride: 4 },
      { data: Uint8Array.of(128, 128), stride: 2 },
      { data: Uint8Array.of(108, 148), stride: 2 },
    ];
    const row = reds(picture({ planes, fullRange: true })).slice(0, 4);
    expect(row).toEqual([126 - 28, 126, 126 + 28, 126 + 28]);
  });

  test('pictures beyond 2048 pixels are halved', () => {
    const [width, height] = [2052, 2];
    const planes = [
      {
        data: Uint8Array.from({ length: width * height }, (_, i) => ((i % width) % 2 === 0 ? 100 : 110)),
        stride: width,
      },
      { data: new Uint8Array(width / 2).fill(128), stride: width / 2 },
      { data: new Uint8Array(width / 2).fill(128), stride: width / 2 },
    ];
    const frame = uprightFrame(picture({ width, height, planes, fullRange: true }));
    expect([frame.width, frame.height, frame.rgb[0], frame.rgb[3]]).toEqual([1026, 1, 105, 105]);
  });

  test('a part is the same as that part of the whole', () => {
    const planes = [
      { data: Uint8Array.from({ length: 48 }, (_, i) => 20 + ((i * 37) % 200)), stride: 8 },
      { data: Uint8Array.from({ length: 12 }, (_, i) => 100 + ((i * 23) % 60)), stride: 4 },
      { data: Uint8Array.from({ length: 12 }, (_, i) => 100 + ((i * 29) % 60)), stride: 4 },
    ];
    for (const rotation of [0, 90, 180, 270] as const) {
      const source = picture({ planes, width: 8, height: 6, rotation });
      const whole = uprightFrame(source);
      const part = uprightFrame(source, { left: 1, top: 2, width: 3, height: 4 });
      for (let y = 0; y < 4; y++) {
        const from = ((y + 2) * whole.width + 1) * 3;
        expect(part.rgb.slice(y * 9, y * 9 + 9)).toEqual(whole.rgb.slice(from, from + 9));
      }
    }
  });

  test('names a plane that does not fit', () => {
    expect(() => uprightFrame(picture({ width: 6 }))).toThrow('Plane 0 of a decoded picture is too small for 6 x 2');
  });
});
