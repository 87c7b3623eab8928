import { z } from 'zod';
import { allowed } from './allowed.ts';

/** Fields of the documents that come in. Each says in words what it may hold; the words end the sentence of a refusal. */

/** A text without control characters and without halves of characters (which no database keeps as they are), trimmed of blanks at its ends. */
export function text(longest: number, shortest = 1) {
  const words = allowed('text', { from: shortest, to: longest });
  return z
    .string({ error: words })
    .trim()
    .min(shortest, words)
    .max(longest, words)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, allowed('whole-text', { from: shortest, to: longest }));
}

/** A remark: like {@link text}, but of several lines. */
export function remark(longest: number) {
  const words = allowed('text', { from: 1, to: longest });
  return z
    .string({ error: words })
    .trim()
    .min(1, words)
    .max(longest, words)
    .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u, allowed('whole-text', { from: 1, to: longest }));
}

/** One of a few words. */
export function choice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: allowed('choice', { words: words.join(', ') }) });
}

/** A finite number of a unit. */
export function number(lowest: number, highest: number, unit: string) {
  const words = allowed('range', { from: lowest, to: highest, unit: unit || 'none' });
  return z.number({ error: words }).min(lowest, words).max(highest, words);
}

/** A whole number. */
export function whole(lowest: number, highest: number, unit = '') {
  const words = allowed('whole', { from: lowest, to: highest, unit: unit || 'none' });
  return z.int({ error: words }).min(lowest, words).max(highest, words);
}

/** True or false. */
export const yesNo = z.boolean({ error: allowed('yes-no') });

/** The number of a row. */
export const rowId = z.uuid({ error: allowed('row-id') });

const instantWords = allowed('moment');
/** A moment with its time zone, from 1900 to 2200. */
export const instant = z.iso
  .datetime({ offset: true, error: instantWords })
  .refine((value) => /^(?:19|20|21)\d\d-/.test(value), instantWords)
  .transform((value) => new Date(value));

const dayWords = allowed('day');
/** A day of the calendar as year-month-day. */
export const day = z.iso.date({ error: dayWords }).refine((value) => /^(?:19|20|21)\d\d-/.test(value), dayWords);

/** A field that may be left out or null; null when it is. */
export function optional<T extends z.ZodType>(field: T) {
  return field.nullish().transform((value) => value ?? null);
}

/** A list of `least` to `most` items. */
export function list<T extends z.ZodType>(item: T, least: number, most: number) {
  const words = allowed('list', { from: least, to: most });
  return z.array(item, { error: words }).min(least, words).max(most, words);
}

/** An object with these fields and none besides. */
export function fields<T extends z.ZodRawShape>(shape: T) {
  const words = allowed('object-with', { names: Object.keys(shape).join(', ') });
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? words : undefined),
  });
}
