import {
  type Language,
  languageFor,
  type MessageKey,
  type MessageValues,
  speakEverything,
  type Voice,
  voiceOf,
} from '#messages';

speakEverything();

let language: Language = 'en';

/** Who reads what this run prints: says sentences in the language that was asked for. Documents in JSON stay English. */
export function reader(): Voice {
  return voiceOf(language);
}

/** A sentence for the reader. */
export function words(key: MessageKey, values: MessageValues = {}): string {
  return reader().say(key, values);
}

/** Says what stands in documents, which programs read too: always in English. */
export function inDocuments(): Voice {
  return voiceOf('en');
}

/** Chooses the reader's language for this run. */
export function readIn(next: Language): void {
  language = next;
}

/** The language that arguments ask for, such as `--language es`; English without it. Whether it is known is checked later. */
export function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  if (at === -1) return 'en';
  return languageFor([args[at].split('=')[1] ?? args[at + 1] ?? 'en']);
}
