import { type ClipMeasurement, clipOfMeasurement } from '#clip';
import type { ComparedSide } from '#compare';
import { Refusal } from './refusal.ts';

/**
 * Reads measures that were saved as a file: a measurement of photographs or of a clip.
 * @returns what is wrong, by its path, when it is neither
 */
export async function readSavedMeasures(file: Blob): Promise<ComparedSide | Refusal> {
  const text = await file.text();
  const found = parse(text);
  if (found === null) return new Refusal({ key: 'compare.pick.notJson' });
  const wrong = whatIsWrong(found);
  if (wrong !== null) return wrong;
  try {
    return clipOfMeasurement(found as unknown as ClipMeasurement) ?? (found as unknown as ComparedSide);
  } catch {
    return new Refusal({ key: 'compare.pick.clipUnread' });
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function whatIsWrong(found: Fields): Refusal | null {
  if (found['ok'] === false) {
    return new Refusal({ key: 'compare.pick.holdsRefusal', values: { why: String(found['detail']) } });
  }
  const captures = found['captures'];
  if (!Array.isArray(captures) || captures.length === 0) {
    return new Refusal({ key: 'compare.pick.noCaptures' });
  }
  for (const [i, capture] of captures.entries()) {
    const missing = ['expression', 'measures', 'pose', 'scale', 'frames'].find(
      (field) => !isFields(capture) || capture[field] === undefined,
    );
    if (missing !== undefined) {
      return new Refusal({ key: 'compare.pick.missing', values: { path: `captures[${i}].${missing}` } });
    }
  }
  const clipParts = ['moments', 'tasks', 'motions'] as const;
  const held = clipParts.filter((part) => Array.isArray(found[part]));
  if (held.length > 0 && held.length < clipParts.length) {
    const path = clipParts.find((part) => !held.includes(part)) ?? '';
    return new Refusal({ key: 'compare.pick.clipPart', values: { path } });
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
