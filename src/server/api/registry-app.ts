import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { allowedBy, foundAs, type Refused, type Registry } from '#registry';
import { clientAddress } from '../client-address.ts';
import { bodyBytes, jsonOf } from './body.ts';
import { fhirAnswers } from './fhir/fhir-answers.ts';
import { type GivenFile, giveFile, refuseNoFile } from './files.ts';
import { addHealth } from './health/health.ts';
import { bearerToken, linkAsker } from './link-asker.ts';
import { openApi, pathField } from './openapi.ts';
import { isOwnPage, refuseForeign } from './own-page.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { failure, problem, refuse, refuseTooOften } from './problem.ts';
import { mostRequests, type RequestLimit } from './request-limit.ts';
import { type Asked, type Asker, type Route, usualMegabytes } from './route.ts';
import { routes } from './routes.ts';
import { addSessionRoutes, type SessionDesk, sessionRoutes } from './session-routes.ts';

/** What the interface works with. */
export interface RegistryAccess {
  /** version of the software, for the description */
  readonly version: string;
  /** the address below which it is served */
  readonly address: string;
  /**
   * Who asks; null when nobody is signed in.
   * @param reply headers of the answer, for a cookie that must be sent anew
   */
  whoAsks(request: Request, reply: Headers): Promise<Asker | null>;
  /**
   * The registry in the name of who asks.
   * @throws Error with a sentence for people when it cannot be opened
   */
  open(actor: string): Promise<Registry>;
  /** Whether the registry has been asked for; always without it. */
  isOpened?(): boolean;
  /** where people sign in and out; without it nobody has to */
  readonly desk?: SessionDesk;
  /** how many requests are answered; all without it */
  readonly limit?: RequestLimit;
  /** the studio's own origin behind a proxy, such as https://clinic.example */
  readonly origin?: string | undefined;
  /** address of the proxy in front, whose word on senders counts */
  readonly proxy?: string | undefined;
  /** what whoever watches a server sends to see its metrics; without it nobody does, where people sign in */
  readonly metricsToken?: string | undefined;
  /** Told of what failed unexpectedly. */
  failed(error: unknown): void;
}

