/**
 * What do we say, and in which language? From the name of a sentence and what fills its places to text, with plurals,
 * numbers and lists as the language writes them. Leaves out: when to say it.
 * @module
 */

// the sentences
export type { MessageKey } from './catalogue.ts';
// languages
export { type Language, type LanguageFacts, languageFor, languages } from './language.ts';
// having them at hand
export { loadMessages, type MessagePart } from './load-messages.ts';
// refusing
export {
  type Allowed,
  type AllowedCode,
  allowedText,
  type CannotReason,
  cannotInEnglish,
  type RefusalCode,
  refusalText,
  voiceOfDocuments,
  type Why,
} from './refusals.ts';
export { speakEverything } from './speak-everything.ts';
// saying them
export { type MessageValues, type Voice, voiceOf } from './voice.ts';
