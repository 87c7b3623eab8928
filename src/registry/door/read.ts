import type { z } from 'zod';
import type { Why } from '#messages';
import { allowedBy } from './allowed.ts';
import { refuse, refuseField } from './refusal.ts';

const longestQuote = 40;
/** Lists and objects inside of each other: a chart needs 7, a measurement 12. */
const deepest = 64;

/**
 * Reads a value by its schema.
 * @throws Refusal with a sentence that names the first bad field, what it holds and what it may hold
 */
export function read<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  refuseDeep(value);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = written(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = written([...issue.path, issue.keys[0]]);
    return refuseField(unknown, { code: 'unknown-field', allowed: { code: 'nothing' } });
  }
  return refuseField(path, { ...foundAs(at(value, issue.path)), allowed: allowedBy(issue) });
}

/** What a field holds, as a refusal says it. */
export function foundAs(found: unknown): Pick<Why, 'code' | 'places'> {
  if (found === undefined) return { code: 'missing' };
  if (typeof found === 'object' && found !== null) return { code: Array.isArray(found) ? 'is-list' : 'is-object' };
  return { code: 'is', places: { found: quoted(found) } };
}

/** Refuses a document that is nested deeper than any that is known: reading it would exhaust the stack. */
function refuseDeep(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) {
      const allowed = { code: 'nesting', places: { most: deepest } } as const;
      refuse({ reason: 'too-large', path: '', code: 'nested', allowed });
    }
    level = level.flatMap((inner) => (typeof inner === 'object' && inner !== null ? Object.values(inner) : []));
  }
}

/** A path as people write it: `preparations[0].lot`. */
function written(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
