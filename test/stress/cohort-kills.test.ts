import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { stream } from '#numerics';
import { type CrashingPostgres, startCrashingPostgres } from '../fixtures/crashing-postgres.ts';
import { type PhiltrumProcess, startPhiltrum } from '../fixtures/philtrum-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-kills-'));
const chunks = 12;
const written = (chunk: number) => `schema: philtrum/cohort@1
population: {faces: 6, seed: 11, women: 0.5}
plans: [lip-flip-4x1, flip-and-filler]
draws: 2
chunk: ${chunk}
outcomes: [rest.philtrumLength, visibleLift]
`;
const spec = join(folder, 'kills.yaml');
writeFileSync(spec, written(1));

const running: PhiltrumProcess[] = [];
const start = (args: readonly string[], env?: Record<string, string>) => {
  const started = startPhiltrum(args, env);
  running.push(started);
  return started;
};
const tables = ['patients.parquet', 'outcomes.parquet', 'events.parquet'];
const results = (name: string, file: string) => readFileSync(join(folder, name, file));

let server: CrashingPostgres;
beforeAll(async () => {
  server = await startCrashingPostgres();
  expect((await start(['cohort', 'run', spec, '--threads', '1', '--out', join(folder, 'whole')]).ended).code).toBe(0);
});
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('two threads, killed at random moments until it is done, give the bytes of one thread in one go', async () => {
  const random = stream(1, 0, 'kills');
  for (let kills = 0; ; kills++) {
    const one = start(['cohort', 'run', spec, '--threads', '2', '--out', join(folder, 'killed')]);
    // a run that is never left alone long enough for a chunk would never end
    const lifeMs = 5000 * (kills + 1) * (0.5 + random.uniform());
    const ended = await Promise.race([one.ended, sleep(lifeMs).then(() => null)]);
    if (ended !== null) {
      expect(ended.code).toBe(0);
      expect(kills).toBeGreaterThan(1);
      break;
    }
    one.child.kill('SIGKILL');
    await one.ended;
  }
  for (const file of [...tables, 'manifest.json'])
    expect(results('killed', file).equals(results('whole', file)), file).toBe(true);
});

test('chunks of another size hold the same patients', async () => {
  const other = join(folder, 'other.yaml');
  writeFileSync(other, written(5));
  expect((await start(['cohort', 'run', other, '--threads', '2', '--out', join(folder, 'other')]).ended).code).toBe(0);
  for (const file of tables) expect(results('other', file).equals(results('whole', file)), file).toBe(true);
});

test('three workers killed at random and a database that crashes twice: nothing lost, nothing twice', async () => {
  const env = { DATABASE_URL: server.url };
  const random = stream(2, 0, 'kills');
  const run = start(['cohort', 'run', spec, '--queue', '--out', join(folder, 'queue')], env);
  const hire = () => start(['worker', '--threads', '1'], env);
  const workers = [hire(), hire(), hire()];
  let kills = 0;
  let done = false;
  void run.ended.then(() => {
    done = true;
  });
  while (!done) {
    await Promise.race([sleep(4000 + 8000 * random.uniform()), run.ended]);
    if (done) break;
    if (kills === 2 || kills === 5) await server.crash();
    const unlucky = random.integer(workers.length);
    // after ten kills they are left alone, so that the test ends
    if (kills++ < 10) {
      workers[unlucky].child.kill('SIGKILL');
      workers[unlucky] = hire();
    }
  }
  expect((await run.ended).code).toBe(0);
  expect(kills).toBeGreaterThan(3);
  for (const file of [...tables, 'manifest.json'])
    expect(results('queue', file).equals(results('whole', file)), file).toBe(true);
  expect(await countsIn(server.url)).toEqual({ stored: chunks, different: chunks, unfinished: 0 });
});

async function countsIn(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM philtrum_cohort.chunk) AS stored,
              (SELECT count(DISTINCT chunk)::int FROM philtrum_cohort.chunk) AS different,
              (SELECT count(*)::int FROM philtrum_queue.job WHERE name LIKE 'cohort-%' AND state <> 'completed') AS unfinished`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}
