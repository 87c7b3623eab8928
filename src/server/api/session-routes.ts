import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Registry } from '#registry';
import { clientAddress } from '../client-address.ts';
import { bodyBytes, jsonOf } from './body.ts';
import { isOwnPage, refuseForeign } from './own-page.ts';
import { refuse } from './problem.ts';
import type { RegistryAccess } from './registry-app.ts';
import type { Asker, DescribedRoute } from './route.ts';
import { routes } from './routes.ts';

/** What became of signing in. */
export type SignInOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'wrong' }
  | {
      readonly ok: false;
      readonly reason: 'too-often';
      /** until it may be tried again [s] */
      readonly wait: number;
    };

/** Signs people in and out, where several share a registry. Cookies go into the reply's headers. */
export interface SessionDesk {
  whoAsks(request: Request, reply: Headers): Promise<Asker | null>;
  signIn(
    who: { readonly email: string; readonly password: string; readonly from: string },
    request: Request,
    reply: Headers,
  ): Promise<SignInOutcome>;
  /** @param from address in the network, for the log */
  signOut(request: Request, from: string, reply: Headers): Promise<void>;
}

const signInFields = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[^\p{Cc}\p{Cs}]{1,254}$/u),
  password: z.string().min(1).max(400),
});
const longestBody = 10_000;
const path = '/session';

/** The routes below, for the description of the interface; they need no role. */
export const sessionRoutes = [
  {
    id: 'whoAmI',
    method: 'get',
    path,
    summary: 'Who is signed in, whether anybody must, and the operations that this role may use.',
    roles: ['anybody'],
  },
  {
    id: 'signIn',
    method: 'post',
    path,
    summary: 'Signs in by e-mail address and password; the session is a cookie that scripts cannot read.',
    roles: ['anybody'],
    body: signInFields,
    again: {
      is: 'done-again',
      says: 'Sent again it signs in again: a session of its own, in place of the one whose cookie comes with it.',
    },
  },
  { id: 'signOut', method: 'delete', path, summary: 'Signs out.', roles: ['anybody'] },
] as const satisfies readonly DescribedRoute[];

/** Adds who is signed in, signing in and signing out. */
export function addSessionRoutes(app: Hono, access: RegistryAccess): void {
  app.get(path, async (c) => c.json(await whoAmI(c, access)));
  const { desk } = access;
  if (desk === undefined) return;
  app.post(path, async (c) => {
    if (!isOwnPage(c, access.origin)) return refuseForeign(c);
    return signIn(c, access, desk);
  });
  app.delete(path, async (c) => {
    if (!isOwnPage(c, access.origin)) return refuseForeign(c);
    await desk.signOut(c.req.raw, clientAddress(c, access.proxy), c.res.headers);
    return c.json({ ok: true });
  });
}

async function signIn(c: Context, access: RegistryAccess, desk: SessionDesk): Promise<Response> {
  const bytes = await bodyBytes(c, longestBody, `${longestBody} bytes`);
  if (bytes instanceof Response) return bytes;
  const sent = jsonOf(c, bytes);
  const parsed = signInFields.safeParse(sent instanceof Response ? null : sent.body);
  if (!parsed.success) {
    return refuse(c, { reason: 'not-json', code: 'not-sign-in' });
  }
  const from = clientAddress(c, access.proxy);
  const outcome = await desk.signIn({ ...parsed.data, from }, c.req.raw, c.res.headers);
  if (outcome.ok) return c.json(await described(access, outcome.id));
  if (outcome.reason === 'wrong') {
    return refuse(c, { reason: 'wrong-sign-in', code: 'wrong-sign-in' });
  }
  c.header('Retry-After', String(outcome.wait));
  const places = { minutes: Math.ceil(outcome.wait / 60) };
  return refuse(c, { reason: 'too-often', code: 'sign-in-too-often', places });
}

async function whoAmI(c: Context, access: RegistryAccess): Promise<object> {
  const asker = await access.whoAsks(c.req.raw, c.res.headers);
  if (access.desk === undefined) return { accounts: false, account: null, may: operationsOf(asker?.role) };
  return asker === null ? { accounts: true, account: null, may: [] } : described(access, asker.actor);
}

async function described(access: RegistryAccess, id: string): Promise<object> {
  const registry: Registry = await access.open(id);
  const account = await registry.accounts.find(id);
  if (account === null) return { accounts: true, account: null, may: [] };
  const { email, name, role, clinicianId } = account;
  return { accounts: true, account: { id, email, name, role, clinicianId }, may: operationsOf(role) };
}

function operationsOf(role: Asker['role'] | undefined): string[] {
  return routes.filter(({ roles }) => role !== undefined && roles.includes(role)).map(({ id }) => id);
}
