import type { Registry } from '#registry';
import { ask, rows, type Sent } from '../registry/registry-client.ts';

type Accounts = Registry['accounts'];
type RowOf<F extends (...given: never[]) => Promise<readonly unknown[]>> = Sent<Awaited<ReturnType<F>>[number]>;

export type Account = RowOf<Accounts['list']>;
export type OwnSession = RowOf<Accounts['ownSessions']>;
type NewAccount = Parameters<Accounts['add']>[0];
type ChangedAccount = Parameters<Accounts['change']>[0];

/** What the page of accounts asks of the registry. */
export const accounts = {
  list: () => rows<Account>('/accounts?limit=200'),
  add: (account: NewAccount) => ask<{ id: string }>('POST', '/accounts', account),
  change: (account: ChangedAccount) => ask<{ version: number }>('PUT', `/accounts/${account.id}`, account),
  setPassword: (id: string, password: string) =>
    ask<{ id: string }>('PUT', `/accounts/${id}/password`, { id, password }),
  endSessions: (id: string) => ask<{ id: string }>('DELETE', `/accounts/${id}/sessions`),
  ownSessions: () => rows<OwnSession>('/own-sessions?limit=200'),
  endOthers: () => ask<{ id: string }>('DELETE', '/own-sessions'),
  changeOwnPassword: (current: string, password: string) =>
    ask<{ id: string }>('PUT', '/own-password', { current, password }),
} as const;
