/** How a detail is written. */
type DetailKind = { readonly text: number } | { readonly date: true } | { readonly choice: readonly string[] };

const short = { text: 120 } as const;
const long = { text: 600 } as const;
const date = { date: true } as const;

/** Everything that a person may type into a document, by path; what is missing stays a blank to fill in by hand. */
export const detailFields = {
  'patient.name': short,
  'patient.born': date,
  date: date,
  treatmentDate: date,
  'clinic.name': short,
  'clinic.phone': short,
  'clinic.outOfHours': short,
  'injector.name': short,
  'injector.role': short,
  'injector.training': long,
  'injector.experience': short,
  'injector.supervisor': short,
  'injector.register': short,
  'product.lot': short,
  'fee.arrangement': { choice: ['full', 'discount', 'free', 'inReturn'] },
  'fee.amount': short,
  'fee.inReturn': short,
  'consent.givenOn': date,
  'consent.signedOn': date,
  'consent.followUpOn': date,
  'refusal.clinician': short,
  'refusal.askedFor': short,
  'refusal.reason': long,
  'refusal.referredTo': short,
  'refusal.referredFor': short,
  'refusal.nextVisit': date,
  'unhappy.what': long,
  'unhappy.since': short,
  'unhappy.given': short,
} as const satisfies Readonly<Record<string, DetailKind>>;

/** Path of a detail, such as `injector.role`. */
export type DetailName = keyof typeof detailFields;

/** Is it more than a line? */
export function isLong(name: DetailName): boolean {
  const kind: DetailKind = detailFields[name];
  return 'text' in kind && kind.text > short.text;
}

/** Details as typed, by path; dates as 2026-12-01. */
export type Details = Readonly<Partial<Record<DetailName, string>>>;

/** Details, or the first field that cannot be accepted. */
export type ParsedDetails =
  | { readonly ok: true; readonly details: Details }
  | { readonly ok: false; readonly reason: 'invalid-details'; readonly detail: string };

/**
 * Reads details (`philtrum/details@1`) strictly: unknown fields, wrong kinds and impossible days are refused by path.
 * Fields that are empty or null count as missing. Never throws on a document, whatever it holds.
 */
export function parseDetails(json: unknown): ParsedDetails {
  if (!isRecord(json)) return refused('details must be an object.');
  const { schema, ...rest } = json;
  if (schema !== 'philtrum/details@1') return refused('details.schema must be "philtrum/details@1".');
  const details: Partial<Record<DetailName, string>> = {};
  for (const [path, value] of flattened(rest)) {
    const problem = problemOf(path, value);
    if (problem !== null) return refused(problem);
    if (typeof value === 'string' && value.trim() !== '') details[path as DetailName] = value.trim();
  }
  return { ok: true, details };
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function refused(detail: string): ParsedDetails {
  return { ok: false, reason: 'invalid-details', detail };
}

function flattened(record: Record<string, unknown>): readonly (readonly [path: string, value: unknown])[] {
  return Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    if (!isRecord(value)) return [[key, value]];
    return Object.entries(value).map(([inner, leaf]) => [`${key}.${inner}`, leaf]);
  });
}

function problemOf(path: string, value: unknown): string | null {
  if (!Object.hasOwn(detailFields, path)) {
    return `details.${path} is not known; known are ${Object.keys(detailFields).join(', ')}.`;
  }
  if (value === null || value === '') return null;
  const kind: DetailKind = detailFields[path as DetailName];
  if (typeof value !== 'string') return `details.${path} must be text.`;
  if ('text' in kind) {
    return value.length > kind.text ? `details.${path} must have at most ${kind.text} characters.` : null;
  }
  if ('choice' in kind) {
    return kind.choice.includes(value) ? null : `details.${path} must be one of ${kind.choice.join(', ')}.`;
  }
  return isDay(value) ? null : `details.${path} must be a day such as 2026-12-01.`;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
