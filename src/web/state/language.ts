import { computed, effect, signal } from '@preact/signals';
import { type Language, loadMessages, type MessagePart, voiceOf } from '#messages';

/** Language of the page, while this tab is open: nothing is stored. What is not translated yet is said in English. */
export const language = signal<Language>('en');
/** Says the sentences of the page. */
export const voice = computed(() => voiceOf(language.value));

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
