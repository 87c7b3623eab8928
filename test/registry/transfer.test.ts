import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRows, type Registry, registryOf } from '#registry';
import { isThere, openStore, type Place, restoreBackup, type Store, writeBackup } from '../../src/store/index.ts';
import { nodePorts } from '../../src/store/node-ports.ts';
import { mustBe } from './clinic.ts';
import { engines, freshDatabase, freshOn } from './engines.ts';
import { fillClinic } from './full-clinic.ts';

const passphrase = 'a straw, a seal and a smile';
/** Guessing is made cheap here: the tests open many files. */
const cost = 1 << 10;
const root = mkdtempSync(join(tmpdir(), 'philtrum-transfer-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Rows as they are, but for what is wrapped with the key of the place. */
async function contentOf(store: Pick<Store, 'db'>): Promise<string[]> {
  const lines: string[] = [];
  for await (const { table, row } of allRows(store.db)) {
    const { keySealed: _, ...kept } = row;
    if (table !== 'keyring' && table !== 'patientKey') lines.push(JSON.stringify([table, kept]));
  }
  return lines;
}

/** What lies opened of the draws behind forecasts. */
async function openedDraws({ outcomes }: Registry): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const { head, bytes } of outcomes.drawsBehind()) all.push({ head, bytes: [...bytes] });
  expect(all).toHaveLength(1);
  return all;
}

describe.each(engines)('a backup of %s', (engine) => {
  const fresh = freshOn(engine);
  const file = join(root, `${engine}.backup`);
  const elsewhere = async (name: string): Promise<Place> => {
    const folder = join(root, `${engine}-${name}`);
    return engine === 'pglite' ? { folder, databaseUrl: await freshDatabase() } : { folder };
  };
  let patient = '';
  let moved: Place;

  beforeAll(async () => {
    ({ patient } = await fillClinic(fresh().registry));
    await writeBackup(fresh(), file, passphrase, cost);
    moved = await elsewhere('moved');
  });

  test('moves everything to the other engine: rows, names, remarks and the log', async () => {
    const restored = await restoreBackup(moved, file, passphrase);
    expect(restored).toMatchObject({
      rows: { patient: 1, treatment: 1, injectionPoint: 8, removal: 1 },
      removedAgain: 0,
    });
    const store = await openStore(moved);
    expect(store.engine).not.toBe(engine);
    expect(await contentOf(store)).toEqual(await contentOf(fresh()));
    const registry = registryOf({ ...store, actor: 'test' });
    expect(await registry.people.findPatient(patient)).toMatchObject({ identity: { clinicNumber: 'P-0042' } });
    expect((await registry.charts.treatmentsOf(patient))[0].note).toContain('bleeding');
    expect(await registry.outcomes.capturesOf(patient)).toHaveLength(1);
    expect(await openedDraws(registry)).toEqual(await openedDraws(fresh().registry));
    const [take] = await registry.takes.of(patient);
    const pieces: Uint8Array[] = [];
    for await (const piece of mustBe(await registry.takes.open(take.id)).content) pieces.push(piece);
    expect(createHash('sha256').update(Buffer.concat(pieces)).digest('hex')).toBe(take.sha256);
    expect(await registry.verifyLog()).toMatchObject({ ok: true });
    mustBe(await registry.people.addClinician({ name: 'Works On', role: 'nurse', training: '' }));
    await store.close();
  });

  test('is not brought into a place that holds a registry', async () => {
    const store = await openStore(moved);
    const before = await contentOf(store);
    await store.close();
    await expect(restoreBackup(moved, file, passphrase)).rejects.toThrow('Nothing was changed');
    const again = await openStore(moved);
    expect(await contentOf(again)).toEqual(before);
    await again.close();
  });

  test('does not bring back who was removed since', async () => {
    const place = await elsewhere('removed');
    await (await import('node:fs/promises')).mkdir(place.folder, { recursive: true });
    await nodePorts(place.folder).noteRemoval(patient);
    expect(await restoreBackup(place, file, passphrase)).toMatchObject({ removedAgain: 1 });
    const store = await openStore(place);
    expect(await registryOf({ ...store, actor: 'test' }).people.searchPatients('')).toEqual([]);
    await store.close();
  });

  test('tells nothing without its passphrase', () => {
    const text = readFileSync(file).toString('latin1');
    expect(text.split('\n')[0]).toContain('"schema":"philtrum/backup@1"');
    expect(text).not.toMatch(/Lindqvist|bleeding|P-0042|treatment|audit_log/);
  });

  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer, string, string])[] = [
    ['another passphrase', (bytes) => bytes, 'not the passphrase', 'does not open with this passphrase'],
    ['one bit in its middle', (bytes) => flipped(bytes, bytes.length >> 1), passphrase, 'is damaged'],
    ['one bit in its first line', (bytes) => flipped(bytes, 40), passphrase, 'Nothing was changed'],
    ['its last frame cut short', (bytes) => bytes.subarray(0, bytes.length - 9), passphrase, 'is damaged'],
    ['its last frame missing', (bytes) => bytes.subarray(0, endOfFirstFrame(bytes)), passphrase, 'was cut off'],
    ['something after its end', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), passphrase, 'is damaged'],
    ['the contents of another file', () => Buffer.from('{"schema":"other"}\n'), passphrase, 'is not a backup'],
    ['nothing in it', () => Buffer.alloc(0), passphrase, 'is not a backup'],
  ];

  test.each(damages)('with %s is refused, and nothing is changed', async (name, damage, words, said) => {
    const broken = join(root, `${engine}-broken.backup`);
    writeFileSync(broken, damage(readFileSync(file)));
    const place = engine === 'pglite' ? { folder: join(root, `${engine}-${name}`) } : await elsewhere(name);
    await expect(restoreBackup(place, broken, words)).rejects.toThrow(said);
    expect(isThere(place)).toBe(false);
  });

  test('is never written over another file, nor with a short passphrase', async () => {
    await expect(writeBackup(fresh(), file, passphrase, cost)).rejects.toThrow('never overwrites');
    await expect(writeBackup(fresh(), join(root, 'x'), 'short', cost)).rejects.toThrow('12 or more');
  });
});

/** The first frame is empty: five bytes that say how long it is, and the tag. */
function endOfFirstFrame(bytes: Buffer): number {
  return bytes.indexOf(10) + 1 + 5 + 16;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] ^= 1;
  return copy;
}
