import type { Context } from 'hono';
import { refuse } from './problem.ts';

/**
 * Whether a request comes from a page of ours or from a program. A browser says where a request comes from; a page of
 * another site may not change anything here.
 * @param ours the studio's own origin where it has one, such as https://clinic.example
 */
export function isOwnPage(c: Context, ours?: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  const [from, host] = [URL.parse(origin)?.host, c.req.header('host')];
  const atOurs = ours !== undefined && URL.parse(ours)?.host === host;
  return atOurs ? origin === ours : from === host;
}

/** Answers a page of another site. */
export function refuseForeign(c: Context): Response {
  return refuse(c, { reason: 'from-elsewhere', code: 'from-elsewhere' });
}
