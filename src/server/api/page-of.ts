import { z } from 'zod';
import { allowed } from '#registry';
import { upTo } from './query-fields.ts';

/** Rows of a page unless the reader says otherwise, and at most. */
const usual = 50;
const most = 200;

/** What a reader may say about pages. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, allowed('whole', { from: 1, to: most, unit: 'none' }))
    .default(String(usual)),
  after: upTo(100),
};

/** Part of a list. */
export interface Page {
  readonly items: readonly unknown[];
  /** what to send as `after` for the next page; null when there is none */
  readonly next: string | null;
}

/** The rows of a list behind the one of this id; from the first without one. */
export function pageOf(rows: readonly { readonly id: string }[], { limit, after }: Record<string, string>): Page {
  const start = after === '' ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  const items = rows.slice(start, start + Number(limit));
  const isLast = start + items.length >= rows.length;
  return { items, next: isLast ? null : (items.at(-1)?.id ?? null) };
}
