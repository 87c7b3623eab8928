import { registryDocuments } from '#registry';
import { charting, type Route } from '../route.ts';

/** Links with which a patient answers one follow-up: made and taken back by those who chart, answered by the patient. */
export const linkRoutes: readonly Route[] = [
  {
    id: 'listLinks',
    method: 'get',
    path: '/follow-ups/{followUpId}/links',
    summary: 'Links of a follow-up, first made first, without the addresses that only the patient has.',
    roles: charting,
    pages: true,
    answer: ({ links }, { path }) => links.of(path['followUpId']!),
  },
  {
    id: 'makeLink',
    method: 'post',
    path: '/links',
    summary: 'Makes a link for one follow-up. Its token is shown this once; sent again, the first is kept without it.',
    roles: charting,
    body: registryDocuments.link,
    shownOnce: ['token'],
    answer: ({ links }, { body }) => links.make(body),
  },
  {
    id: 'revokeLink',
    method: 'post',
    path: '/links/{linkId}/revocation',
    summary: 'Takes a link back; it opens nothing from then on.',
    roles: charting,
    answer: ({ links }, { path }) => links.revoke(path['linkId']!),
  },
  {
    id: 'askedByLink',
    method: 'get',
    path: '/answers',
    summary: 'The questions of the follow-up of one’s link, and until when it holds.',
    roles: ['patient'],
    answer: async ({ links }, { asker }) => (asker.linkId === undefined ? null : links.asked(asker.linkId)),
  },
  {
    id: 'answerByLink',
    method: 'put',
    path: '/answers',
    summary: 'Answers the follow-up of one’s link, once. The same answers sent again are answered with the first.',
    roles: ['patient'],
    body: registryDocuments.linkAnswers,
    answer: async ({ links }, { asker, body }) =>
      asker.linkId === undefined ? null : links.answer(asker.linkId, body),
  },
];
