import { describe, expect, test } from 'vitest';
import type { EventOdds, Forecast } from '#forecast';
import { oddsClaim, orderedEvents, rangeOf, spellText } from './event-words.ts';

const odds = (probability: number, label: string): EventOdds => ({
  probability,
  lo95: Math.max(0, probability - 0.06),
  hi95: Math.min(1, probability + 0.062),
  onsetWeek: 1,
  goneWeek: 9,
  goneWeekNineInTen: null,
  byWeek: {},
  label,
  rule: '',
  sources: [],
});

const forecast = {
  events: {
    heavyLip: odds(0.07, 'The lip feels heavy'),
    noVisibleChange: odds(0.38, 'No change that can be seen'),
    strawFails: odds(0.34, 'A straw is harder to use'),
    visibleLift: odds(0.41, 'The lift can be seen'),
    speechTrouble: odds(0.18, 'P, B and M sound different'),
  },
} as unknown as Forecast;

describe('odds in words', () => {
  test('the gain comes first, then no change, then harms by how often they come', () => {
    const names = orderedEvents(forecast).map(({ name }) => name);
    expect(names).toEqual(['visibleLift', 'noVisibleChange', 'strawFails', 'speechTrouble', 'heavyLip']);
  });

  test('the claim names the gain and the most frequent harm', () => {
    const claim = oddsClaim(orderedEvents(forecast));
    expect(claim).toBe('About 41 of 100 lift enough to see. About 34 of 100: a straw is harder to use.');
  });

  test('a range holds its count and never leaves 0 to 100', () => {
    for (const probability of [0, 0.004, 0.5, 0.996, 1]) {
      const { low, high } = rangeOf(odds(probability, ''));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(100 * probability);
      expect(high).toBeGreaterThanOrEqual(100 * probability);
    }
  });

  test('what outlasts the last week is not said to end', () => {
    expect(spellText(odds(0.3, ''))).toBe('week 1 to week 9');
    expect(spellText({ ...odds(0.3, ''), goneWeek: null })).toBe('week 1 to beyond week 16');
    expect(spellText({ ...odds(0.3, ''), onsetWeek: null })).toBe('throughout');
  });
});
