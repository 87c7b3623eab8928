import { z } from 'zod';

/** A field that cannot be accepted, as a sentence with its path and what is allowed. */
export interface InvalidCohort {
  readonly ok: false;
  readonly reason: 'invalid-cohort';
  readonly detail: string;
  readonly path: string;
}

/** Refuses a field. @param path as in `population.faces`, without the document's name */
export function refuse(path: string, said: string, allowed: string): InvalidCohort {
  return { ok: false, reason: 'invalid-cohort', path, detail: `cohort.${path} ${said}; allowed: ${allowed}.` };
}

/** A whole number within bounds; refused with its bounds. */
export function whole([low, high]: readonly [number, number], what: string): z.ZodNumber {
  const error = `a whole number of ${what}, ${low} to ${high}`;
  return z.number({ error }).int({ error }).min(low, { error }).max(high, { error });
}

/** A number within bounds; refused with its bounds. */
export function within([low, high]: readonly [number, number], what: string): z.ZodNumber {
  const error = `${what}, ${low} to ${high}`;
  return z.number({ error }).min(low, { error }).max(high, { error });
}

/** The first complaint of a parse as a sentence. */
export function firstComplaint({ issues: [issue] }: z.ZodError, document: unknown): InvalidCohort {
  return complaint(issue, [], document);
}

/** Where a field may be one of several things, the complaint is about the one it comes closest to. */
function complaint(issue: z.core.$ZodIssue, before: readonly PropertyKey[], document: unknown): InvalidCohort {
  const at = [...before, ...issue.path];
  if (issue.code === 'invalid_union') {
    const closest =
      issue.errors.find(([one]) => one.path.length > 0) ??
      issue.errors.find(([one]) => one.code === 'unrecognized_keys');
    if (closest !== undefined) return complaint(closest[0], at, document);
  }
  const path = pathOf(at);
  if (issue.code === 'unrecognized_keys') {
    return refuse(
      join(path, issue.keys[0]),
      'is not known',
      'the fields of philtrum/cohort@1 (docs/guides/cohorts.md)',
    );
  }
  const value = at.reduce((inside: unknown, key) => (inside as Record<PropertyKey, unknown> | null)?.[key], document);
  const said = value === undefined ? 'is missing' : `is ${shown(value)}`;
  return refuse(path === '' ? 'document' : path, said, issue.message);
}

const longestShown = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : join(text, String(key))),
    '',
  );
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
