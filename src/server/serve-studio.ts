import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Place } from '../store/index.ts';
import { createRegistryApp, type RegistryAccess } from './api/registry-app.ts';
import { localRegistry } from './local-registry.ts';
import { createStudioApp, REGISTRY_ADDRESS } from './studio-app.ts';

/** What to serve and where. */
export interface StudioOptions {
  /** Folder of the built page. */
  readonly directory: string;
  /** Port on the loopback address, 0 = any free one. */
  readonly port: number;
  /** The registry of this machine's owner; without it the studio keeps nothing. */
  readonly registry?: ServedRegistry;
  /** How several people reach the registry; without it only this machine does, and nobody signs in. */
  readonly accounts?: SharedAccess;
  /** How long a sender may take; as usual without it. */
  readonly patience?: Patience;
}

/** How several people reach a registry. */
export interface SharedAccess {
  /** where browsers find the studio, such as https://clinic.example; this machine's own address without it */
  readonly origin?: string | undefined;
  /** address of this machine to listen on */
  readonly host: string;
  /** address of the proxy in front, whose word on who asks counts */
  readonly proxy?: string | undefined;
  /** what whoever watches the server sends to see its metrics; without it nobody does */
  readonly metricsToken?: string | undefined;
}

/** How long a sender may take; who never ends is not waited for. */
export interface Patience {
  /** until the headers are there [ms] */
  readonly headersMs: number;
  /** until the whole request is there: 200 MB at 6 Mbit/s [ms] */
  readonly requestMs: number;
  /** how often that is looked at [ms] */
  readonly everyMs: number;
}

const usualPatience: Patience = { headersMs: 20_000, requestMs: 300_000, everyMs: 5_000 };

/** A registry to be served beside the page. */
export interface ServedRegistry {
  readonly place: Place;
  /** version of the software */
  readonly version: string;
  /** Told of what failed unexpectedly. */
  failed(error: unknown): void;
}

/** A running studio. */
export interface StudioServer {
  /** Where it listens, such as http://127.0.0.1:4780/; behind a proxy browsers find it elsewhere. */
  readonly address: string;
  /** Stops listening and drops every open connection. May be called more than once. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Serves the studio: on this machine only, or to people who sign in.
 * @throws NoDirector when people shall sign in and nobody could
 * @throws the system's error when the port cannot be listened on (`code` EADDRINUSE, EACCES …)
 */
export async function serveStudio(options: StudioOptions): Promise<StudioServer> {
  const { accounts, port: wanted } = options;
  const host = accounts?.host ?? LOOPBACK;
  // the port comes first: it names the origin, and one that is taken is found before the registry is opened
  let app: ReturnType<typeof createStudioApp> | null = null;
  const { headersMs, requestMs, everyMs } = options.patience ?? usualPatience;
  const server = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: everyMs },
    getRequestListener((...request) => app?.fetch(...request) ?? starting()),
  );
  await listen(server, wanted, host);
  const { port } = server.address() as AddressInfo;
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  try {
    const registry = await registryFor(options, accounts?.origin ?? here);
    app = createStudioApp(options.directory, registry?.app, accounts);
    return { address: `${here}/`, close: () => close(server).then(() => registry?.close()) };
  } catch (error) {
    await close(server);
    throw error;
  }
}

function starting(): Response {
  return new Response('The studio is starting.', { status: 503 });
}

async function registryFor({ registry: served, accounts }: StudioOptions, origin: string) {
  if (served === undefined) return null;
  const { access, close } = await (accounts === undefined ? localRegistry(served.place) : shared(served, origin));
  const { origin: named, proxy, metricsToken } = accounts ?? {};
  const about: Pick<RegistryAccess, 'origin' | 'proxy' | 'metricsToken'> = { origin: named, proxy, metricsToken };
  return { app: createRegistryApp({ ...served, ...access, ...about, address: REGISTRY_ADDRESS }), close };
}

/** The library for signing in is loaded only where somebody signs in. */
async function shared({ place, failed }: ServedRegistry, origin: string) {
  const { sharedRegistry } = await import('./shared-registry.ts');
  return sharedRegistry(place, origin, failed);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
