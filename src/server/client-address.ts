import type { Context } from 'hono';

interface NodeBindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } };
}

/**
 * The address in the network that a request comes from. Behind a proxy, what the proxy says last: what came before, the
 * sender may have made up.
 * @param proxy the proxy's own address; a header of anybody else counts for nothing
 */
export function clientAddress(c: Context, proxy: string | undefined): string {
  const peer = plain((c.env as NodeBindings | undefined)?.incoming?.socket.remoteAddress ?? 'unknown');
  if (proxy === undefined || peer !== plain(proxy)) return peer;
  const said = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return said === undefined || said === '' ? peer : plain(said);
}

/** An address of IPv4 as such, also where the system writes it as one of IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '').replace(/^::1$/, '127.0.0.1');
}
