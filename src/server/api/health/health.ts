import type { Context, Hono } from 'hono';
import type { RegistryAccess } from '../registry-app.ts';
import { type LogWatch, watchLog } from './log-watch.ts';
import { type Metrics, startMetrics } from './metrics.ts';

/** How long the database may take to answer [ms]. */
const longestMs = 5000;
const textFormat = 'text/plain; version=0.0.4; charset=utf-8';

/** Adds `/health` and `/metrics`: for whoever runs the server, without anything of a patient. */
export function addHealth(app: Hono, access: RegistryAccess): void {
  const metrics: Metrics = startMetrics(access.address);
  const log: LogWatch = watchLog(access.failed);
  app.use(metrics.counting);
  app.get('/health', (c) => health(c, access));
  app.get('/metrics', (c) => {
    const open = isOpen(access);
    if (open) log.look(() => access.open('metrics'));
    return c.body(metrics.text({ open, log }), 200, { 'Content-Type': textFormat });
  });
}

/** Before anybody asked for the registry there is nothing to check, and asking must not make one. */
async function health(c: Context, access: RegistryAccess): Promise<Response> {
  if (!isOpen(access)) return c.json({ ok: true, store: 'not-opened' });
  try {
    const { schema } = await inTime(access.open('health').then((registry) => registry.health()));
    return c.json({ ok: true, store: 'open', schema });
  } catch (error) {
    access.failed(error);
    return c.json({ ok: false, store: 'failing', detail: 'The registry does not answer; the log says why.' }, 503);
  }
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
