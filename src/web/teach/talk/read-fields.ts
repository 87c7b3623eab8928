/** What was read of a file, or a sentence that names the field and what it may be. */
export type Found<Value> = { readonly ok: true; readonly value: Value } | Refusal;

/** Why a file cannot be read. */
export interface Refusal {
  readonly ok: false;
  readonly detail: string;
}

/** Longest text of a note or a slide [characters]. */
const longest = 4000;

/** A refusal that names the field. */
export function refuse(path: string, must: string): Refusal {
  return { ok: false, detail: `${path} ${must}.` };
}

/** The fields of an object; null when it is none. */
export function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

/** A text of at most 4000 characters. */
export function textIn(fields: Record<string, unknown>, name: string, path: string): Found<string> {
  const value = fields[name];
  if (typeof value !== 'string' || value.length > longest)
    return refuse(`${path}.${name}`, `must be a text of at most ${longest} characters`);
  return { ok: true, value };
}

/** A number within a range. */
export function numberIn(
  fields: Record<string, unknown>,
  name: string,
  path: string,
  [low, high]: readonly [number, number],
): Found<number> {
  const value = fields[name];
  if (typeof value !== 'number' || !(value >= low && value <= high))
    return refuse(`${path}.${name}`, `must be a number from ${low} to ${high}`);
  return { ok: true, value };
}

/** One of a few names. */
export function isOneOf<Name extends string>(
  fields: Record<string, unknown>,
  name: string,
  path: string,
  allowed: readonly Name[],
): Found<Name> {
  const found = allowed.find((one) => one === fields[name]);
  return found === undefined
    ? refuse(`${path}.${name}`, `must be one of ${allowed.join(', ')}`)
    : { ok: true, value: found };
}

/** Every entry of a list, or the first refusal. */
export function listIn<Value>(
  value: unknown,
  path: string,
  read: (entry: unknown, path: string) => Found<Value>,
): Found<readonly Value[]> {
  if (!Array.isArray(value) || value.length > 200) return refuse(path, 'must be a list of at most 200 entries');
  const values: Value[] = [];
  for (const [i, entry] of value.entries()) {
    const found = read(entry, `${path}[${i}]`);
    if (!found.ok) return found;
    values.push(found.value);
  }
  return { ok: true, value: values };
}

/** A document of a file: JSON with the schema that is expected. */
export function documentIn(text: string, schema: string): Found<Record<string, unknown>> {
  try {
    const fields = fieldsOf(JSON.parse(text));
    if (fields?.['schema'] === schema) return { ok: true, value: fields };
    return refuse('schema', `must be "${schema}"`);
  } catch {
    return { ok: false, detail: 'The file is not JSON.' };
  }
}
