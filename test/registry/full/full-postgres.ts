// Run by full-disk.test.ts in a process and a file system of its own: starts PostgreSQL on that small disk, fills it, writes
// over HTTP, makes room, fills it until the server itself gives up, makes room again, and says what happened as JSON.
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { registryOf } from '#registry';
import { writeChunk } from '../../../src/cli/cohort/chunk-text.ts';
import { openCohortStore } from '../../../src/cli/cohort/queue/cohort-store.ts';
import { whileAway } from '../../../src/cli/cohort/queue/while-away.ts';
import { workIdentity } from '../../../src/cli/cohort/run-identity.ts';
import { createRegistryApp } from '../../../src/server/api/registry-app.ts';
import { openStore } from '../../../src/store/index.ts';
import { startPostgres } from '../postgres-server.ts';

// where TMPDIR points too, so that the server's data lie on it; keys lie on another disk
const [, , disk, keys] = process.argv;
const server = await startPostgres();
const databaseUrl = `${server.url}/postgres`;
const store = await openStore({ folder: keys, databaseUrl });
const app = createRegistryApp({
  version: '0',
  address: '/api/v1',
  whoAsks: async () => ({ actor: 'full-postgres', role: 'director' }),
  open: async (actor) => registryOf({ ...store, actor }),
  failed: () => undefined,
});
const cohorts = await openCohortStore(databaseUrl);
const identity = { spec: 's', ...workIdentity('a kernel') };
await cohorts.putRun('r', '{"label":"full"}', { queue: 'q', identity, chunks: 1 });
const kept = new Set<string>();

/** Sends a patient. @returns 'kept', or status and reason of the refusal */
async function send(id: string): Promise<string> {
  const body = JSON.stringify({ id, sex: 'female', identity: { name: `Somebody ${'x'.repeat(100)}` } });
  const response = await app.request('/patients', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  });
  if (response.status === 200) {
    kept.add(id);
    return 'kept';
  }
  const { reason } = (await response.json()) as { reason: string };
  return `${response.status} ${reason} ${response.headers.get('content-type')}`;
}

/** Sends patients until one is refused. */
async function sendUntilRefused(): Promise<{ readonly id: string; readonly said: string }> {
  for (let i = 0; i < 5000; i++) {
    const id = crypto.randomUUID();
    const said = await send(id);
    if (said !== 'kept') return { id, said };
  }
  throw new Error('5000 patients were kept on a full disk');
}

function fill(): void {
  const ballast = openSync(join(disk, 'ballast'), 'a');
  const free = () => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize;
  };
  for (let left = free(); left > 0; left = free()) writeSync(ballast, Buffer.alloc(Math.min(1 << 20, left)));
  closeSync(ballast);
}

const makeRoom = () => rmSync(join(disk, 'ballast'));

/** Asks for further files of the log until the server has no room for one and gives up. */
async function exhaustLog(): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;) {
      await client.query('select pg_switch_wal()');
      await client.query("select pg_logical_emit_message(false, 'full', repeat('x', 1000))");
    }
  } catch {
    await client.end().catch(() => undefined);
  }
}

async function again(id: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const said = await send(id);
    if (!said.startsWith('503')) return said;
    await sleep(100);
  }
  return 'still away';
}

const count = async () => (await registryOf({ ...store, actor: 'x' }).people.searchPatients('')).length;

for (let i = 0; i < 20; i++) await send(crypto.randomUUID());
fill();
const table = await sendUntilRefused();
const full = { refused: table.said, readWhileFull: (await count()) === kept.size };
// a worker that has solved a chunk
let isStored = false;
const storing = whileAway(() => cohorts.keep('r', writeChunk('r', 0, []), async () => undefined), {
  aborted: false,
}).then(() => {
  isStored = true;
});
await sleep(500);
const workerWaits = !isStored;
makeRoom();
const withRoom = await send(table.id);
await storing;
const chunks = await cohorts.finished('r');

fill();
await exhaustLog();
const log = await sendUntilRefused();
makeRoom();
await server.crashAndStart();
const afterStart = await again(log.id);
const there = await registryOf({ ...store, actor: 'x' }).people.searchPatients('');
const found = new Set(there.map(({ id }) => id));
const lost = [...kept].filter((id) => !found.has(id)).length;
const { ok: logHolds } = await registryOf({ ...store, actor: 'x' }).verifyLog();
await cohorts.close();
await store.close();
await server.stop();
process.stdout.write(
  `${JSON.stringify({ ...full, withRoom, workerWaits, chunks, serverGaveUp: log.said, afterStart, lost, twice: there.length - found.size, unasked: found.size - kept.size, logHolds })}\n`,
);
