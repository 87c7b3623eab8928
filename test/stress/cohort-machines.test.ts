import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CohortStatus } from '../../src/cli/cohort/queue/status.ts';
import { type PhiltrumProcess, type Place, startPhiltrum } from '../fixtures/philtrum-process.ts';
import { type PostgresServer, startPostgres } from '../registry/postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-machines-'));
const home = join(import.meta.dirname, '../..');
const spec = join(folder, 'shared.yaml');
writeFileSync(
  spec,
  `schema: philtrum/cohort@1
label: shared
population: {faces: 8, seed: 21, women: 0.5}
plans: [lip-flip-4x1]
chunk: 1
outcomes: [rest.philtrumLength]
`,
);
const running: PhiltrumProcess[] = [];
let server: PostgresServer;

/** A copy of the program as on another machine: in a folder and, where the system lets us, under a user of its own. */
function machine(name: string, user: number, change: (root: string) => void = () => undefined): Place {
  const root = join(folder, name);
  for (const part of ['src', 'bin', 'build/kernel.wasm', 'package.json'])
    cpSync(join(home, part), join(root, part), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'));
  change(root);
  return { root, cwd: root, ...(process.getuid?.() === 0 ? { user } : {}) };
}

const start = (args: readonly string[], place: Place) => {
  const started = startPhiltrum(args, { DATABASE_URL: server.url }, place);
  running.push(started);
  return started;
};

let first: Place;
let second: Place;
let otherKernel: Place;
let otherSources: Place;

beforeAll(async () => {
  // other users read the copies
  chmodSync(folder, 0o755);
  server = await startPostgres();
  first = machine('first', 20_001);
  second = machine('second', 20_002);
  // a custom section, which changes what the kernel is called and nothing of what it does
  otherKernel = machine('other-kernel', 20_003, (root) =>
    appendFileSync(join(root, 'build/kernel.wasm'), Buffer.from([0, 2, 1, 120])),
  );
  otherSources = machine('other-sources', 20_004, (root) =>
    appendFileSync(join(root, 'src/mechanics/parameters.ts'), '// another state of the sources\n'),
  );
});
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = () => start(['cohort', 'run', spec, '--queue', '--out', join(folder, 'queue')], {});
const status = async () => JSON.parse((await start(['cohort', 'status', '--json'], {}).ended).out) as CohortStatus;

/** Asks for the status until the run is as it shall be. */
async function until(shall: (run: CohortStatus['runs'][number]) => boolean): Promise<CohortStatus> {
  for (;;) {
    const now = await status();
    if (now.runs[0] !== undefined && shall(now.runs[0])) return now;
    await sleep(500);
  }
}

test('workers of another kernel or other sources leave a run alone and say so; so does the run', async () => {
  const strangers = [
    start(['worker', '--threads', '1'], otherKernel),
    start(['worker', '--threads', '1'], otherSources),
  ];
  const waiting = run();
  await strangers[0].until('Run ');
  await strangers[1].until('Run ');
  await waiting.until('which would give other last digits');
  expect(strangers[0].said()).toMatch(
    /is left alone: it was asked for by a program with another kernel, and this worker/,
  );
  expect(strangers[1].said()).toMatch(/is left alone: it was asked for by a program of other sources, and this worker/);
  const { runs, workers } = await status();
  expect(runs).toMatchObject([{ label: 'shared', state: 'waiting', finished: 0, chunks: 8, workers: 0 }]);
  expect(new Set(workers.map(({ identity }) => `${identity.kernel} ${identity.sources}`)).size).toBe(2);
});

test('two machines share a run that is cancelled in between: the bytes are those of one thread in one go', async () => {
  const left = run();
  const workers = [start(['worker', '--threads', '1'], first), start(['worker', '--threads', '1'], second)];
  const going = await until(({ state, finished }) => state === 'solving' && finished >= 2);
  expect(going.runs[0].workers).toBe(2);
  const cancelled = await start(['cohort', 'cancel', spec, '--json'], {}).ended;
  expect(JSON.parse(cancelled.out)).toMatchObject({ ok: true, chunks: 8 });
  const ended = await left.ended;
  expect(ended.code).toBe(1);
  const { finished, state } = (await status()).runs[0];
  expect([state, finished < 8]).toEqual(['cancelled', true]);
  // what was being solved is finished and kept, no more is begun
  await sleep(8000);
  const later = (await status()).runs[0];
  expect(later.finished - finished).toBeLessThanOrEqual(2);
  expect(later.state).toBe('cancelled');
  expect((await run().ended).code).toBe(0);
  expect((await status()).runs).toMatchObject([{ state: 'finished', finished: 8 }]);
  for (const worker of workers) {
    worker.child.kill('SIGINT');
    expect((await worker.ended).code).toBe(0);
    expect(worker.said()).toMatch(/Ended after [1-8] chunk/);
  }
  expect((await status()).workers.map(({ worker }) => worker)).toHaveLength(0);
  const alone = start(['cohort', 'run', spec, '--threads', '1', '--out', join(folder, 'alone')], {});
  expect((await alone.ended).code).toBe(0);
  for (const file of ['patients.parquet', 'outcomes.parquet', 'events.parquet', 'manifest.json'])
    expect(readFileSync(join(folder, 'queue', file)).equals(readFileSync(join(folder, 'alone', file))), file).toBe(
      true,
    );
});
