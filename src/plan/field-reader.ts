import { type Allowed, allowed, type Holds } from './allowed.ts';

/** Why a document was not accepted: which field, and what it may hold. */
export interface InvalidField {
  /** sentence for people */
  readonly detail: string;
  /** such as `arms[0].injections[2].units` */
  readonly path: string;
  /** the allowed range or values, in words */
  readonly allowed: string;
}

/** The same with what the field may hold by code. */
export interface UnreadField extends InvalidField {
  readonly holds: Holds;
}

/** Leaves the reading of a document at its first bad field; never leaves this folder. */
export class BadField extends Error {
  readonly field: UnreadField;
  constructor(field: UnreadField) {
    super(field.detail);
    this.field = field;
  }
}

/** A value found in a document, and where. */
export interface Found {
  readonly path: string;
  readonly value: unknown;
}

export type Fields = Readonly<Record<string, Found>>;

const longestQuote = 40;

/** Stops reading: says what was found and what is allowed. */
export function refuse({ path, value }: Found, may: Allowed, why?: string): never {
  const said = value === undefined ? `${path} is missing` : `${path} is ${quoted(value)}`;
  refuseAs(path, `${said}; ${why ?? 'allowed'}`, may);
}

/** Stops reading: a sentence about what was found, and what is allowed. */
export function refuseAs(path: string, said: string, { words, holds }: Allowed): never {
  throw new BadField({ detail: `${said}: ${words}.`, path, allowed: words, holds });
}

function quoted(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/**
 * The fields of an object, each present and none besides.
 * @param names every field the object must have
 */
export function readFields(found: Found, names: readonly string[]): Fields {
  const { path, value } = found;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(found, allowed('object-with', { names: names.join(', ') }));
  }
  const unknown = Object.keys(value).find((key) => !names.includes(key));
  if (unknown !== undefined) {
    const where = join(path, unknown);
    refuseAs(where, `${where} is not a field of a plan; allowed`, allowed('choice', { words: names.join(', ') }));
  }
  const own = value as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, { path: join(path, name), value: own[name] }]));
}

/** One field of an object whose other fields are not looked at yet. */
export function peekField(found: Found, name: string): Found {
  const { path, value } = found;
  const own = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return { path: join(path, name), value: own[name] };
}

function join(path: string, name: string): string {
  const field = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  return path === 'plan' ? field : `${path}.${field}`;
}

/** The items of a list of at most `max`, `min` or more. */
export function readList(found: Found, min: number, max: number): Found[] {
  const { path, value } = found;
  if (!Array.isArray(value) || value.length < min || value.length > max) {
    refuse(found, allowed('list', { from: min, to: max }));
  }
  return Array.from(value as unknown[], (item, i) => ({ path: `${path}[${i}]`, value: item }));
}

/** One of a few words. */
export function readChoice<T extends string>(found: Found, choices: readonly T[]): T {
  if (!choices.includes(found.value as T)) refuse(found, allowed('choice', { words: choices.join(', ') }));
  return found.value as T;
}

/** A text of 1 to `max` characters. */
export function readText(found: Found, max: number): string {
  if (typeof found.value !== 'string' || found.value.trim() === '' || found.value.length > max) {
    refuse(found, allowed('text', { from: 1, to: max }));
  }
  return found.value;
}

/** Which numbers a field may hold. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** true when `min` itself is not allowed */
  readonly above?: boolean;
  /** the range in other words than its numbers */
  readonly may?: Allowed;
}

/** A finite number within a range. */
export function readNumber(found: Found, { min, max, unit, above = false, may }: NumberRange): number {
  const { value } = found;
  const within =
    typeof value === 'number' && Number.isFinite(value) && value <= max && (above ? value > min : value >= min);
  if (!within) {
    const range =
      above && min === 0 ? allowed('more-than-0', { to: max, unit }) : allowed('range', { from: min, to: max, unit });
    refuse(found, may ?? range);
  }
  return value as number;
}
