import type { Published, Target } from './target.ts';

/** Targets that were read, or the field that is wrong. */
export type ReadTargets =
  | { readonly ok: true; readonly targets: readonly Target[]; readonly ignoredFields: readonly string[] }
  | { readonly ok: false; readonly reason: 'invalid-targets'; readonly detail: string };

/** A field that is not what it must be; its message is a sentence that names the path. */
class InvalidTarget extends Error {}

type Row = Readonly<Record<string, unknown>>;

const conditionFields = [
  'id',
  'study',
  'procedure',
  'measure',
  'unit',
  'population',
  'product',
  'units_per_site',
  'total_units',
  'sites',
  'timepoint_weeks',
  'n',
  'source',
];
const publishedFields = ['mean', 'sd', 'ci95', 'range', 'points', 'expect'];
/** About the row itself; they change no answer. */
const remarkFields = ['status', 'note', 'p', 'I2', 'limits_of_agreement'];
const known = new Set([...conditionFields, ...publishedFields, ...remarkFields]);

/**
 * Reads a list of targets, or an object whose field `targets` is one. `as above` and `same` in a row mean the row before of
 * the same study. Fields nobody knows change nothing and are named in the answer.
 */
export function readTargets(document: unknown): ReadTargets {
  try {
    const rows = listOf(document);
    const targets = rows.map((row, k) => readTarget(row, `targets[${k}]`, rows.slice(0, k) as Row[]));
    checkIds(targets);
    const ignored = new Set(rows.flatMap((row) => Object.keys(row as Row).filter((field) => !known.has(field))));
    return { ok: true, targets, ignoredFields: [...ignored] };
  } catch (error) {
    if (error instanceof InvalidTarget) return { ok: false, reason: 'invalid-targets', detail: error.message };
    throw error;
  }
}

function listOf(document: unknown): readonly unknown[] {
  const list = Array.isArray(document) ? document : (document as { targets?: unknown } | null)?.targets;
  if (!Array.isArray(list))
    throw new InvalidTarget('targets must be a list of objects, or an object whose field "targets" is one.');
  if (list.length === 0) throw new InvalidTarget('targets is empty; at least one target is needed.');
  return list;
}

function checkIds(targets: readonly Target[]): void {
  const seen = new Map<string, number>();
  targets.forEach(({ id }, k) => {
    const before = seen.get(id);
    if (before !== undefined)
      throw new InvalidTarget(`targets[${k}].id is "${id}", as targets[${before}].id is; ids must differ.`);
    seen.set(id, k);
  });
}

function readTarget(value: unknown, path: string, before: readonly Row[]): Target {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidTarget(`${path} must be an object.`);
  }
  const row = value as Row;
  const id = text(row, 'id', path);
  const study = optionalText(row, 'study', path) ?? id;
  const above = before.filter((one) => one['study'] === study).reverse();
  return {
    id,
    study,
    procedure: text(row, 'procedure', path),
    measure: text(row, 'measure', path),
    unit: text(row, 'unit', path),
    population: inherited(row, above, 'population', path) ?? '',
    product: optionalText(row, 'product', path) ?? '',
    unitsPerSite: numberOrText(row, above, 'units_per_site', path),
    totalUnits: numberOrText(row, above, 'total_units', path),
    sites: numberOrText(row, above, 'sites', path),
    week: optionalNumber(row, 'timepoint_weeks', path, { least: 0, most: 520 }),
    n: optionalNumber(row, 'n', path, { least: 1, most: 1e7 }),
    source: optionalText(row, 'source', path) ?? '',
    published: published(row, path),
  };
}

function published(row: Row, path: string): Published {
  return {
    mean: optionalNumber(row, 'mean', path),
    sd: optionalNumber(row, 'sd', path, { least: 0, most: Number.MAX_VALUE }),
    ci95: pair(row, 'ci95', path),
    range: pair(row, 'range', path),
    points: points(row, path),
    expect: optionalText(row, 'expect', path),
  };
}

function text(row: Row, field: string, path: string): string {
  const found = optionalText(row, field, path);
  if (found === null || found.trim() === '') throw new InvalidTarget(`${path}.${field} is missing; it must be text.`);
  return found;
}

function optionalText(row: Row, field: string, path: string): string | null {
  const value = row[field] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new InvalidTarget(`${path}.${field} must be text, got ${JSON.stringify(value)}.`);
}

const anyNumber = { least: -Number.MAX_VALUE, most: Number.MAX_VALUE };

function optionalNumber(row: Row, field: string, path: string, { least, most } = anyNumber): number | null {
  const value = row[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'number' && value >= least && value <= most) return value;
  const allowed = least === anyNumber.least ? 'a number' : `a number from ${least} to ${most}`;
  throw new InvalidTarget(`${path}.${field} must be ${allowed}, got ${JSON.stringify(value)}.`);
}

const likeAbove = /^(?:as above|same)$/i;

function inherited(row: Row, above: readonly Row[], field: string, path: string): string | null {
  const own = optionalText(row, field, path);
  if (own === null || !likeAbove.test(own.trim())) return own;
  const found = above.map((one) => one[field]).find((one) => typeof one === 'string' && !likeAbove.test(one.trim()));
  return typeof found === 'string' ? found : own;
}

function numberOrText(row: Row, above: readonly Row[], field: string, path: string): number | string | null {
  const value = row[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'string') return inherited(row, above, field, path);
  if (typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new InvalidTarget(`${path}.${field} must be text or a number of 0 or more, got ${JSON.stringify(value)}.`);
}

function pair(row: Row, field: string, path: string): [number, number] | null {
  const value = row[field] ?? null;
  if (value === null) return null;
  if (Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) && value[0] <= value[1]) {
    return [value[0], value[1]];
  }
  throw new InvalidTarget(`${path}.${field} must be two numbers, the lower first, got ${JSON.stringify(value)}.`);
}

function points(row: Row, path: string): Readonly<Record<string, number>> | null {
  const value = row['points'] ?? null;
  if (value === null) return null;
  const entries = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  if (entries.length > 0 && entries.every(([size, share]) => Number.isFinite(Number(size)) && Number.isFinite(share))) {
    return value as Record<string, number>;
  }
  throw new InvalidTarget(`${path}.points must give a number for every size, got ${JSON.stringify(value)}.`);
}
