import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';

/**
 * The studio's web application: the files of the built page, and the headers that keep the page to itself.
 *
 * - Cross-origin isolation (COOP, COEP) lets the workers share memory.
 * - The content security policy allows nothing from another host, so a face cannot leave the machine by accident.
 * - Only requests addressed to this machine, or to the address that the operator named, are answered; otherwise another
 *   site could rename itself to our address and read what we serve.
 * @param directory folder of the built page
 * @param registry the registry over HTTP, where there is one
 * @param accounts how several people reach it, who then sign in
 */
export function createStudioApp(
  directory: string,
  registry?: Hono,
  accounts?: { readonly origin?: string | undefined },
): Hono {
  const app = new Hono();
  app.use(onlyKnownHosts(accounts?.origin));
  app.use(pageKeepsToItself(accounts?.origin?.startsWith('https:') === true));
  app.use(compress());
  if (registry !== undefined) app.route(REGISTRY_ADDRESS, registry);
  if (accounts !== undefined) app.on('GET', ['/', '/index.html'], (c) => pageWithAccounts(c, directory));
  app.use(serveStatic({ root: directory, onFound: setCaching }));
  app.notFound((c) => c.text('There is no such page in the studio. Its address is /', 404));
  return app;
}

/** Where the registry is, below the studio's address. */
export const REGISTRY_ADDRESS = '/api/v1';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

function onlyKnownHosts(origin: string | undefined): MiddlewareHandler {
  const named = origin === undefined ? undefined : new URL(origin).host;
  return async (c, next) => {
    const asked = URL.parse(`http://${c.req.header('host') ?? ''}`);
    const isNamed = named !== undefined && c.req.header('host')?.toLowerCase() === named;
    if (!isNamed && !LOOPBACK_NAMES.has(asked?.hostname ?? '')) {
      const where = origin ?? 'http://127.0.0.1 or http://localhost';
      const only =
        origin === undefined ? 'answers only on this machine: open' : 'answers only at its own address: open';
      return c.text(`The studio ${only} it as ${where}.`, 403);
    }
    await next();
  };
}

/** The page, told that people sign in here; a page that is not told asks nobody. */
async function pageWithAccounts(c: Context, directory: string): Promise<Response> {
  const page = await readFile(join(directory, 'index.html'), 'utf8');
  c.header('Cache-Control', 'no-cache');
  return c.html(page.replace('<html', '<html data-accounts="on"'));
}

function pageKeepsToItself(isSecure: boolean): MiddlewareHandler {
  return secureHeaders({
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginEmbedderPolicy: 'require-corp',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'", 'blob:'],
      imgSrc: ["'self'", 'blob:', 'data:'],
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });
}

/** Scripts and styles carry a hash of their content in their name and never change; all others are asked for again. */
function setCaching(path: string, c: Context): void {
  const named = /[\\/]assets[\\/][^\\/]*-[\w-]{8}\.\w+$/.test(path);
  c.header('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
}
