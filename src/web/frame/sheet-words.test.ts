import { expect, test } from 'vitest';
import { referenceFaces } from '#anatomy';
import { outcomeUnits } from '#forecast';
import { physiologyPriors } from '#mechanics';
import { type MessageKey, speakEverything, voiceOf } from '#messages';
import { responsePriors } from '#pharmacology';

speakEverything();

const keys = [
  ...Object.keys(outcomeUnits).map((name) => `sheets.name.${name}`),
  ...Object.keys(referenceFaces['reference-female']).map((name) => `sheets.name.${name}`),
  ...Object.keys(physiologyPriors).map((name) => `sheets.tissue.${name}`),
  ...responsePriors.map(({ name }) => `sheets.professional.${name}`),
] as MessageKey[];

test.each(['en', 'es'] as const)('every measure and input of the sheets has a name (%s)', (language) => {
  const { say } = voiceOf(language);
  for (const key of keys) expect(say(key), key).not.toBe('');
});
