import { expect, it } from 'vitest';
import { claims, disagreements, stances, trend } from '#advise';
import { catalogues } from '../../src/messages/catalogue.ts';
import { languages } from '../../src/messages/language.ts';

const keys = [
  ...claims.map(({ id }) => `claim.${id}`),
  ...disagreements.flatMap(({ id }) =>
    ['question', 'one', 'other', 'settle'].map((part) => `disagreement.${id}.${part}`),
  ),
  ...stances.map(({ speaker }) => `stance.${speaker}`),
  ...trend.map(({ id }) => `trend.${id}`),
];

it.each(languages)('every claim, side, stance and year has a sentence of its own in $name', ({ id }) => {
  const sentences = keys.map((key) => catalogues[id][key as keyof (typeof catalogues)['en']]);
  expect(keys.filter((_, i) => sentences[i] === undefined)).toEqual([]);
  expect(new Set(sentences).size).toBe(keys.length);
});
