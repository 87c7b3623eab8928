import { isIP } from 'node:net';
import type { SharedAccess } from '../server/index.ts';
import type { StartOptions } from './options.ts';
import { words } from './reader.ts';
import { WrongUsage } from './wrong-usage.ts';

const LOOPBACK = '127.0.0.1';

/**
 * How several people reach the studio; undefined where only this machine does.
 * @throws {@link WrongUsage} for what would let somebody in without signing in, or send a password in the clear
 */
export function sharedAccess({ accounts, origin, host = LOOPBACK, proxy }: StartOptions): SharedAccess | undefined {
  if (isIP(host) === 0) throw new WrongUsage(words('cli.start.address', { option: '--host', text: host }));
  if (accounts !== true) {
    if (host === LOOPBACK && origin === undefined && proxy === undefined) return undefined;
    throw new WrongUsage(words('cli.start.needsAccounts'));
  }
  if (origin === undefined) {
    if (isLoopback(host)) return { host, proxy: undefined };
    throw new WrongUsage(words('cli.start.needsOrigin', { host }));
  }
  if (!isGoodOrigin(origin)) throw new WrongUsage(words('cli.start.origin', { text: origin }));
  if (proxy !== undefined && isIP(proxy) === 0) {
    throw new WrongUsage(words('cli.start.address', { option: '--proxy', text: proxy }));
  }
  return { host, origin, proxy: proxy ?? LOOPBACK };
}

/** Encrypted, or not leaving this machine; nothing behind the host. */
function isGoodOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.origin !== text) return false;
  const { protocol, hostname } = url;
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || isLoopback(hostname)));
}

function isLoopback(host: string): boolean {
  return (isIP(host) === 4 && host.startsWith('127.')) || host === '::1' || host === '[::1]';
}
