import { type Ratings, raterKinds, revealRatings } from '#compare';

/** Reads the sheets that another rater saved. @returns a sentence when the file holds none, or one is not finished */
export async function readRatings(file: Blob): Promise<readonly Ratings[] | string> {
  let found: unknown;
  try {
    found = JSON.parse(await file.text());
  } catch {
    return 'This file is not JSON. Choose ratings that were saved on this page.';
  }
  const sheets = Array.isArray(found) ? found : [found];
  if (sheets.length === 0) return 'The file holds no ratings.';
  for (const [i, sheet] of sheets.entries()) {
    if (!isRatings(sheet)) return `ratings[${i}] is not a rater’s sheet (schema philtrum/ratings@1).`;
    try {
      revealRatings(sheet);
    } catch (error) {
      return `ratings[${i}]: ${error instanceof Error ? error.message : String(error)}`;
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
