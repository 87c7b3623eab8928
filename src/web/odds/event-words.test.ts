import { describe, expect, test } from 'vitest';
import type { EventOdds, Forecast } from '#forecast';
import { speakEverything, voiceOf } from '#messages';
import { eventName, oddsClaim, orderedEvents, rangeOf, spellText } from './event-words.ts';

speakEverything();
const english = voiceOf('en');

const odds = (probability: number): EventOdds => ({
  probability,
  lo95: Math.max(0, probability - 0.06),
  hi95: Math.min(1, probability + 0.062),
  onsetWeek: 1,
  goneWeek: 9,
  goneWeekNineInTen: null,
  byWeek: {},
  label: '',
  rule: '',
  sources: [],
});

const forecast = {
  events: {
    heavyLip: odds(0.07),
    noVisibleChange: odds(0.38),
    strawFails: odds(0.34),
    visibleLift: odds(0.41),
    speechTrouble: odds(0.18),
  },
} as unknown as Forecast;

describe('odds in words', () => {
  test('the gain comes first, then no change, then harms by how often they come', () => {
    const names = orderedEvents(forecast).map(({ name }) => name);
    expect(names).toEqual(['visibleLift', 'noVisibleChange', 'strawFails', 'speechTrouble', 'heavyLip']);
  });

  test('the claim names the gain and the most frequent harm', () => {
    const events = orderedEvents(forecast);
    const claim = 'About 41 of 100 lift enough to see. About 34 of 100: a straw is harder to use.';
    expect(oddsClaim(english, events)).toBe(claim);
    expect(oddsClaim(voiceOf('es'), events)).toMatch(
      /^En cerca de 41 de cada 100, .* En cerca de 34 de cada 100: cuesta más/,
    );
  });

  test('a range so wide that a count says nothing is told instead of it', () => {
    const wide = { ...odds(0.47), name: 'drooling', lo95: 0.024, hi95: 0.766 };
    const lift = { ...odds(0.03), name: 'visibleLift' };
    expect(oddsClaim(english, [lift, wide])).toBe(
      'About 3 of 100 lift enough to see. Between 2 and 77 of 100: drinks may leak.',
    );
  });

  test('a claim of nothing and of next to nothing says so', () => {
    const of = (lift: number, none: number, straw: number) =>
      orderedEvents({
        events: { visibleLift: odds(lift), noVisibleChange: odds(none), strawFails: odds(straw) },
      } as unknown as Forecast);
    expect(oddsClaim(english, of(0, 1, 0))).toBe('Nothing changes.');
    expect(oddsClaim(english, of(0.002, 0.998, 0.001))).toBe(
      'Fewer than 1 of 100 lift enough to see. Fewer than 1 of 100 has any of the harms counted here.',
    );
  });

  test('a range holds its count and never leaves 0 to 100', () => {
    for (const probability of [0, 0.004, 0.5, 0.996, 1]) {
      const { low, high } = rangeOf(odds(probability));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(100 * probability);
      expect(high).toBeGreaterThanOrEqual(100 * probability);
    }
  });

  test('what outlasts the last week is not said to end', () => {
    expect(spellText(english, odds(0.3))).toBe('week 1 to week 9');
    expect(spellText(english, { ...odds(0.3), goneWeek: null })).toBe('week 1 to beyond week 16');
    expect(spellText(english, { ...odds(0.3), onsetWeek: null })).toBe('throughout');
    expect(spellText(voiceOf('es'), odds(0))).toBe('en ninguna simulación');
  });

  test('an event has a name in every language', () => {
    expect(eventName(voiceOf('es'), 'strawFails')).toBe('Cuesta más usar una pajita');
  });
});
