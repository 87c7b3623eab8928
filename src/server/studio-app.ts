import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';

/**
 * The studio's web application: the files of the built page, and the headers that keep the page to itself.
 *
 * - Cross-origin isolation (COOP, COEP) lets the workers share memory.
 * - The content security policy allows nothing from another host, so a face cannot leave the machine by accident.
 * - Only requests addressed to this machine are answered; otherwise another site could rename itself to our address and
 *   read what we serve.
 * @param directory folder of the built page
 * @param registry the registry over HTTP, where there is one
 */
export function createStudioApp(directory: string, registry?: Hono): Hono {
  const app = new Hono();
  app.use(onlyThisMachine);
  app.use(pageKeepsToItself());
  app.use(compress());
  if (registry !== undefined) app.route(REGISTRY_ADDRESS, registry);
  app.use(serveStatic({ root: directory, onFound: setCaching }));
  app.notFound((c) => c.text('There is no such page in the studio. Its address is /', 404));
  return app;
}

/** Where the registry is, below the studio's address. */
export const REGISTRY_ADDRESS = '/api/v1';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const onlyThisMachine: MiddlewareHandler = async (c, next) => {
  const host = URL.parse(`http://${c.req.header('host') ?? ''}`)?.hostname ?? '';
  if (!LOOPBACK_NAMES.has(host)) {
    return c.text('The studio answers only on this machine: open it as http://127.0.0.1 or http://localhost.', 403);
  }
  await next();
};

function pageKeepsToItself(): MiddlewareHandler {
  return secureHeaders({
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginEmbedderPolicy: 'require-corp',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
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
