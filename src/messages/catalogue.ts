import { advice } from './en/advice.data.ts';
import { claims } from './en/claims.data.ts';
import { comparison } from './en/comparison.data.ts';
import { decide } from './en/decide.data.ts';
import { documents } from './en/documents.data.ts';
import { documentsAfter } from './en/documents-after.data.ts';
import { documentsConsent } from './en/documents-consent.data.ts';
import { documentsConsult } from './en/documents-consult.data.ts';
import { evidence } from './en/evidence.data.ts';
import { frame } from './en/frame.data.ts';
import { inputs } from './en/inputs.data.ts';
import { landing } from './en/landing.data.ts';
import { questions } from './en/questions.data.ts';
import { rules } from './en/rules.data.ts';
import { teach } from './en/teach.data.ts';
import { teachLessons } from './en/teach-lessons.data.ts';
import { teachTools } from './en/teach-tools.data.ts';
import { words } from './en/words.data.ts';
import { advice as adviceEs } from './es/advice.data.ts';
import { claims as claimsEs } from './es/claims.data.ts';
import { comparison as comparisonEs } from './es/comparison.data.ts';
import { decide as decideEs } from './es/decide.data.ts';
import { documents as documentsEs } from './es/documents.data.ts';
import { documentsAfter as documentsAfterEs } from './es/documents-after.data.ts';
import { documentsConsent as documentsConsentEs } from './es/documents-consent.data.ts';
import { documentsConsult as documentsConsultEs } from './es/documents-consult.data.ts';
import { evidence as evidenceEs } from './es/evidence.data.ts';
import { frame as frameEs } from './es/frame.data.ts';
import { inputs as inputsEs } from './es/inputs.data.ts';
import { landing as landingEs } from './es/landing.data.ts';
import { questions as questionsEs } from './es/questions.data.ts';
import { rules as rulesEs } from './es/rules.data.ts';
import { teach as teachEs } from './es/teach.data.ts';
import { words as wordsEs } from './es/words.data.ts';
import type { Language } from './language.ts';

/** Every sentence in English, by area: the catalogue that the others are measured by. ICU MessageFormat. */
export const english = {
  ...frame,
  ...landing,
  ...decide,
  ...words,
  ...comparison,
  ...claims,
  ...questions,
  ...rules,
  ...inputs,
  ...advice,
  ...documents,
  ...documentsConsult,
  ...documentsConsent,
  ...documentsAfter,
  ...teach,
  ...teachLessons,
  ...teachTools,
  ...evidence,
} as const;

/** Name of a sentence: area, then what it is about. */
export type MessageKey = keyof typeof english;

/** One area of the catalogue in another language, complete. */
export type Translation<Area extends string> = Readonly<Record<Extract<MessageKey, `${Area}.${string}`>, string>>;

/** Sentences of a language; what is not translated yet is said in English. */
export const catalogues: Readonly<Record<Language, Readonly<Partial<Record<MessageKey, string>>>>> = {
  en: english,
  es: {
    ...frameEs,
    ...landingEs,
    ...decideEs,
    ...wordsEs,
    ...comparisonEs,
    ...claimsEs,
    ...questionsEs,
    ...rulesEs,
    ...inputsEs,
    ...adviceEs,
    ...documentsEs,
    ...documentsConsultEs,
    ...documentsConsentEs,
    ...documentsAfterEs,
    ...teachEs,
    ...evidenceEs,
  },
};
