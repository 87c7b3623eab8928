import { registryDocuments } from '#registry';
import { directing, type Route, staff } from '../route.ts';
import { named } from './people.ts';

/** Who may sign in, for directors; and one's own password. */
export const accountRoutes: readonly Route[] = [
  {
    id: 'listAccounts',
    method: 'get',
    path: '/accounts',
    summary: 'Everybody who may sign in, and who might before they were disabled.',
    roles: directing,
    pages: true,
    answer: ({ accounts }) => accounts.list(),
  },
  {
    id: 'addAccount',
    method: 'post',
    path: '/accounts',
    summary: 'Makes an account with its password. Sent twice with the same id, the first is kept.',
    roles: directing,
    body: registryDocuments.account,
    answer: ({ accounts }, { body }) => accounts.add(body),
  },
  {
    id: 'changeAccount',
    method: 'put',
    path: '/accounts/{accountId}',
    summary: 'Writes an account anew, from the version that was read. One that is disabled is signed out everywhere.',
    roles: directing,
    body: registryDocuments.changedAccount,
    answer: ({ accounts }, { path, body }) => accounts.change(named(body, 'id', path['accountId']!)),
  },
  {
    id: 'setPassword',
    method: 'put',
    path: '/accounts/{accountId}/password',
    summary: 'Sets a password that was forgotten, and signs the account out everywhere.',
    roles: directing,
    body: registryDocuments.password,
    answer: ({ accounts }, { path, body }) => accounts.setPassword(named(body, 'id', path['accountId']!)),
  },
  {
    id: 'changeOwnPassword',
    method: 'put',
    path: '/own-password',
    summary: 'Replaces one’s own password, from the one that is used now, and signs out everywhere.',
    roles: staff,
    body: registryDocuments.ownPassword,
    again: {
      is: 'refused',
      says: 'Sent again it is refused: the session has ended, and the password that was used is none any more.',
    },
    answer: ({ accounts }, { body }) => accounts.changeOwnPassword(body),
  },
  {
    id: 'listOwnSessions',
    method: 'get',
    path: '/own-sessions',
    summary: 'Where who asks is signed in, last used first; none where nobody signs in.',
    roles: staff,
    pages: true,
    answer: ({ accounts }, { asker }) => accounts.ownSessions(asker.sessionId ?? ''),
  },
  {
    id: 'endOtherSessions',
    method: 'delete',
    path: '/own-sessions',
    summary: 'Signs who asks out everywhere but here.',
    roles: staff,
    answer: ({ accounts }, { asker }) => accounts.endOtherSessions(asker.sessionId ?? ''),
  },
  {
    id: 'endSessions',
    method: 'delete',
    path: '/accounts/{accountId}/sessions',
    summary: 'Signs an account out everywhere; its password stays.',
    roles: directing,
    answer: ({ accounts }, { path }) => accounts.endSessionsOf(path['accountId']!),
  },
];
