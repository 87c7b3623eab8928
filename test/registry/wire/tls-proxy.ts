import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { createServer, request } from 'node:https';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { selfSigned } from './self-signed.ts';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request of a client at an address of its own; on this system all of 127.0.0.0/8 is this machine. */
export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly from?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A proxy that encrypts, as the operator's guide sets one up. */
export interface TlsProxy {
  readonly origin: string;
  /** Sends requests on to this port. */
  forwardTo(port: number): void;
  /** Asks through the proxy, as a browser that trusts its certificate. */
  ask(asked: Asked): Promise<Reply>;
  close(): Promise<void>;
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

/** Starts a proxy for a host: it keeps the Host header and appends the sender to X-Forwarded-For, as nginx does. */
export async function startTlsProxy(host: string): Promise<TlsProxy> {
  const { cert, key } = selfSigned(host);
  let upstream = 0;
  const server = createServer({ cert, key }, (asked, reply) => {
    const senders = [asked.headers['x-forwarded-for'], asked.socket.remoteAddress?.replace('::ffff:', '')];
    const headers = { ...asked.headers, 'x-forwarded-for': senders.filter((one) => one !== undefined).join(', ') };
    const { method, url: path } = asked;
    const onward = plainRequest({ host: '127.0.0.1', port: upstream, method, path, headers }, (answer) => {
      reply.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const trusted = { host: '127.0.0.1', port, ca: cert, servername: host, agent: false as const };
  return {
    origin: `https://${host}:${port}`,
    forwardTo(to) {
      upstream = to;
    },
    ask: (asked) =>
      sent(asked, (options) =>
        request({ ...trusted, ...options, headers: { Host: `${host}:${port}`, ...options.headers } }),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Asks a server without any proxy, at an address of this machine. */
export function askDirectly(port: number, asked: Asked): Promise<Reply> {
  return sent(asked, (options) => plainRequest({ host: '127.0.0.1', port, agent: false, ...options }));
}

type Options = { method: string; path: string; localAddress: string; headers: Record<string, string> };

function sent(
  { method = 'GET', path, from = '127.0.0.1', body, headers = {} }: Asked,
  begin: (options: Options) => ReturnType<typeof plainRequest>,
): Promise<Reply> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const type = text === undefined ? {} : { 'Content-Type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = begin({ method, path, localAddress: from, headers: { ...type, ...headers } });
    asked.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    asked.on('error', reject).end(text);
  });
}
