import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { allRows, type Registry, registryOf } from '#registry';
import { fillYear } from '../../src/cli/bench/year/fill-year.ts';
import { type SharedAccess, type StudioServer, serveStudio } from '../../src/server/index.ts';
import { openStore, type Place, type Store } from '../../src/store/index.ts';
import { stillPath } from '../fixtures/photographs.ts';
import { mustBe } from './clinic.ts';
import { freshDatabase } from './engines.ts';
import { philtrum } from './philtrum.ts';
import { Browser } from './shared-clinic.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-year-'));
const laptop: Place = { folder: join(root, 'laptop') };
const words = join(root, 'passphrase');
const copy = join(root, 'move.backup');
const secret = 'seventeen quiet straws';
/** What the studio asks of the laptop and of the server after it. */
const asked = ['/api/v1/learn', '/api/v1/learn?question=event.2.strawFails', '/api/v1/lots', '/api/v1/visits/counts'];
const failed: unknown[] = [];

/** A clinic's year on a laptop, its move to a server, and what a researcher is handed there. */
describe('a clinic’s year', () => {
  let server: Place;
  let onLaptop: Kept;
  let onServer: Kept;
  let studio: StudioServer;
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    mkdirSync(join(root, 'page'));
    writeFileSync(join(root, 'page', 'index.html'), '<!doctype html><html lang="en"><title>Studio</title></html>');
    writeFileSync(words, 'a straw, a seal and a smile\n');
    const store = await openStore(laptop);
    const picture = { bytes: Uint8Array.from(readFileSync(stillPath('franck_02159.jpg'))), every: 12 };
    await fillYear(store, { patients: 20, until: new Date(), allMeasures: false, picture });
    await store.close();
    const page = await serve(laptop);
    for (const path of asked) answers.set(path, (await new Browser(page).ask('GET', path)).json);
    await page.close();
    server = { folder: join(root, 'server'), databaseUrl: await freshDatabase() };
  });
  afterAll(async () => {
    await studio?.close();
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  test('moves from the laptop to a server as it was: every row, every name, every picture', async () => {
    const sealed = ['--passphrase-file', words];
    expect(await philtrum('backup', copy, ...sealed, '--store', laptop.folder)).toMatchObject({ code: 0 });
    onLaptop = await keptAt(laptop);
    vi.stubEnv('DATABASE_URL', server.databaseUrl);
    const moved = await philtrum('restore', copy, ...sealed, '--store', server.folder);
    expect(moved).toMatchObject({ code: 0, answer: { ok: true, rows: { patient: 20 }, removedAgain: 0 } });
    onServer = await keptAt(server);
    expect(onServer.rows.at(-1)).toContain('registry.restored');
    expect(onServer.rows.slice(0, -1)).toEqual(onLaptop.rows);
    expect(onServer.opened).toEqual(onLaptop.opened);
    expect(onLaptop.opened.filter((text) => text.startsWith('picture')).length).toBeGreaterThan(1);
  });

  test('there people sign in, and a director signs what waited', async () => {
    const [doctor] = await withRegistry(server, ({ people }) => people.listClinicians().then(byRole('surgeon')));
    vi.stubEnv('PHILTRUM_PASSWORD', secret);
    const account = ['account', 'add', '--store', server.folder];
    const vera = ['--email', 'vera@clinic.example', '--name', 'Vera', '--role', 'director', '--clinician', doctor.id];
    const ro = ['--email', 'ro@clinic.example', '--name', 'Ro', '--role', 'researcher'];
    for (const one of [vera, ro]) expect(await philtrum(...account, ...one)).toMatchObject({ code: 0 });
    studio = await serve(server, { host: '127.0.0.1', proxy: '127.0.0.1' });
    expect((await new Browser(studio).ask('GET', '/api/v1/patients')).status).toBe(401);
    const director = await signedIn(studio, 'vera@clinic.example');
    const { items } = (await director.ask('GET', '/api/v1/sign-offs/waiting')).json;
    const [chart] = items.filter((one: { performedBy: string }) => one.performedBy !== doctor.id);
    const signature = { version: chart.version, signedOffBy: doctor.id };
    const signed = await director.ask('PUT', `/api/v1/treatments/${chart.id}/sign-off`, signature);
    expect(signed).toMatchObject({ status: 200, json: { signedOffBy: doctor.id } });
    const left = (await director.ask('GET', '/api/v1/sign-offs/waiting')).json.items;
    expect(left).toHaveLength(items.length - 1);
  });

  test('the picture of its forecasts is the same on both', async () => {
    const researcher = await signedIn(studio, 'ro@clinic.example');
    const director = await signedIn(studio, 'vera@clinic.example');
    for (const path of asked) {
      const browser = path.includes('learn') ? researcher : director;
      expect((await browser.ask('GET', path)).json).toEqual(answers.get(path));
    }
    const report = answers.get(asked[1]) as { events: { calibration: { plain: { treatments: number } } }[] };
    expect(report.events[0].calibration.plain.treatments).toBeGreaterThan(10);
  });

  test('a researcher is handed groups of k, and nothing in it names anybody', async () => {
    const researcher = await signedIn(studio, 'ro@clinic.example');
    expect((await researcher.ask('GET', '/api/v1/patients')).status).toBe(403);
    const extract = await researcher.ask('POST', '/api/v1/research/extracts', { k: 3 });
    expect(extract.status).toBe(200);
    expect(extract.json.report.told).toBeGreaterThan(0);
    expect(extract.json.report.smallestGroup).toBeGreaterThanOrEqual(3);
    await studio.close();
    const folder = join(root, 'extract');
    const written = await philtrum('export', '--research', folder, '--k', '3', '--store', server.folder);
    expect(written).toMatchObject({ code: 0 });
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'));
    const bytes = [JSON.stringify(extract.json), ...files].join('\n');
    for (const telling of onLaptop.telling) expect(bytes).not.toContain(Buffer.from(telling).toString('latin1'));
    expect(bytes).not.toMatch(/\+46|bleeding|C7654C3|Botox|\d{4}-\d\d-\d\dT/);
    expect(failed).toEqual([]);
  });
});

