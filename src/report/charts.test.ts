import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hundredCircles, intervalRows, rangeOf100, shareBar, timeline } from './charts.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('hundredCircles', () => {
  it('always draws a hundred, as many filled as the count it says', () => {
    fc.assert(
      fc.property(share, (probability) => {
        const drawn = hundredCircles({ probability, lo95: 0, hi95: 1 }, 'A lift');
        const circles = drawn.match(/<circle [^>]*r="(4|3.5)"[^>]*>/g)!;
        expect(circles).toHaveLength(100);
        expect(circles.filter((circle) => !circle.includes('fill="none"'))).toHaveLength(Math.round(probability * 100));
      }),
    );
  });

  it('says the same in words', () => {
    const drawn = hundredCircles({ probability: 0.34, lo95: 0.221, hi95: 0.468 }, 'A straw is harder to use');
    expect(drawn).toContain('aria-label="A straw is harder to use: 34 of 100, range 22 to 47"');
  });
});

describe('rangeOf100', () => {
  it('never narrows a range by rounding', () => {
    expect(rangeOf100({ probability: 0.5, lo95: 0.019, hi95: 0.991 })).toBe('1 to 100');
  });
});

describe('intervalRows', () => {
  const row = { label: 'White lip', p05: -0.36, p25: -0.2, p50: -0.16, p75: -0.1, p95: -0.04 };
  const axis = { from: -2, to: 2, unit: 'mm', cannotTell: 0.8 };

  it('prints middle and range with a true minus sign', () => {
    const drawn = intervalRows([row], axis);
    expect(drawn).toContain('\u22120.2 mm');
    expect(drawn).toContain('\u22120.4 to 0.0');
  });

  it('keeps what is beyond the axis on the axis', () => {
    const drawn = intervalRows([{ ...row, p05: -9, p95: 9 }], axis);
    const xs = [...drawn.matchAll(/M([\d.]+) 13H([\d.]+)/g)].flatMap((match) => [Number(match[1]), Number(match[2])]);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(210);
    expect(Math.max(...xs)).toBeLessThanOrEqual(460);
  });
});

describe('shareBar', () => {
  it('tells the parts apart without colour and gives each its number', () => {
    const drawn = shareBar([
      { label: 'injector', share: 0.22 },
      { label: 'nobody', share: 0.47 },
      { label: 'not known', share: 0.31 },
    ]);
    expect([...drawn.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map((match) => match[1])).toEqual(['22', '47', '31']);
    expect(new Set([...drawn.matchAll(/<rect[^>]*fill="([^"]+)"/g)].map((match) => match[1])).size).toBe(3);
  });
});

describe('timeline', () => {
  it('leaves out events without an onset and marks those that go on', () => {
    const drawn = timeline([
      { label: 'Lift', onsetWeek: 0.5, goneWeek: 9, goneWeekNineInTen: null },
      { label: 'Nothing', onsetWeek: null, goneWeek: null, goneWeekNineInTen: null },
    ]);
    expect(drawn).toContain('Lift: from the first days, half recovered about week 9, nine in ten later than week 16');
    expect(drawn).not.toContain('Nothing');
  });
});
