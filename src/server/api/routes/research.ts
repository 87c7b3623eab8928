import { registryDocuments } from '#registry';
import type { Route } from '../route.ts';

/** What researchers are handed. */
export const researchRoutes: readonly Route[] = [
  {
    id: 'makeResearchExtract',
    method: 'post',
    path: '/research/extracts',
    summary:
      'Rows of those who agreed to research, in which everybody looks like k - 1 others or more, and what it cost to make them so. Each extract numbers people anew.',
    roles: ['director', 'researcher'],
    body: registryDocuments.extract,
    again: {
      is: 'done-again',
      says: 'Sent again it makes another extract, and the log names both; no row changes.',
    },
    answer: ({ research }, { body }) => research.extract(body),
  },
];
