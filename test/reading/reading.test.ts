import { describe, expect, it } from 'vitest';
import { readingOf, wordsOf } from './grade.ts';
import { plainSentences } from './plain-sentences.ts';

/** School years that a patient's page may ask for. */
const highestGrade = 8;

describe('the grade', () => {
  it('is the published formula on a counted text', () => {
    const text = 'The cat sat on the mat. It was happy.';
    expect(readingOf([text])).toMatchObject({ sentences: 2, words: 9, syllables: 10 });
    expect(readingOf([text]).grade).toBeCloseTo(0.39 * (9 / 2) + 11.8 * (10 / 9) - 15.59, 9);
  });

  it('reads numbers aloud and keeps a decimal point inside its sentence', () => {
    expect(wordsOf('34 of 100: 0.4 mm')).toEqual('thirty four of one hundred zero point four millimetres'.split(' '));
    expect(readingOf(['Half lift 0.4 to 0.9 mm. Ask.']).sentences).toBe(2);
  });

  it('finds hard words and long sentences hard', () => {
    const hard =
      'Contraindications necessitate individualised perioral pharmacological consideration by practitioners.';
    expect(readingOf([hard]).grade).toBeGreaterThan(12);
  });
});

it(`every plain sentence asks for grade ${highestGrade} at most`, () => {
  const sentences = plainSentences((text) => wordsOf(text).length);
  expect(sentences.length).toBeGreaterThan(0);
  const tooHard = sentences
    .map(({ key, text }) => ({ key, text, grade: readingOf([text]).grade }))
    .filter(({ grade }) => grade > highestGrade)
    .map(({ key, text, grade }) => `${grade.toFixed(1)} ${key}: ${text}`);
  expect(tooHard).toEqual([]);
});