/** The registry over HTTP: questions and changes as JSON, refusals as problem documents, described as OpenAPI 3.1. */
export function createRegistryApp(access: RegistryAccess): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    access.failed(error);
    return problem(c, failure(error));
  });
  app.notFound((c) =>
    refuse(c, { reason: 'not-found', code: 'no-route', places: { method: c.req.method, address: c.req.path } }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  addHealth(app, access);
  app.use('/fhir/*', fhirAnswers);
  const { version, address, origin = '' } = access;
  const described = openApi([...sessionRoutes, ...routes], { version, address: origin + address });
  app.get('/openapi.json', (c) => c.json(described));
  addSessionRoutes(app, access);
  for (const route of routes) {
    app.on(route.method.toUpperCase(), honoPath(route.path), (c) => answer(c, route, access));
  }
  return app;
}

function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

async function answer(c: Context, route: Route, access: RegistryAccess): Promise<Response> {
  if (route.method !== 'get' && !isOwnPage(c, access.origin)) return refuseForeign(c);
  const asker = await askerOf(c, access);
  const wait = counted(c, access, asker instanceof Response ? null : asker);
  if (wait > 0) return refuseTooOften(c, wait);
  if (asker instanceof Response) return asker;
  if (!route.roles.includes(asker.role)) {
    const places = { roles: route.roles.join(', '), yours: asker.role };
    return refuse(c, { reason: 'not-allowed', code: 'not-for-role', places });
  }
  const { version, address } = access;
  const served = { version, address: `${access.origin ?? new URL(c.req.url).origin}${address}` };
  const asked = await read(c, route, { asker, served });
  if (asked instanceof Response) return asked;
  const registry = await opened(c, access, asker.actor);
  if (registry instanceof Response) return registry;
  const answered = await route.answer(registry, asked);
  if (route.givesFile && isAnswer(answered) && answered.ok) {
    return giveFile(c, answered.value as GivenFile, access.failed);
  }
  return said(c, route, asked, { registry, answered });
}

/** A request with a link's token is that patient's, whoever else sits at this machine or is signed in. */
async function askerOf(c: Context, access: RegistryAccess): Promise<Asker | Response> {
  const token = bearerToken(c.req.raw);
  if (token === null) {
    const asker = await access.whoAsks(c.req.raw, c.res.headers);
    return asker ?? refuse(c, { reason: 'not-signed-in', code: 'sign-in-first' });
  }
  const registry = await opened(c, access, 'link');
  if (registry instanceof Response) return registry;
  return (await linkAsker(registry, token)) ?? refuse(c, { reason: 'link-ended', code: 'link-ended' });
}

async function opened(c: Context, { open }: RegistryAccess, actor: string): Promise<Registry | Response> {
  try {
    return await open(actor);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return refuse(c, { reason: 'registry-closed', code: 'registry-closed', places: { said } });
  }
}

/** How long whoever asks has to wait [s]; 0 when they are answered. */
function counted(c: Context, { limit, proxy }: RegistryAccess, asker: Asker | null): number {
  if (limit === undefined) return 0;
  if (asker !== null) return limit.take(asker.actor, mostRequests.signedIn);
  return limit.take(clientAddress(c, proxy), mostRequests.unknown);
}

async function read(c: Context, route: Route, known: Pick<Asked, 'asker' | 'served'>): Promise<Asked | Response> {
  const path = checked(
    c,
    c.req.param(),
    Object.fromEntries(Object.keys(c.req.param()).map((name) => [name, pathField(name)])),
  );
  if (path instanceof Response) return path;
  const twice = Object.entries(c.req.queries()).find(([, values]) => values.length > 1);
  if (twice !== undefined) {
    return refuse(c, { reason: 'invalid-field', path: twice[0], code: 'twice', allowed: { code: 'once' } });
  }
  const query = checked(c, c.req.query(), { ...route.query, ...(route.pages ? pageQuery : {}) });
  if (query instanceof Response) return query;
  const asked = { path, query, ...known, body: undefined as never, file: new Uint8Array(0) };
  return route.takesFile || route.body !== undefined ? withBody(c, route, asked) : asked;
}

async function withBody(c: Context, route: Route, asked: Asked): Promise<Asked | Response> {
  const { takesFile, megabytes = usualMegabytes } = route;
  const noFile = takesFile ? refuseNoFile(c) : null;
  if (noFile !== null) return noFile;
  const most = takesFile ? `${megabytes} MB, the most that is kept of a file` : `${megabytes} MB`;
  const bytes = await bodyBytes(c, megabytes * 1e6, most);
  if (bytes instanceof Response) return bytes;
  if (takesFile) return { ...asked, file: bytes };
  const sent = jsonOf(c, bytes);
  return sent instanceof Response ? sent : { ...asked, body: sent.body as never };
}

function checked(
  c: Context,
  given: Record<string, string>,
  fields: Readonly<Record<string, z.ZodType<string>>>,
): Record<string, string> | Response {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    const allowed = { code: 'nothing' } as const;
    return refuse(c, { reason: 'invalid-field', path: unknown, code: 'unknown-field', allowed });
  }
  const read: Record<string, string> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const parsed = schema.safeParse(given[name]);
    if (!parsed.success) {
      const allowed = allowedBy(parsed.error.issues[0]);
      return refuse(c, { reason: 'invalid-field', path: name, ...foundAs(given[name]), allowed });
    }
    read[name] = parsed.data;
  }
  return read;
}

interface Answered {
  readonly registry: Registry;
  readonly answered: unknown;
}

async function said(c: Context, route: Route, { query }: Asked, { registry, answered }: Answered): Promise<Response> {
  if (answered === null) return refuse(c, { reason: 'not-found', code: 'no-row' });
  if (isAnswer(answered)) {
    if (!answered.ok) {
      const { ok: _, ...refused } = answered;
      return problem(c, refused);
    }
    return c.json(answered.value as object);
  }
  if (!route.pages) return c.json(answered as object);
  const page = pageOf(answered as readonly { id: string }[], query);
  return c.json(route.complete ? { ...page, items: await route.complete(registry, page.items) } : page);
}

type AnyAnswer = { readonly ok: true; readonly value: unknown } | Refused;

function isAnswer(answered: unknown): answered is AnyAnswer {
  return (
    typeof answered === 'object' &&
    answered !== null &&
    'ok' in answered &&
    ('value' in answered || 'reason' in answered)
  );
}
