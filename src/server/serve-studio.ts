import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Place } from '../store/index.ts';
import { createRegistryApp } from './api/registry-app.ts';
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
}

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
  /** Where the page is, such as http://127.0.0.1:4780/ */
  readonly address: string;
  /** Stops listening and drops every open connection. May be called more than once. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Serves the studio on this machine only.
 * @throws the system's error when the port cannot be listened on (`code` EADDRINUSE, EACCES …)
 */
export async function serveStudio(options: StudioOptions): Promise<StudioServer> {
  const { registry: served } = options;
  const registry = served === undefined ? null : localRegistry(served.place);
  const app = createStudioApp(
    options.directory,
    registry === null || served === undefined
      ? undefined
      : createRegistryApp({ ...served, ...registry.access, address: REGISTRY_ADDRESS }),
  );
  const server = createServer(getRequestListener(app.fetch));
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { address: `http://${LOOPBACK}:${port}/`, close: () => close(server).then(() => registry?.close()) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
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
