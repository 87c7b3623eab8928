import { syllable } from 'syllable';

/** How hard a text is to read. */
export interface Reading {
  /** Flesch-Kincaid grade: school years that it asks for */
  readonly grade: number;
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/**
 * Flesch-Kincaid grade of English text (Kincaid et al. 1975): `0.39 words / sentences + 11.8 syllables / words - 15.59`.
 * A sentence is a full unit of thought as Flesch (1948) counts it: it ends at a full stop, colon, semicolon, question or
 * exclamation mark, or where its block ends. Numbers are read aloud; signs and tags are no words.
 * @param blocks paragraphs, list items, cells and headings, each a text of its own
 */
export function readingOf(blocks: readonly string[]): Reading {
  const sentences = blocks.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  if (words.length === 0) return { grade: 0, sentences: 0, words: 0, syllables: 0 };
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { grade, sentences: sentences.length, words: words.length, syllables };
}

/** Words of a text as they are read aloud. */
export function wordsOf(text: string): string[] {
  const spoken = text
    .replace(/\d+(?:[.,]\d+)?/g, (digits) => ` ${inSpeech(digits)} `)
    .replace(/\bmm\b/g, ' millimetres ');
  return spoken.match(/[\p{L}][\p{L}’']*/gu) ?? [];
}

function sentencesOf(block: string): string[] {
  return block.split(/[.:;?!]+(?=\s|$)/u).filter((part) => wordsOf(part).length > 0);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number in words; beyond 999, and behind the decimal point, digit by digit. */
function inSpeech(digits: string): string {
  const [whole, behind] = digits.split(/[.,]/);
  const each = (text: string): string => [...text].map((digit) => ones[Number(digit)]).join(' ');
  const front = whole.length > 3 ? each(whole) : below1000(Number(whole));
  return behind === undefined ? front : `${front} point ${each(behind)}`;
}

function below1000(value: number): string {
  if (value < 20) return ones[value];
  if (value < 100) return value % 10 === 0 ? tens[value / 10] : `${tens[Math.floor(value / 10)]} ${ones[value % 10]}`;
  const rest = value % 100;
  return `${ones[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` and ${below1000(rest)}`}`;
}
