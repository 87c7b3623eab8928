import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from './catalogue.ts';
import { type Language, type LanguageFacts, languages } from './language.ts';
import { spokenSentence } from './spoken.ts';

/** What fills the places of a sentence: text as it is, numbers for plurals and choices. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** How much of a date is written: `9 Jan`, `9 Jan 2027`, `Jan`, `Jan 2027`. */
export type DateParts = 'day' | 'dayAndYear' | 'month' | 'monthAndYear';

/** Says sentences and prints numbers in one language. */
export interface Voice extends LanguageFacts {
  /**
   * A sentence.
   * @throws Error naming the sentence and the place when a place stays empty
   */
  say(key: MessageKey, values?: MessageValues): string;
  /** a number with this many decimals; an em dash when it is none */
  number(value: number, decimals?: number): string;
  /** a change: as a number, with a plus when it grows */
  change(value: number, decimals?: number): string;
  /** a number without superfluous zeros, such as `2.5` or `20` */
  shortest(value: number, mostDecimals?: number): string;
  /**
   * a chance as people read it, such as `34 of 100`; never rounded to none or to certain
   * @param probability 0 to 1
   */
  odds(probability: number): string;
  /** an interval in words, such as `0.4 to 0.9 mm` */
  range(lo: number, hi: number, unit?: string, decimals?: number): string;
  /**
   * a date as the language writes it
   * @param day days since 1970
   */
  date(day: number, parts: DateParts): string;
  /** as said of things, such as `straw, speech and smile` */
  list(things: readonly string[]): string;
}

const MINUS = '\u2212';
const voices = new Map<Language, Voice>();

/** The voice of a language; sentences are parsed when they are first said. */
export function voiceOf(language: Language): Voice {
  const known = voices.get(language);
  if (known !== undefined) return known;
  const voice = makeVoice(language);
  voices.set(language, voice);
  return voice;
}

function makeVoice(language: Language): Voice {
  const facts = languages.find(({ id }) => id === language) ?? languages[0];
  if (facts === undefined) throw new Error('no language is known');
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const say = (key: MessageKey, values: MessageValues = {}): string => {
    const message = parsed.get(key) ?? parse(language, key);
    parsed.set(key, message);
    try {
      return String(message.format({ ...values }));
    } catch (error) {
      throw new Error(`sentence ${key} (${language}): ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const number = (value: number, decimals = 1): string => printNumber(language, value, { decimals });
  const change = (value: number, decimals = 1): string => printNumber(language, value, { decimals, plus: true });
  const shortest = (value: number, decimals = 3): string => printNumber(language, value, { decimals, least: 0 });
  const range = (lo: number, hi: number, unit = '', decimals = 1): string => {
    const text = say('frame.range', { lo: number(lo, decimals), hi: number(hi, decimals) });
    return unit === '' ? text : `${text} ${unit}`;
  };
  const odds = (probability: number): string => {
    const count = Math.round(100 * probability);
    if (count === 0 && probability > 0) return say('frame.fewerThan1');
    if (count === 100 && probability < 1) return say('frame.moreThan99');
    return say('frame.of100', { n: number(count, 0) });
  };
  const date = (day: number, parts: DateParts): string => printDate(language, day, parts);
  const list = (things: readonly string[]): string => new Intl.ListFormat(language).format(things);
  return { ...facts, say, number, change, shortest, odds, range, date, list };
}

function parse(language: Language, key: MessageKey): IntlMessageFormat {
  const sentence = spokenSentence(language, key);
  return new IntlMessageFormat(sentence.text, sentence.language);
}

interface Print {
  readonly decimals: number;
  /** decimals that stay even where they are zeros; all of them when left out */
  readonly least?: number;
  readonly plus?: boolean;
}

function printNumber(language: Language, value: number, { decimals, least = decimals, plus = false }: Print): string {
  if (!Number.isFinite(value)) return '\u2014';
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals,
    signDisplay: plus ? 'exceptZero' : 'negative',
  });
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? MINUS : part.value))
    .join('');
}

const msPerDay = 86_400_000;

const dateParts = {
  day: { day: 'numeric', month: 'short' },
  dayAndYear: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short' },
  monthAndYear: { month: 'short', year: 'numeric' },
} as const satisfies Readonly<Record<DateParts, Intl.DateTimeFormatOptions>>;

/** English is written with the day first, as most who read it outside of the United States do. */
function printDate(language: Language, day: number, parts: DateParts): string {
  const options = { ...dateParts[parts], timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(new Date(day * msPerDay));
}
