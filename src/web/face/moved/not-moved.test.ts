import { describe, expect, test } from 'vitest';
import { voiceOf } from '#messages';
import { notMoved } from '../../state/own/not-moved.ts';
import { notMovedText } from './moved-words.ts';

const wide = (value: number) => ({
  mouthWidth: { value, lo95: value - 1, hi95: value + 1, unit: 'mm', method: 'pixel border' } as const,
});
const of = { rest: wide(50), leastMm: 2 };

describe('notMoved', () => {
  test('a smile is wider than the rest, a pucker narrower', () => {
    expect(notMoved('smile', wide(58), of)).toBeNull();
    expect(notMoved('pucker', wide(40), of)).toBeNull();
  });

  test.each([
    ['smile', 50.4, /0\.4 mm wider here than at rest; a full smile is wider, by at least 2\.0 mm/],
    ['smile', 44, /6\.0 mm narrower/],
    ['pucker', 57, /7\.0 mm wider.*a pucker is narrower/],
  ] as const)('a %s of %d mm is refused with its number and what to do', (movement, width, words) => {
    const missed = notMoved(movement, wide(width), of);
    expect(missed && notMovedText(voiceOf('en'), missed)).toMatch(words);
  });

  test('a width that could not be measured refuses nothing', () => {
    expect(notMoved('smile', { mouthWidth: null }, of)).toBeNull();
  });
});