/** Everything that a place keeps, and what of it tells somebody. */
interface Kept {
  /** each row as text, but for what is wrapped with the key of the place */
  readonly rows: readonly string[];
  /** names, remarks and pictures, opened */
  readonly opened: readonly string[];
  /** names, birthdays, numbers and contacts of everybody, and the numbers of their rows */
  readonly telling: readonly string[];
}

async function keptAt(place: Place): Promise<Kept> {
  return withStore(place, async (store) => {
    const rows: string[] = [];
    for await (const { table, row } of allRows(store.db)) {
      const { keySealed: _, ...kept } = row;
      if (table !== 'keyring' && table !== 'patientKey') rows.push(JSON.stringify([table, kept]));
    }
    const { people, charts, takes } = registryOf({ ...store, actor: 'test' });
    const patients = await people.searchPatients('');
    const opened = patients.map((patient) => JSON.stringify(patient));
    for (const { id } of patients) {
      opened.push(JSON.stringify(await charts.treatmentsOf(id)));
      for (const take of await takes.of(id)) opened.push(`picture ${await bytesOf(takes, take.id)}`);
    }
    const telling = patients.flatMap(({ id, identity: { name, bornOn, contact, clinicNumber } }) =>
      [id, name, ...name.split(' '), bornOn, contact, clinicNumber].filter((text) => text !== null),
    );
    return { rows, opened, telling };
  });
}

async function bytesOf(takes: Registry['takes'], id: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of mustBe(await takes.open(id)).content) pieces.push(piece);
  return Buffer.concat(pieces).toString('base64');
}

async function withStore<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function withRegistry<T>(place: Place, work: (registry: Registry) => Promise<T>): Promise<T> {
  return withStore(place, (store) => work(registryOf({ ...store, actor: 'test' })));
}

const byRole =
  (role: string) =>
  <One extends { readonly role: string }>(all: readonly One[]): readonly One[] =>
    all.filter((one) => one.role === role);

function serve(place: Place, accounts?: SharedAccess): Promise<StudioServer> {
  const registry = { place, version: '0', failed: (error: unknown) => void failed.push(error) };
  return serveStudio({ directory: join(root, 'page'), port: 0, registry, ...(accounts && { accounts }) });
}

async function signedIn(studio: StudioServer, email: string): Promise<Browser> {
  const browser = new Browser(studio);
  expect((await browser.signIn(email, secret)).status).toBe(200);
  return browser;
}
