import { type ClipMeasurement, clipOfMeasurement } from '#clip';
import type { ComparedSide } from '#compare';

/**
 * Reads measures that were saved as a file: a measurement of photographs or of a clip.
 * @returns a sentence that names what is wrong when it is neither
 */
export async function readSavedMeasures(file: Blob): Promise<ComparedSide | string> {
  const text = await file.text();
  const found = parse(text);
  if (found === null)
    return 'This file is not JSON. Save measures on the Face step, or with "philtrum measure --json".';
  const wrong = whatIsWrong(found);
  if (wrong !== null) return wrong;
  try {
    return clipOfMeasurement(found as unknown as ClipMeasurement) ?? (found as unknown as ComparedSide);
  } catch {
    return 'The clip in this file cannot be read; was the file changed by hand?';
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

function whatIsWrong(found: Fields): string | null {
  if (found['ok'] === false) return `This file holds a refusal: ${String(found['detail'])}`;
  const captures = found['captures'];
  if (!Array.isArray(captures) || captures.length === 0) {
    return 'captures is missing or empty; a measurement holds at least one. Is this a file of measures?';
  }
  for (const [i, capture] of captures.entries()) {
    const missing = ['expression', 'measures', 'pose', 'scale', 'frames'].find(
      (field) => !isFields(capture) || capture[field] === undefined,
    );
    if (missing !== undefined) return `captures[${i}].${missing} is missing; was the file changed by hand?`;
  }
  const clipParts = ['moments', 'tasks', 'motions'] as const;
  const held = clipParts.filter((part) => Array.isArray(found[part]));
  if (held.length > 0 && held.length < clipParts.length) {
    return `${clipParts.find((part) => !held.includes(part))} is missing; a measured clip holds moments, tasks and motions.`;
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
