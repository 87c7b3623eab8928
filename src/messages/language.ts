/** A language of the studio, the documents and the command line. */
export type Language = 'en' | 'es';

/** What a language is called by those who speak it, and which way it is written. */
export interface LanguageFacts {
  readonly id: Language;
  /** in the language itself */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Languages to choose from, the complete one first. */
export const languages: readonly LanguageFacts[] = [
  { id: 'en', name: 'English', direction: 'ltr' },
  { id: 'es', name: 'Español', direction: 'ltr' },
];

/**
 * The language that fits a list of wishes, such as a browser's, best first.
 * @param wishes language tags (BCP 47)
 * @returns English when none fits
 */
export function languageFor(wishes: readonly string[]): Language {
  const short = wishes.map((wish) => wish.toLowerCase().split('-')[0]);
  return short.flatMap((wish) => languages.filter(({ id }) => id === wish))[0]?.id ?? 'en';
}
