// Run by full-disk.test.ts in a process and a file system of its own, which is small: fills the disk while a registry is
// open, writes, reads, copies, exports and removes, makes room again, and says what happened as JSON.
import { closeSync, openSync, readdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { registryOf } from '#registry';
import { openChunkFolder } from '../../../src/cli/cohort/chunk-folder.ts';
import { allOrNothing } from '../../../src/cli/registry/export.ts';
import { openStore, whyFailed, writeBackup, writeTables } from '../../../src/store/index.ts';

const [, , disk] = process.argv;
const place = { folder: join(disk, 'registry') };
const store = await openStore(place);
const { people } = registryOf({ ...store, actor: 'full-disk' });
const kept: string[] = [];

async function write(name: string): Promise<void> {
  const added = await people.addPatient({ sex: 'not-said', identity: { name } });
  if (!added.ok) throw new Error(added.detail);
  kept.push(added.value.id);
}

/** Fills the disk until so much is free. */
function fill(bytesLeft: number): void {
  const ballast = openSync(join(disk, 'ballast'), 'a');
  for (let free = freeBytes(); free > bytesLeft; free = freeBytes()) {
    writeSync(ballast, Buffer.alloc(Math.min(1 << 20, free - bytesLeft)));
  }
  closeSync(ballast);
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

/** Why something was not done, or that it was. */
async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return whyFailed(error) ?? String(error);
  }
}

for (let i = 0; i < 20; i++) await write(`Before ${i}`);
const run = { purpose: 'a run' } as never;
const chunks = await openChunkFolder(join(disk, 'run'), 'r', run);
if ('ok' in chunks) throw new Error(chunks.detail);
const chunk = (number: number) => ({ chunk: number, digest: String(number).repeat(64), text: 'x'.repeat(20_000) });
await chunks.keep(chunk(1));

fill(120_000);
const writing = await outcome(async () => {
  for (let i = 0; i < 5000; i++) await write(`During ${i}`);
});
fill(4096);
const wanted = kept.length;
const full = {
  writing,
  reading: (await people.searchPatients('')).length,
  backup: await outcome(() => writeBackup(store, join(disk, 'b.backup'), 'a straw, a seal and a smile', 1 << 10)),
  exporting: await outcome(() =>
    allOrNothing(join(disk, 'tables'), () => writeTables(store, join(disk, 'tables'), 'csv', true)),
  ),
  exportLeft: readdirSync(join(disk, 'tables')),
  backupLeft: readdirSync(disk).filter((name) => name.includes('backup')),
  chunk: await outcome(() => chunks.keep(chunk(2))),
  chunks: readdirSync(join(disk, 'run', 'chunks')).length,
  chunkRead: chunks.read(1).text.length,
  removing: await outcome(() => people.removePatient(kept[0])),
  namesAfter: (await people.searchPatients('Before')).length,
};
rmSync(join(disk, 'ballast'));
const withRoom = await outcome(() => write('With room'));
const backupWithRoom = await outcome(() =>
  writeBackup(store, join(disk, 'b.backup'), 'a straw, a seal and a smile', 1 << 10),
);
await store.close();
const again = await openStore(place);
const after = registryOf({ ...again, actor: 'full-disk' });
const there = new Set((await after.people.searchPatients('')).map(({ id }) => id));
const lost = kept.filter((id) => !there.has(id)).length;
const { ok: logHolds } = await after.verifyLog();
await again.close();
process.stdout.write(
  `${JSON.stringify({ ...full, wanted, withRoom, backupWithRoom, lost, there: there.size, logHolds })}\n`,
);
