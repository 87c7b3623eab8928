import { refuseField } from '../door/refusal.ts';

/** Fields of a measurement document that tell people, or their files, apart; none of them is kept. */
const dropped: ReadonlySet<string> = new Set(['appearance', 'editor']);
/** Longest text a measurement holds; a longer one would be a picture in disguise [characters]. */
const longestText = 300;

/**
 * A measurement document without what identifies a face: its shape (43 places of brow, nose, temples and cheeks tell
 * people apart), the colours of its skin, and names of files. Measures, pose, scale and the outline of the lips stay.
 * @throws Refusal when the document hides something longer than any measurement's text
 */
export function withoutFace(document: unknown): unknown {
  return without(document, '');
}

function without(value: unknown, path: string): unknown {
  if (typeof value === 'string') {
    if (value.length > longestText || value.startsWith('data:')) {
      refuseField(`document${path}`, {
        code: 'no-measurement',
        allowed: { code: 'short-texts', places: { most: longestText } },
      });
    }
    return value;
  }
  if (Array.isArray(value)) return value.map((item, i) => without(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !dropped.has(key));
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, key === 'file' ? 'clip' : without(inner, `${path}.${key}`)]),
  );
}
