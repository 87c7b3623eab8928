import { z } from 'zod';
import { allowed, registryDocuments } from '#registry';
import { type Again, languageField, type Role, type Route } from '../route.ts';

const madeAgain: Again = {
  is: 'done-again',
  says: 'Sent again it makes another extract, and the log names both; no row changes.',
};
const tableFormat = z.enum(['csv', 'parquet'], { error: allowed('choice', { words: 'csv, parquet' }) }).default('csv');
const researching: readonly Role[] = ['director', 'researcher'];

/** What researchers are handed. */
export const researchRoutes: readonly Route[] = [
  {
    id: 'previewExtract',
    method: 'get',
    path: '/research/preview',
    summary: 'Whom an extract of this moment would tell of, how coarsely, and what its check finds; no row of it.',
    roles: researching,
    query: {
      k: z
        .string()
        .regex(/^\d{1,3}$/, 'a whole number from 3 to 50 people')
        .default('5'),
    },
    answer: ({ research }, { query }) => research.preview({ k: Number(query['k']) }),
  },
  {
    id: 'makeResearchExtract',
    method: 'post',
    path: '/research/extracts',
    summary:
      'Rows of those who agreed to research, in which everybody looks like k - 1 others or more, and what it cost to make them so. Each extract numbers people anew.',
    roles: researching,
    body: registryDocuments.extract,
    again: madeAgain,
    answer: ({ research }, { body }) => research.extract(body),
  },
  {
    id: 'saveResearchExtract',
    method: 'post',
    path: '/research/extracts/file',
    summary: 'The same as a ZIP of the files that the command line writes: tables, manifest.json and README.md.',
    roles: researching,
    query: { format: tableFormat, language: languageField },
    body: registryDocuments.extract,
    givesFile: ['application/zip'],
    again: madeAgain,
    answer: async (registry, { query, body }) => {
      const { extractArchive } = await import('../../archive/extract-archive.ts');
      const format = query['format'] === 'parquet' ? 'parquet' : 'csv';
      return extractArchive(registry, body, { format, language: query['language']! });
    },
  },
];
