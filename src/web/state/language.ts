import { computed, effect, signal } from '@preact/signals';
import { type Language, loadMessages, type MessageKey, type MessagePart, type MessageValues, voiceOf } from '#messages';
import { FAULT, type FaultSentence } from '../engine/fault.ts';

/** Language of the page, while this tab is open: nothing is stored. What is not translated yet is said in English. */
export const language = signal<Language>('en');
/** Says the sentences of the page. */
export const voice = computed(() => voiceOf(language.value));

/** A sentence that is said when it is shown, in the language of that moment. */
export interface Sentence {
  readonly key: MessageKey;
  readonly values?: MessageValues;
}

/** Says it, in the page's language. */
export function saySentence({ key, values }: Sentence): string {
  return voice.value.say(key, values);
}

/** What went wrong, in a sentence: a fault of ours in the page's language, anything else as whoever threw it says it. */
export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === FAULT ? saySentence(JSON.parse(error.message) as FaultSentence) : error.message;
}

/**
 * Words for every one of some names, in the page's language at the moment they are read.
 * @param keyOf sentence that says a name
 */
export function wordsFor<Name extends string>(
  names: readonly Name[],
  keyOf: (name: Name) => MessageKey,
): Readonly<Record<Name, string>> {
  const words = {} as Record<Name, string>;
  for (const name of names)
    Object.defineProperty(words, name, { enumerable: true, get: () => voice.value.say(keyOf(name)) });
  return words;
}

/** Parts of the catalogue that the screens opened so far need, whichever language is chosen. */
const needed = new Set<MessagePart>(['first']);

/** Makes parts of the catalogue sayable in the page's language, now and after it is changed. */
export async function needMessages(...parts: MessagePart[]): Promise<void> {
  for (const part of parts) needed.add(part);
  await loadMessages(language.value, parts);
}

/** Chooses a language; the page changes when its sentences are there. */
export async function chooseLanguage(next: Language): Promise<void> {
  await loadMessages(next, [...needed]);
  language.value = next;
}

effect(() => {
  document.documentElement.lang = language.value;
  document.documentElement.dir = voice.value.direction;
});
