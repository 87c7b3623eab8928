import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { clientAddress } from '../../client-address.ts';
import { bearerToken } from '../link-asker.ts';
import { refuse, refuseTooOften } from '../problem.ts';
import type { RegistryAccess } from '../registry-app.ts';
import { mostRequests } from '../request-limit.ts';
import { type LogWatch, watchLog } from './log-watch.ts';
import { type Metrics, startMetrics } from './metrics.ts';

/** How long the database may take to answer [ms]. */
const longestMs = 5000;
const textFormat = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Adds `/health` and `/metrics`: for whoever runs the server, without anything of a patient. Where people sign in, a
 * stranger is told only whether it answers; all else is for who sends the token of this server.
 */
export function addHealth(app: Hono, access: RegistryAccess): void {
  const metrics: Metrics = startMetrics(access.address);
  const log: LogWatch = watchLog(access.failed);
  app.use(metrics.counting);
  app.get('/health', (c) => counted(c, access) ?? health(c, access));
  app.get('/metrics', (c) => {
    const limited = counted(c, access);
    if (limited !== null) return limited;
    if (!isTrusted(c, access)) return refuseStranger(c);
    const open = isOpen(access);
    if (open) log.look(() => access.open('metrics'));
    return c.body(metrics.text({ open, log }), 200, { 'Content-Type': textFormat });
  });
}

/** Before anybody asked for the registry there is nothing to check, and asking must not make one. */
async function health(c: Context, access: RegistryAccess): Promise<Response> {
  const say = (ok: boolean, more: object) => c.json(isTrusted(c, access) ? { ok, ...more } : { ok }, ok ? 200 : 503);
  if (!isOpen(access)) return say(true, { store: 'not-opened' });
  try {
    const { schema } = await inTime(access.open('health').then((registry) => registry.health()));
    return say(true, { store: 'open', schema });
  } catch (error) {
    access.failed(error);
    return say(false, { store: 'failing', detail: 'The registry does not answer; the log says why.' });
  }
}

/** Whether all may be told: on a laptop, where only its owner asks, and to who sends the token. */
function isTrusted(c: Context, { desk, metricsToken }: RegistryAccess): boolean {
  if (desk === undefined) return true;
  const given = bearerToken(c.req.raw);
  return metricsToken !== undefined && given !== null && timingSafeEqual(digest(given), digest(metricsToken));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function refuseStranger(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer');
  return refuse(c, { reason: 'not-signed-in', code: 'metrics-token' });
}

/** Each question costs the database one: strangers are counted, the token is not guessed at will. */
function counted(c: Context, { limit, proxy }: RegistryAccess): Response | null {
  const wait = limit?.take(`health ${clientAddress(c, proxy)}`, mostRequests.unknown) ?? 0;
  return wait > 0 ? refuseTooOften(c, wait) : null;
}

function isOpen({ isOpened }: RegistryAccess): boolean {
  return isOpened?.() ?? true;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${longestMs} ms`)), longestMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
