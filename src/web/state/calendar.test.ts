import { describe, expect, test } from 'vitest';
import { voiceOf } from '#messages';
import { dayAfter, dayNumber, monthsWithin, weeksUntil } from './calendar.ts';

const english = voiceOf('en');

describe('the person’s calendar', () => {
  test('counts days whatever the clock does, over a leap day too', () => {
    expect(weeksUntil('2028-02-22', '2028-03-07')).toBe(2);
    expect(weeksUntil('2026-10-20', '2026-11-03')).toBe(2);
    expect(dayAfter(english, '2026-12-01', 2)).toBe('15 Dec');
    expect(dayAfter(english, '2026-12-01', 8, true)).toBe('26 Jan 2027');
    expect(dayAfter(voiceOf('es'), '2026-12-01', 8, true)).toBe('26 ene 2027');
  });

  test.each(['', 'tomorrow', '2026-13-01', '2026-1-1'])('%j is no day', (text) => {
    expect(dayNumber(text)).toBeNull();
    expect(weeksUntil('2026-12-01', text)).toBeNull();
    expect(dayAfter(english, text, 2)).toBe('');
    expect(monthsWithin(english, text, 16)).toEqual([]);
  });

  test('names the months that begin, the year with January', () => {
    expect(monthsWithin(english, '2026-12-01', 16).map(({ name }) => name)).toEqual(['Jan 2027', 'Feb', 'Mar']);
    expect(monthsWithin(english, '2026-12-01', 16)[0].week).toBeCloseTo(31 / 7, 9);
  });
});
