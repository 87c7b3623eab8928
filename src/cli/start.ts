import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NoDirector, type ServedRegistry, type StudioServer, serveStudio } from '../server/index.ts';
import { placeFrom } from '../store/index.ts';
import type { StartOptions } from './options.ts';
import { type ExitCode, exitCodes, say } from './output.ts';
import { softwareVersion } from './provenance.ts';
import { words } from './reader.ts';
import { sharedAccess } from './shared-access.ts';
import { WrongUsage } from './wrong-usage.ts';

const DEFAULT_PORT = 4780;
const HIGHEST_PORT = 65_535;
const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url));

/**
 * Serves the studio until it is interrupted, and shows it in the desktop's browser when there is one.
 * @throws {@link WrongUsage} when the environment's PORT is not a port, or somebody could come in without signing in
 */
export async function startCommand(options: StartOptions): Promise<ExitCode> {
  const accounts = sharedAccess(options, process.env);
  const port = options.port ?? portOf(process.env['PORT']) ?? DEFAULT_PORT;
  if (!existsSync(`${PAGE}/index.html`)) {
    say(words('cli.start.notBuilt'));
    return exitCodes.refused;
  }
  const stopped = untilInterrupted();
  try {
    const server = await serveStudio({
      directory: PAGE,
      port,
      registry: registryOf(options),
      ...(accounts === undefined ? {} : { accounts }),
    });
    announce(server, options);
    await stopped;
    await server.close();
    say(words('cli.start.stopped'));
    return exitCodes.done;
  } catch (error) {
    say(explain(error, port));
    return exitCodes.refused;
  }
}

/**
 * The port that the environment asks for.
 * @param text the value of PORT; empty or absent means no wish
 */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/.test(text) && Number(text) <= HIGHEST_PORT) return Number(text);
  throw new WrongUsage(words('cli.start.port', { text, highest: String(HIGHEST_PORT) }));
}

function registryOf({ store }: StartOptions): ServedRegistry {
  const failed = (error: unknown): void => {
    say(
      words('cli.start.registryFailed', {
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
  };
  return { place: placeFrom(process.env, store), version: softwareVersion(), failed };
}

function announce(server: StudioServer, { open, accounts, origin }: StartOptions): void {
  const address = origin === undefined ? server.address : `${origin}/`;
  process.stdout.write(`${words('cli.start.ready', { address })}\n`);
  say(words(accounts === true ? 'cli.start.signIn' : 'cli.start.stays'));
  if (open && hasDesktop()) openBrowser(address);
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function explain(error: unknown, port: number): string {
  if (error instanceof NoDirector) return words('cli.start.noDirector');
  const { code, message } = error as NodeJS.ErrnoException;
  const asked = String(port);
  const other = String(freeLookingPort(port));
  if (code === 'EADDRINUSE') return words('cli.start.inUse', { port: asked, other });
  if (code === 'EACCES') return words('cli.start.notAllowed', { port: asked, other });
  return words('cli.start.failed', { port: asked, why: message });
}

function freeLookingPort(port: number): number {
  return port < 1024 || port >= HIGHEST_PORT ? DEFAULT_PORT : port + 1;
}

function hasDesktop(): boolean {
  const { env, platform } = process;
  if (env['CI'] || env['SSH_CONNECTION']) return false;
  if (platform === 'linux') return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  return platform === 'darwin' || platform === 'win32';
}

/** Tries to show the page; a machine that cannot is no reason to fail, the address is printed anyway. */
function openBrowser(address: string): void {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform as string] ?? ['xdg-open', address];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
