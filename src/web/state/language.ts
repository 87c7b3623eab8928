import { computed, signal } from '@preact/signals';
import { type Language, languageFor, voiceOf } from '#messages';

const KEPT_AS = 'philtrum.language';

/** Language of those screens that speak more than English; English until the reader chooses. */
export const language = signal<Language>(startLanguage());
/** Says the sentences of the page. */
export const voice = computed(() => voiceOf(language.value));

/** Chooses a language; this device remembers it. */
export function chooseLanguage(next: Language): void {
  language.value = next;
  try {
    localStorage.setItem(KEPT_AS, next);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function startLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    if (kept !== null) return languageFor([kept]);
  } catch {
    // English is as good.
  }
  return 'en';
}
