import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { SharedAccess } from '../server/index.ts';
import type { StartOptions } from './options.ts';
import { words } from './reader.ts';
import { WrongUsage } from './wrong-usage.ts';

const LOOPBACK = '127.0.0.1';
/** Long enough not to be guessed, of signs that a header carries as they are. */
const goodToken = /^[\x21-\x7e]{20,200}$/;

/**
 * How several people reach the studio; undefined where only this machine does.
 * @throws {@link WrongUsage} for what would let somebody in without signing in, or send a password in the clear
 */
export function sharedAccess(options: StartOptions, env: NodeJS.ProcessEnv = {}): SharedAccess | undefined {
  const { accounts, origin, host = LOOPBACK, proxy, metricsTokenFile } = options;
  if (isIP(host) === 0) throw new WrongUsage(words('cli.start.address', { option: '--host', text: host }));
  if (accounts !== true) {
    if (host === LOOPBACK && [origin, proxy, metricsTokenFile].every((one) => one === undefined)) return undefined;
    throw new WrongUsage(words('cli.start.needsAccounts'));
  }
  const metricsToken = metricsTokenOf(metricsTokenFile, env['PHILTRUM_METRICS_TOKEN']);
  if (origin === undefined) {
    if (isLoopback(host)) return { host, proxy: undefined, metricsToken };
    throw new WrongUsage(words('cli.start.needsOrigin', { host }));
  }
  if (!isGoodOrigin(origin)) throw new WrongUsage(words('cli.start.origin', { text: origin }));
  if (proxy !== undefined && isIP(proxy) === 0) {
    throw new WrongUsage(words('cli.start.address', { option: '--proxy', text: proxy }));
  }
  return { host, origin, proxy: proxy ?? LOOPBACK, metricsToken };
}

/** What opens the metrics: the first line of a file, or the environment's; undefined where nobody is to see them. */
function metricsTokenOf(file: string | undefined, given: string | undefined): string | undefined {
  if (file !== undefined && !existsSync(file)) throw new WrongUsage(words('cli.start.noMetricsTokenFile', { file }));
  const text = file === undefined ? given : readFileSync(file, 'utf8').split(/\r?\n/)[0];
  if (file === undefined && (text ?? '') === '') return undefined;
  if (!goodToken.test(text ?? '')) throw new WrongUsage(words('cli.start.metricsToken'));
  return text;
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
