import { z } from 'zod';
import { allowed } from '#registry';

/** A value of an address, or nothing; each says in words what it may hold. */
export function orNothing(schema: z.ZodType<string>, words: string): z.ZodType<string> {
  return z.union([z.literal(''), schema], { error: words }).default('');
}

/** The number of a row. */
export const rowId = z.uuid({ error: allowed('row-id') });
/** The same, or nothing. */
export const rowIdOrNothing = orNothing(rowId, allowed('row-id'));
/** A day of the calendar. */
export const day = z.iso.date({ error: allowed('day') });
/** The same, or nothing. */
export const dayOrNothing = orNothing(day, allowed('day'));

/** A text of at most so many characters; nothing where it is left out. */
export function upTo(most: number): z.ZodType<string> {
  return z
    .string()
    .max(most, allowed('text', { from: 0, to: most }))
    .default('');
}
