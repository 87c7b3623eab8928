import { type Ratings, raterKinds, revealRatings } from '#compare';
import { Refusal } from '../state/compared/refusal.ts';

/** Reads the sheets that another rater saved. @returns why not, when the file holds none, or one is not finished */
export async function readRatings(file: Blob): Promise<readonly Ratings[] | Refusal> {
  let found: unknown;
  try {
    found = JSON.parse(await file.text());
  } catch {
    return new Refusal({ key: 'rate.file.notJson' });
  }
  const sheets = Array.isArray(found) ? found : [found];
  if (sheets.length === 0) return new Refusal({ key: 'rate.file.empty' });
  for (const [i, sheet] of sheets.entries()) {
    if (!isRatings(sheet)) return new Refusal({ key: 'rate.file.notRatings', values: { i: String(i) } });
    try {
      revealRatings(sheet);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return new Refusal({ key: 'rate.file.sheet', values: { i: String(i), why } });
    }
  }
  return sheets;
}

function isRatings(value: unknown): value is Ratings {
  if (typeof value !== 'object' || value === null) return false;
  const sheet = value as Partial<Ratings>;
  return (
    sheet.schema === 'philtrum/ratings@1' &&
    typeof sheet.rater === 'string' &&
    raterKinds.some((kind) => kind === sheet.kind) &&
    Array.isArray(sheet.answers) &&
    Array.isArray(sheet.session?.trials) &&
    Array.isArray(sheet.session?.items)
  );
}
