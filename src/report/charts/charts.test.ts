import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakEverything, voiceOf } from '#messages';
import { rangeOfCount } from '../words/numbers.ts';
import { hundredCircles } from './hundred-circles.ts';
import { axisAround, intervalRows } from './interval-rows.ts';
import { shareBar } from './share-bar.ts';
import { timeline } from './timeline.ts';

speakEverything();
const voice = voiceOf('en');

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
    const drawn = hundredCircles({ probability: 0.34, lo95: 0.221, hi95: 0.468 }, 'A straw: 34 of 100 <22 to 47>');
    expect(drawn).toContain('aria-label="A straw: 34 of 100 &lt;22 to 47&gt;"');
  });
});

describe('rangeOfCount', () => {
  it('never narrows a range by rounding', () => {
    expect(rangeOfCount(voice, { lo95: 0.019, hi95: 0.991 })).toBe('1 to 100');
  });
});

describe('intervalRows', () => {
  const row = { label: 'White <lip>', p05: -0.36, p25: -0.2, p50: -0.16, p75: -0.1, p95: -0.04, words: '\u22120.2 mm' };
  const axis = { from: -2, to: 2, unit: 'mm', cannotTell: 0.8 };

  it('sets every change beside its words, and says both to those who cannot see it', () => {
    const drawn = intervalRows([row], axis);
    expect(drawn).toContain('<span>White &lt;lip&gt;</span>');
    expect(drawn).toContain('<span class="words">\u22120.2 mm</span>');
    expect(drawn).toContain('aria-label="White &lt;lip&gt;: \u22120.2 mm"');
  });

  it('keeps what is beyond the axis on the axis', () => {
    const drawn = intervalRows([{ ...row, p05: -9, p95: 9 }], axis);
    const xs = [...drawn.matchAll(/M([\d.]+) 11H([\d.]+)/g)].flatMap((match) => [Number(match[1]), Number(match[2])]);
    expect(xs).toHaveLength(4);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(14);
    expect(Math.max(...xs)).toBeLessThanOrEqual(206);
  });

  it('has an axis that holds every change, and a millimetre each way at least', () => {
    expect(axisAround([{ p05: -0.1, p95: 0.2 }], 0.8)).toMatchObject({ from: -1, to: 1, cannotTell: 0.8 });
    expect(axisAround([{ p05: -2.1, p95: 0.2 }], 0.8)).toMatchObject({ from: -2.5, to: 2.5 });
  });
});

describe('shareBar', () => {
  it('tells the parts apart without colour and gives each its number', () => {
    const drawn = shareBar([0.22, 0.47, 0.31], 'of the differences');
    expect([...drawn.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map((match) => match[1])).toEqual(['22', '47', '31']);
    expect(new Set([...drawn.matchAll(/<rect[^>]*fill="([^"]+)"/g)].map((match) => match[1])).size).toBe(3);
  });
});

describe('timeline', () => {
  const lift = { label: 'Lift', onsetWeek: 0.5, goneWeek: 9, goneWeekNineInTen: null };
  const never = { label: 'Nothing', onsetWeek: null, goneWeek: null, goneWeekNineInTen: null };

  it('leaves out events without an onset and marks those that go on', () => {
    const drawn = timeline([lift, never], voice);
    expect(drawn).toContain('Lift: from the first days, half recovered about week 9, nine in ten later than week 16');
    expect(drawn).not.toContain('Nothing');
  });

  it('says it in the reader’s language, on the reader’s own calendar', () => {
    const months = [{ week: 4, text: 'ene' }];
    const days = [{ week: 12, text: 'la boda' }];
    const drawn = timeline([lift], voiceOf('es'), { treated: 'tratada el 1 dic', months, days });
    expect(drawn).toContain('Lift: desde los primeros días, la mitad recuperada hacia la semana 9');
    for (const text of ['tratada el 1 dic', '>ene<', '>la boda<']) expect(drawn).toContain(text);
  });
});
