import type { Sentences } from './catalogue.ts';
import type { Language } from './language.ts';
import { speak } from './spoken.ts';

/** A part of the catalogue: the sentences that are needed together. */
export type MessagePart = keyof typeof parts;

type Load = () => Promise<{ readonly sentences: Sentences }>;

const parts = {
  first: { en: () => import('./parts/first/en.ts'), es: () => import('./parts/first/es.ts') },
  advice: { en: () => import('./parts/advice/en.ts'), es: () => import('./parts/advice/es.ts') },
  compare: { en: () => import('./parts/compare/en.ts'), es: () => import('./parts/compare/es.ts') },
  odds: { en: () => import('./parts/odds/en.ts'), es: () => import('./parts/odds/es.ts') },
  papers: { en: () => import('./parts/papers/en.ts'), es: () => import('./parts/papers/es.ts') },
  mirror: { en: () => import('./parts/mirror/en.ts'), es: () => import('./parts/mirror/es.ts') },
  clinic: { en: () => import('./parts/clinic/en.ts'), es: () => import('./parts/clinic/es.ts') },
  answers: { en: () => import('./parts/answers/en.ts'), es: () => import('./parts/answers/es.ts') },
  chart: { en: () => import('./parts/chart/en.ts'), es: () => import('./parts/chart/es.ts') },
  keeping: { en: () => import('./parts/keeping/en.ts'), es: () => import('./parts/keeping/es.ts') },
  visit: { en: () => import('./parts/visit/en.ts'), es: () => import('./parts/visit/es.ts') },
  followUp: { en: () => import('./parts/followUp/en.ts'), es: () => import('./parts/followUp/es.ts') },
  account: { en: () => import('./parts/account/en.ts'), es: () => import('./parts/account/es.ts') },
  staff: { en: () => import('./parts/staff/en.ts'), es: () => import('./parts/staff/es.ts') },
  consents: { en: () => import('./parts/consents/en.ts'), es: () => import('./parts/consents/es.ts') },
  extracts: { en: () => import('./parts/extracts/en.ts'), es: () => import('./parts/extracts/es.ts') },
  cohorts: { en: () => import('./parts/cohorts/en.ts'), es: () => import('./parts/cohorts/es.ts') },
  outcomes: { en: () => import('./parts/outcomes/en.ts'), es: () => import('./parts/outcomes/es.ts') },
  lessons: { en: () => import('./parts/lessons/en.ts'), es: () => import('./parts/lessons/es.ts') },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Load>>>>;

/**
 * Makes these parts sayable in a language, and in English for what it lacks. A page calls it with the screens it opens.
 * @throws Error when a part cannot be fetched
 */
export async function loadMessages(language: Language, wanted: readonly MessagePart[]): Promise<void> {
  const languages: readonly Language[] = language === 'en' ? ['en'] : ['en', language];
  await Promise.all(
    languages.flatMap((each) =>
      wanted.map(async (part) => {
        const { sentences } = await parts[part][each]();
        speak(each, sentences);
      }),
    ),
  );
}
