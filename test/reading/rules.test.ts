import { expect, it } from 'vitest';
import { questions, rules } from '#advise';
import { catalogues } from '../../src/messages/catalogue.ts';
import { languages } from '../../src/messages/language.ts';
import { speakEverything } from '../../src/messages/speak-everything.ts';
import { voiceOf } from '../../src/messages/voice.ts';
import { readingOf } from './grade.ts';

speakEverything();

const ofRules = rules.flatMap(({ id }) => [`rule.${id}.plain`, `rule.${id}.professional`]);
const ofQuestions = questions.flatMap((question) => [
  `question.${question.id}`,
  `question.group.${question.group}`,
  ...('choices' in question ? question.choices.map((choice) => `question.${question.id}.${choice}`) : []),
]);

it.each(languages)(
  'every rule has both sentences and every question its words in $name, and none is left over',
  ({ id }) => {
    const said = Object.keys(catalogues[id]).filter((key) => /^(?:rule|question)\./.test(key));
    expect(said.sort()).toEqual([...new Set([...ofRules, ...ofQuestions])].sort());
  },
);

it('a sentence with its odds in it is as easy to read', () => {
  const odds = { known: 'yes', n: 34, lo: 22, hi: 47 };
  const sentences = rules.map(({ id }) => voiceOf('en').say(`rule.${id}.plain`, odds));
  expect(sentences.filter((text) => text.includes('34 of 100')).length).toBeGreaterThan(8);
  expect(sentences.filter((text) => readingOf([text]).grade > 8)).toEqual([]);
});

it('promises nothing: no sentence of rules, claims and advice says will, safe or recommended', () => {
  const ours = Object.entries(catalogues.en).filter(([key]) =>
    /^(?:rule|claim|disagreement|stance|advice)\./.test(key),
  );
  const promising = ours.filter(([, text]) => /\bwill\b|\bsafe\b|recommend/i.test(text));
  expect(promising).toEqual([]);
});
