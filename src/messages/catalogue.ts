import type { Language } from './language.ts';
import { sentences as account } from './parts/account/en.ts';
import { sentences as accountEs } from './parts/account/es.ts';
import { sentences as advice } from './parts/advice/en.ts';
import { sentences as adviceEs } from './parts/advice/es.ts';
import { sentences as answers } from './parts/answers/en.ts';
import { sentences as answersEs } from './parts/answers/es.ts';
import { sentences as chart } from './parts/chart/en.ts';
import { sentences as chartEs } from './parts/chart/es.ts';
import { sentences as cli } from './parts/cli/en.ts';
import { sentences as cliEs } from './parts/cli/es.ts';
import { sentences as clinic } from './parts/clinic/en.ts';
import { sentences as clinicEs } from './parts/clinic/es.ts';
import { sentences as cohorts } from './parts/cohorts/en.ts';
import { sentences as cohortsEs } from './parts/cohorts/es.ts';
import { sentences as compare } from './parts/compare/en.ts';
import { sentences as compareEs } from './parts/compare/es.ts';
import { sentences as consents } from './parts/consents/en.ts';
import { sentences as consentsEs } from './parts/consents/es.ts';
import { sentences as extracts } from './parts/extracts/en.ts';
import { sentences as extractsEs } from './parts/extracts/es.ts';
import { sentences as first } from './parts/first/en.ts';
import { sentences as firstEs } from './parts/first/es.ts';
import { sentences as followUp } from './parts/followUp/en.ts';
import { sentences as followUpEs } from './parts/followUp/es.ts';
import { sentences as keeping } from './parts/keeping/en.ts';
import { sentences as keepingEs } from './parts/keeping/es.ts';
import { sentences as lessons } from './parts/lessons/en.ts';
import { sentences as lessonsEs } from './parts/lessons/es.ts';
import { sentences as mirror } from './parts/mirror/en.ts';
import { sentences as mirrorEs } from './parts/mirror/es.ts';
import { sentences as odds } from './parts/odds/en.ts';
import { sentences as oddsEs } from './parts/odds/es.ts';
import { sentences as outcomes } from './parts/outcomes/en.ts';
import { sentences as outcomesEs } from './parts/outcomes/es.ts';
import { sentences as papers } from './parts/papers/en.ts';
import { sentences as papersEs } from './parts/papers/es.ts';
import { sentences as staff } from './parts/staff/en.ts';
import { sentences as staffEs } from './parts/staff/es.ts';
import { sentences as visit } from './parts/visit/en.ts';
import { sentences as visitEs } from './parts/visit/es.ts';

/**
 * Every sentence in English: the catalogue that the others are measured by. ICU MessageFormat. An area (a file of
 * `en/` and `es/`) belongs to one part (a folder of `parts/`): `first` for the screens of the page's first script, else
 * the part that the screen, paper or command saying it loads; a new part also stands here and in `load-messages.ts`.
 */
export const english = {
  ...first,
  ...advice,
  ...compare,
  ...odds,
  ...papers,
  ...lessons,
  ...mirror,
  ...clinic,
  ...chart,
  ...keeping,
  ...visit,
  ...followUp,
  ...cohorts,
  ...answers,
  ...outcomes,
  ...cli,
  ...account,
  ...staff,
  ...consents,
  ...extracts,
} as const;

/** Name of a sentence: area, then what it is about. */
export type MessageKey = keyof typeof english;

/** Sentences by name: a part of a language, or all of it. */
export type Sentences = Readonly<Partial<Record<MessageKey, string>>>;

/** One area of the catalogue in another language, complete. */
export type Translation<Area extends string> = Readonly<Record<Extract<MessageKey, `${Area}.${string}`>, string>>;

/** Sentences of a language; what is not translated yet is said in English. */
export const catalogues: Readonly<Record<Language, Sentences>> = {
  en: english,
  es: {
    ...firstEs,
    ...adviceEs,
    ...compareEs,
    ...oddsEs,
    ...papersEs,
    ...lessonsEs,
    ...mirrorEs,
    ...clinicEs,
    ...chartEs,
    ...keepingEs,
    ...visitEs,
    ...followUpEs,
    ...cohortsEs,
    ...answersEs,
    ...outcomesEs,
    ...cliEs,
    ...accountEs,
    ...extractsEs,
    ...consentsEs,
    ...staffEs,
  },
};
