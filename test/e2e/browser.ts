import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type ServedRegistry, type SharedAccess, serveStudio } from '../../src/server/index.ts';
import { findChromium } from './chromium.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const artefacts = join(root, 'artefacts', 'e2e');

/** What to open and how. */
export interface OpenOptions {
  /** Folder to serve; without it the built studio. */
  readonly directory?: string;
  /** Address to open instead of serving a folder. */
  readonly address?: string;
  /** Registry to serve beside the page; without it the studio keeps nothing. */
  readonly registry?: ServedRegistry;
  /** How several people reach the registry, who then sign in; without it nobody does. */
  readonly accounts?: SharedAccess;
  /** Screen, touch, colour scheme and the like. */
  readonly context?: BrowserContextOptions;
  /** Film (.mjpeg or .y4m) that stands before the camera, again and again; without it there is no camera. */
  readonly camera?: string;
}

/** A served page in a real browser, and everything it asked for. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of the served page. */
  readonly address: string;
  /** Every address that the page, its workers and its frames asked for. */
  readonly requests: readonly string[];
  /** Errors of scripts and error lines on the console, with their source. */
  readonly problems: readonly string[];
  /** @throws when anything asked for another host, or when no request was seen at all */
  assertOffline(): void;
  /** Keeps a picture in artefacts/e2e. @returns its path */
  screenshot(name: string): Promise<string>;
  /** Closes the browser and stops the server. */
  close(): Promise<void>;
}

const launchArguments = [
  '--no-sandbox',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Serves the studio on a free port and opens it in Chromium, cut off from every other host. */
export async function visitStudio(options: OpenOptions = {}): Promise<Visit> {
  const server =
    options.address === undefined
      ? await serveStudio({
          directory: options.directory ?? join(root, 'dist', 'web'),
          port: 0,
          ...(options.registry && { registry: options.registry }),
          ...(options.accounts && { accounts: options.accounts }),
        })
      : null;
  const proxy = await startRecordingProxy();
  const browser = await launch(proxy, options.camera);
  const context = await browser.newContext(options.context ?? {});
  const record = recordOf(context, proxy);
  const page = await context.newPage();
  const address = options.address ?? server?.address ?? '';
  await page.goto(address);
  return {
    page,
    context,
    address,
    ...record,
    async screenshot(name) {
      const path = join(artefacts, `${name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path });
      return path;
    },
    async close() {
      await browser.close();
      await proxy.close();
      await server?.close();
    },
  };
}

/** Starts Chromium so that everything beyond this machine goes to the proxy, which answers nothing. */
async function launch(proxy: RecordingProxy, camera: string | undefined): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath,
    args: [...launchArguments, ...cameraArguments(camera), `--proxy-server=${proxy.address}`],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

function cameraArguments(film: string | undefined): string[] {
  if (film === undefined) return [];
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
}

function recordOf(
  context: BrowserContext,
  proxy: RecordingProxy,
): Pick<Visit, 'requests' | 'problems' | 'assertOffline'> {
  const requests: string[] = [];
  const problems: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  return {
    requests,
    problems,
    assertOffline() {
      if (requests.length === 0) throw new Error('No request was recorded: the check sees nothing.');
      const left = [...requests.filter((url) => !staysHere(url)), ...proxy.attempts];
      if (left.length > 0) throw new Error(`Asked for another host:\n${[...new Set(left)].join('\n')}`);
    },
  };
}

function staysHere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
