import { beforeAll, describe, expect, test } from 'vitest';
import { type Measured, measureGum, type PixelPoint, proposeGumLines } from '#measure';
import { stillPath } from '../../test/fixtures/photographs.ts';
import { measureFile } from './measure.ts';

let smile: Measured;

beforeAll(async () => {
  const result = await measureFile(stillPath('franck_02159.jpg'));
  if (!result.ok) throw new Error(result.detail);
  smile = result;
});

/** So many millimetres further down the face. */
function lower([x, y]: PixelPoint, mm: number): PixelPoint {
  const { points, pxPerMm } = smile.reading;
  const angle = Math.atan2(points[263 * 3 + 1] - points[33 * 3 + 1], points[263 * 3] - points[33 * 3]);
  return [x - Math.sin(angle) * mm * pxPerMm, y + Math.cos(angle) * mm * pxPerMm];
}

describe('gum, measured with two lines', () => {
  test('is proposed where teeth show, and measured only by hand', () => {
    const proposal = proposeGumLines(smile);
    expect(proposal?.lines.map(({ id }) => id)).toEqual(['upperLipEdge', 'gingivalMargin']);
    expect(proposal?.worthALook).toBe(false);
    expect(smile.capture.measures.gingivalShow).toBeNull();
  });

  test('is the distance of the lines along the face, with an interval', () => {
    const [lip] = proposeGumLines(smile)!.lines;
    const seen = measureGum(smile, [{ id: 'gingivalMargin', to: lower(lip.at, 3) }]).capture.measures.gingivalShow;
    expect(seen?.value).toBeGreaterThan(2.6);
    expect(seen?.value).toBeLessThan(3.4);
    expect(seen?.method).toBe('by hand');
    expect(seen!.hi95 - seen!.lo95).toBeGreaterThan(1);
    const lowered = measureGum(smile, [
      { id: 'upperLipEdge', to: lower(lip.at, 1) },
      { id: 'gingivalMargin', to: lower(lip.at, 3) },
    ]);
    expect(lowered.capture.measures.gingivalShow!.value).toBeCloseTo(seen!.value - 1, 1);
    expect(lowered.capture.flags).toContain('points-moved-by-hand');
  });

  test('a margin above the lip shows no gum, and incisors are counted from where gum ends', () => {
    const [lip] = proposeGumLines(smile)!.lines;
    const none = measureGum(smile, [{ id: 'gingivalMargin', to: lower(lip.at, -2) }]);
    expect(none.capture.measures.gingivalShow?.value).toBe(0);
    const some = measureGum(smile, [{ id: 'gingivalMargin', to: lower(lip.at, 2) }]);
    const whole = smile.capture.measures.incisorShow!.value;
    expect(some.capture.measures.incisorShow!.value).toBeCloseTo(whole - 2, 0);
  });

  test('a move that names no line, or no place, is refused with its name', () => {
    expect(() => measureGum(smile, [{ id: 'elsewhere' as never, to: [1, 2] }])).toThrow(
      'There is no line "elsewhere"; lines are upperLipEdge, gingivalMargin.',
    );
    expect(() => measureGum(smile, [{ id: 'gingivalMargin', to: [Number.NaN, 2] }])).toThrow(/two finite numbers/);
  });
});
