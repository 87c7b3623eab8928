import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatChange,
  formatMl,
  formatMm,
  formatNumber,
  formatOf100,
  formatRange,
  formatUnits,
  formatWeeks,
  type Kpa,
  type Mm,
  mm3FromMl,
  weeksFromDays,
} from './index.ts';

describe('units', () => {
  test('print with a true minus, one decimal and the unit', () => {
    expect(formatMm(-0.44)).toBe('\u22120.4 mm');
    expect(formatMm(-0.04)).toBe('0.0 mm');
    expect(formatChange(0.26)).toBe('+0.3');
    expect(formatChange(0.04)).toBe('0.0');
    expect(formatRange(-0.21, 0.3, 'mm')).toBe('\u22120.2 to 0.3 mm');
    expect(formatNumber(Number.NaN)).toBe('\u2014');
  });

  test('print doses, volumes and times as they are spoken', () => {
    expect([1, 2.5, 20, 0.125].map((u) => formatUnits(u))).toEqual(['1 U', '2.5 U', '20 U', '0.125 U']);
    expect(formatMl(0.025)).toBe('0.025 mL');
    expect([formatWeeks(1), formatWeeks(11.6)]).toEqual(['1 week', '12 weeks']);
  });

  test('odds are never rounded to none or to certain', () => {
    expect([0, 0.001, 0.234, 0.999, 1].map(formatOf100)).toEqual([
      '0 of 100',
      'fewer than 1 of 100',
      '23 of 100',
      'more than 99 of 100',
      '100 of 100',
    ]);
    expect(() => formatOf100(1.2)).toThrow('probability');
  });

  test('printed numbers read back to the printed precision', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const read = Number(formatNumber(value, decimals).replace('\u2212', '-'));
          expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
          expect(Object.is(read, -0)).toBe(false);
        },
      ),
    );
  });

  test('a brand rejects another unit at compile time and nothing at run time', () => {
    const length = (mm: Mm): number => mm;
    const stress: Kpa = 3;
    // @ts-expect-error kilopascals are not millimetres
    expect(length(stress)).toBe(3);
    expect(length(2 * 1.5)).toBe(3);
    expect(mm3FromMl(0.025)).toBeCloseTo(25, 12);
    expect(weeksFromDays(14)).toBe(2);
  });
});
