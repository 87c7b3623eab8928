import { registryOf } from '#registry';
import { sessionDesk } from '../../../src/server/accounts/session-desk.ts';
import { createRegistryApp } from '../../../src/server/api/registry-app.ts';
import type { DescribedRoute } from '../../../src/server/api/route.ts';
import { routes } from '../../../src/server/api/routes.ts';
import { sessionRoutes } from '../../../src/server/api/session-routes.ts';
import type { Store } from '../../../src/store/index.ts';
import { password, type Sending } from './cases.ts';

/** Everything that changes something, by the table that the interface itself is made of. */
export const writes: readonly DescribedRoute[] = [...sessionRoutes, ...routes].filter(({ method }) => method !== 'get');

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly json: Record<string, unknown>;
}

/** Sends changes to the interface on a store; who sends no cookie is its director. */
export interface Sender {
  /** what failed unexpectedly since it was last looked at */
  readonly failures: unknown[];
  send(route: DescribedRoute, sending: Sending): Promise<Answered>;
  /** signs an account in and answers with its cookie */
  cookieOf(email: string): Promise<string>;
}

/** The interface on a store, with real sessions. */
export function senderOn(store: Pick<Store, 'db' | 'ports'>): Sender {
  const failures: unknown[] = [];
  const failed = (error: unknown) => failures.push(error);
  const secret = 'a secret of these tests, long enough';
  const desk = sessionDesk(store, { origin: 'http://127.0.0.1', secret, failed });
  const app = createRegistryApp({
    version: '0',
    address: '/api/v1',
    whoAsks: async (request, reply) =>
      request.headers.has('cookie') ? desk.whoAsks(request, reply) : { actor: 'test', role: 'director' },
    open: async (actor) => registryOf({ ...store, actor }),
    desk,
    failed,
  });
  return {
    failures,
    async send({ method, path }, sending) {
      const at = path.replace(/\{(\w+)\}/g, (_, name: string) => sending.path![name]!);
      const query = sending.query === undefined ? '' : `?${new URLSearchParams(sending.query)}`;
      const type = sending.file === undefined ? 'application/json' : 'application/octet-stream';
      const body = sending.file ?? (sending.body && JSON.stringify(sending.body));
      const response = await app.request(at + query, {
        method: method.toUpperCase(),
        headers: { 'Content-Type': type, ...sending.headers },
        ...(body === undefined ? {} : { body: body as BodyInit }),
      });
      if (response.headers.get('content-type') === 'application/zip') {
        return { status: response.status, json: { bytes: (await response.arrayBuffer()).byteLength } };
      }
      return { status: response.status, json: (await response.json()) as Record<string, unknown> };
    },
    async cookieOf(email) {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ email, password });
      const response = await app.request('/session', { method: 'POST', headers, body });
      return response.headers.get('set-cookie')!.split(';')[0]!;
    },
  };
}
