import { computed, effect, signal } from '@preact/signals';
import { type Language, voiceOf } from '#messages';

/** Language of the page, while this tab is open: nothing is stored. What is not translated yet is said in English. */
export const language = signal<Language>('en');
/** Says the sentences of the page. */
export const voice = computed(() => voiceOf(language.value));

/** Chooses a language. */
export function chooseLanguage(next: Language): void {
  language.value = next;
}

effect(() => {
  document.documentElement.lang = language.value;
  document.documentElement.dir = voice.value.direction;
});
