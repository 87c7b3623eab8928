import { type CsvCell, csvTable, formatNumber } from '#units';
import { type RatingComment, type Ratings, revealRatings } from './ratings.ts';

const columns = [
  'rater',
  'kind',
  'trial',
  'repeat',
  'title',
  'source',
  'clip',
  'side',
  'treatedInTruth',
  'naturalness',
  'treated',
  'comments',
] as const;

/**
 * Ratings as a table, one line per clip and showing (RFC 4180). JSON of the documents themselves says the same and the
 * session's key.
 * @throws when a trial has no answer yet
 */
export function ratingsCsv(all: readonly Ratings[]): string {
  const lines = all.flatMap((ratings) =>
    revealRatings(ratings).flatMap(({ clips, comments, ...trial }) =>
      clips.map((clip, side) => {
        const said = comments.filter((comment) => comment.side === side);
        const row: Record<(typeof columns)[number], CsvCell> = {
          rater: ratings.rater,
          kind: ratings.kind,
          ...trial,
          ...clip,
          side: clips.length === 1 ? 'alone' : side === 0 ? 'left' : 'right',
          comments: said.map(remarkCell).join('; '),
        };
        return columns.map((column) => row[column]);
      }),
    ),
  );
  return csvTable(columns, lines);
}

/** A remark as programs find it: the expression's name, the second, the text. */
function remarkCell({ expression, atSeconds, text }: RatingComment): string {
  const at = expression === 'rest' ? null : `${formatNumber(atSeconds)} s`;
  return `${[expression ?? null, at].filter((part) => part !== null).join(', ')}: ${text}`;
}
