import type { MessageKey, Sentences } from './catalogue.ts';
import type { Language } from './language.ts';
import { sentences as firstInEnglish } from './parts/first/en.ts';

/** What can be said now. A page starts with the first part in English and loads more as it is needed. */
const spoken: Record<Language, Sentences> = { en: firstInEnglish, es: {} };

/** Adds sentences to what can be said in a language. */
export function speak(language: Language, sentences: Sentences): void {
  spoken[language] = { ...spoken[language], ...sentences };
}

/** A sentence as it is to be said, and in which language. */
export interface SpokenSentence {
  readonly text: string;
  readonly language: Language;
}

/**
 * The sentence of this name; what is not translated yet comes in English, whole: no sentence is half of each.
 * @throws Error when the part it belongs to was not loaded
 */
export function spokenSentence(language: Language, key: MessageKey): SpokenSentence {
  const own = spoken[language][key];
  if (own !== undefined) return { text: own, language };
  const english = spoken.en[key];
  if (english === undefined) throw new Error(`sentence ${key}: its part of the catalogue was not loaded`);
  return { text: english, language: 'en' };
}
