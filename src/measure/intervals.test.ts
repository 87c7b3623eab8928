import { describe, expect, test } from 'vitest';
import type { MeasureMethod } from './capture.ts';
import { type Sureness, thinLipFlags, withInterval } from './intervals.ts';
import type { ContourName } from './lips/lip-outline.ts';

const even = <T>(value: T): Record<ContourName, T> => ({
  upperBorder: value,
  upperMargin: value,
  lowerMargin: value,
  lowerBorder: value,
});

const plain: Sureness = {
  contourSd: { ...even(0.24), upperBorder: 0.64 },
  landmarkSd: 0.8,
  cornerSd: { across: 0.5, up: 0.2 },
  method: even<MeasureMethod>('pixel border'),
  pxPerMm: 4,
  scaleSd: 0.05,
  head: { pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 } },
};

const flagsOf = (height: number, reading: Sureness) =>
  thinLipFlags({ upperVermilionHeight: height, lowerVermilionHeight: 9 }, reading);

describe('a red lip hardly higher than the doubt about its border', () => {
  test('has no height, and the reason is told', () => {
    expect(withInterval('upperVermilionHeight', 1.1, plain)).toBeNull();
    expect(withInterval('vermilionShowLateral', 1.1, plain)).toBeNull();
    expect(flagsOf(1.1, plain)).toEqual(['red-lip-too-thin']);
  });

  test('is measured where a hand placed it, and what else rests on its border is measured', () => {
    const byHand: Sureness = { ...plain, method: { ...plain.method, upperBorder: 'by hand' } };
    expect(withInterval('upperVermilionHeight', 1.1, byHand)?.value).toBe(1.1);
    expect(flagsOf(1.1, byHand)).toEqual([]);
    expect(withInterval('philtrumLength', 14, plain)?.value).toBe(14);
  });

  test('is measured from where it can be told from none', () => {
    const seen = withInterval('upperVermilionHeight', 1.8, plain);
    expect(seen?.lo95).toBeGreaterThan(0);
    expect(seen?.lo95).toBeLessThan(0.5);
    expect(flagsOf(1.8, plain)).toEqual([]);
  });

  test('a margin that may as well be the next edge is not measured', () => {
    const torn: Sureness = { ...plain, contourSd: { ...plain.contourSd, upperMargin: 0.82 } };
    expect(withInterval('upperVermilionHeight', 6, torn)).toBeNull();
    expect(withInterval('interlabialGap', 9, torn)).not.toBeNull();
    expect(flagsOf(6, torn)).toEqual([]);
  });

  test('a border that is not seen at all is flagged as that, not as thin', () => {
    const unseen: Sureness = { ...plain, method: { ...plain.method, upperBorder: 'face mesh' } };
    expect(withInterval('upperVermilionHeight', 6, unseen)).toBeNull();
    expect(flagsOf(6, unseen)).toEqual([]);
  });
});
