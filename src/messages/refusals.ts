import { allowed } from './en/allowed.data.ts';
import { cannot } from './en/cannot.data.ts';
import { refused } from './en/refused.data.ts';
import { speak } from './spoken.ts';
import { type MessageValues, type Voice, voiceOf } from './voice.ts';

type CodeOf<Key, Area extends string> = Key extends `${Area}.${infer Code}` ? Code : never;

/** Why something was not done, as programs tell it apart: every one has its sentence in every language. */
export type RefusalCode = CodeOf<keyof typeof refused, 'refused'>;
/** What a field may hold, as programs tell it apart. */
export type AllowedCode = CodeOf<keyof typeof allowed, 'allowed'>;

/** Why what happened cannot be weighed, judged or told. */
export type CannotReason = CodeOf<keyof typeof cannot, 'cannot'>;

/** What a field may hold: code and places of its sentence. */
export interface Allowed {
  readonly code: AllowedCode;
  readonly places?: MessageValues;
}

/** Why something was not done: code and places of its sentence. */
export interface Why {
  readonly code: RefusalCode;
  readonly places?: MessageValues;
  readonly allowed?: Allowed;
}

/** How a reader calls what a refusal speaks of. */
export interface Naming {
  /** the field: its path in the document, or its label */
  readonly field: string;
  /** one of the words that a field may hold; as documents have it without this */
  readonly word?: ((word: string) => string) | undefined;
}

/** A refusal as a sentence. */
export function refusalText(voice: Voice, { code, places = {}, allowed }: Why, { field, word }: Naming): string {
  const may = allowed === undefined ? '' : allowedText(voice, allowed, word);
  const [roles, yours] = [places['roles'], places['yours']].map((of) =>
    each(of, (role) => voice.say('allowed.role', { role })),
  );
  return voice.say(`refused.${code}`, { ...places, field, allowed: may, ...(roles && { roles, yours }) });
}

/** What a field may hold, as the end of a sentence. */
export function allowedText(voice: Voice, { code, places = {} }: Allowed, word = (same: string) => same): string {
  return voice.say(`allowed.${code}`, { ...places, words: each(places['words'], word) });
}

/** A list of words, each as it is to be read. */
function each(words: string | number | undefined, read: (word: string) => string): string {
  return String(words ?? '')
    .split(', ')
    .map(read)
    .join(', ');
}

let canRefuse = false;

/** The voice of documents, which programs read too: English, and able to refuse wherever it is asked to. */
export function voiceOfDocuments(): Voice {
  if (!canRefuse) speak('en', { ...refused, ...allowed, ...cannot });
  canRefuse = true;
  return voiceOf('en');
}

/** Why something cannot be told, as documents say it. */
export function cannotInEnglish(reason: CannotReason, places: MessageValues): string {
  return voiceOfDocuments().say(`cannot.${reason}`, places);
}
