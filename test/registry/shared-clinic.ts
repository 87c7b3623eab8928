import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryOf } from '#registry';
import { type SharedAccess, type StudioServer, serveStudio } from '../../src/server/index.ts';
import { openStore, type Place, type Store } from '../../src/store/index.ts';
import { scryptPasswords } from '../../src/store/passwords.ts';
import { mustBe } from './clinic.ts';
import { freshDatabase } from './engines.ts';

/** Everybody who works at the clinic of these tests; each address is the role at clinic.example. */
export const staff = ['director', 'clinician', 'assistant', 'researcher'] as const;
export const password = 'seventeen quiet straws';

/** A clinic whose people sign in at a real server. */
export interface SharedClinic {
  readonly server: StudioServer;
  readonly place: Place;
  /** closes the server, does something with its store, and leaves it closed */
  afterwards<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens a clinic with one account of each role, on a database of its own. */
export async function openSharedClinic(
  engine: 'pglite' | 'postgresql',
  access: Partial<SharedAccess> = { origin: 'https://clinic.example', proxy: '127.0.0.1' },
): Promise<SharedClinic> {
  const root = mkdtempSync(join(tmpdir(), 'philtrum-shared-'));
  const folder = join(root, 'registry');
  const place = engine === 'pglite' ? { folder } : { folder, databaseUrl: await freshDatabase() };
  await hire(place);
  const directory = join(root, 'page');
  mkdirSync(directory);
  writeFileSync(join(directory, 'index.html'), '<!doctype html><html lang="en"><title>Studio</title></html>');
  const failed = (error: unknown): void => console.error(error);
  const registry = { place, version: '0', failed };
  const server = await serveStudio({ directory, port: 0, registry, accounts: { host: '127.0.0.1', ...access } });
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  };
  const afterwards: SharedClinic['afterwards'] = async (work) => {
    await server.close();
    const store = await openStore(place);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return { server, place, afterwards, close };
}

/** Makes one account of each role in a registry that is closed. */
export async function hire(place: Place): Promise<void> {
  const store = await openStore(place);
  // guessing is made cheap here: the tests sign in often
  const ports = { ...store.ports, passwords: scryptPasswords({ log2N: 10, r: 8, p: 1 }) };
  const { accounts } = registryOf({ ...store, ports, actor: 'hire' });
  for (const role of staff) {
    mustBe(await accounts.add({ email: `${role}@clinic.example`, name: `A ${role}`, role, password }));
  }
  await store.close();
}

/** What came back. */
export interface Said {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape are looked into
  readonly json: any;
}

/** A browser with its cookies, at an address of the network that the proxy in front names. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #address: string;
  readonly #from: string;

  constructor({ address }: { readonly address: string }, from = '192.0.2.1') {
    this.#address = address;
    this.#from = from;
  }

  /** Asks the interface; nothing is added to what a browser would send but cookies and the proxy's word. */
  ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Said> {
    const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const all = {
      'X-Forwarded-For': this.#from,
      ...(sent === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) }),
      ...(this.cookies.size === 0 ? {} : { Cookie: this.#jar() }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.#address), { method, headers: all }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          this.#keep(answer.headers['set-cookie'] ?? []);
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = /json/.test(answer.headers['content-type'] ?? '');
          resolve({ status: answer.statusCode!, headers: answer.headers, json: isJson ? JSON.parse(text) : text });
        });
      });
      asked.on('error', reject).end(sent);
    });
  }

  signIn(email: string, secret = password, headers: Record<string, string> = {}): Promise<Said> {
    return this.ask('POST', '/api/v1/session', { email, password: secret }, headers);
  }

  #jar(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** A browser that somebody of the staff is signed in with. */
export async function signedIn(clinic: SharedClinic, role: string, from?: string): Promise<Browser> {
  const browser = new Browser(clinic.server, from);
  const { status, json } = await browser.signIn(`${role}@clinic.example`);
  if (status !== 200) throw new Error(`not signed in: ${JSON.stringify(json)}`);
  return browser;
}
