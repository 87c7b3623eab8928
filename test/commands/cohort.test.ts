import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { subgroups } from '../../examples/05-who-differs.ts';
import { type CrashingPostgres, startCrashingPostgres } from '../fixtures/crashing-postgres.ts';
import { type PhiltrumProcess, startPhiltrum } from '../fixtures/philtrum-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-cohort-'));
const spec = join(folder, 'three.yaml');
writeFileSync(
  spec,
  `schema: philtrum/cohort@1
population: {faces: 3, seed: 5, women: 0.5}
plans: [lip-flip-4x1]
outcomes: [rest.philtrumLength, visibleLift]   # one expression, so that it is quick
chunk: 1
`,
);

const running: PhiltrumProcess[] = [];

function start(args: readonly string[], env?: Record<string, string>): PhiltrumProcess {
  const started = startPhiltrum(args, env);
  running.push(started);
  return started;
}

const onThreads = (threads: number) =>
  start(['cohort', 'run', spec, '--threads', String(threads), '--out', join(folder, 'threads'), '--json']);
const files = ['patients.parquet', 'outcomes.parquet', 'events.parquet', 'manifest.json'];

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('philtrum cohort run', () => {
  test('goes on after Ctrl-C, a kill and a damaged file', async () => {
    const stopped = onThreads(1);
    await stopped.until('0 of 3 chunks');
    stopped.child.kill('SIGINT');
    const { code, out } = await stopped.ended;
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, reason: 'interrupted' });

    const killed = onThreads(2);
    await killed.until('2 of 3 chunks');
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toEqual({ code: null, out: '' });

    const chunks = join(folder, 'threads', 'chunks');
    const [first] = readdirSync(chunks).sort();
    truncateSync(join(chunks, first), 100);
    writeFileSync(join(chunks, `${first}.1.part`), '{"half');
    const resumed = onThreads(1);
    const ended = await resumed.ended;
    expect(ended.code).toBe(0);
    expect(resumed.said()).toContain('1 damaged chunk was thrown away');
    const manifest = JSON.parse(ended.out);
    expect(manifest).toMatchObject({ ok: true, patients: 3, tables: { outcomes: { rows: 3 }, events: { rows: 3 } } });
    expect(readdirSync(chunks)).toHaveLength(3);
    const groups = await subgroups(join(folder, 'threads'));
    expect(groups.map(({ plan, patients }) => [plan, patients])).toEqual([
      ['lip-flip-4x1', 2],
      ['lip-flip-4x1', 1],
    ]);
  });
});

describe('philtrum worker', () => {
  let server: CrashingPostgres;
  beforeAll(async () => {
    server = await startCrashingPostgres();
  });
  afterAll(async () => {
    await server.stop();
  });

  test('takes up what a killed worker held, over a crash of the database, to the same bytes as threads', async () => {
    const env = { DATABASE_URL: server.url };
    const run = start(['cohort', 'run', spec, '--queue', '--out', join(folder, 'queue')], env);
    const first = start(['worker', '--threads', '1'], env);
    await run.until('1 of 3 chunks');
    first.child.kill('SIGKILL');
    const second = start(['worker', '--threads', '1'], env);
    await second.until('Working on cohort-');
    await server.crash();
    expect((await run.ended).code).toBe(0);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    for (const file of files) {
      const [bySeveral, byThreads] = ['queue', 'threads'].map((name) => readFileSync(join(folder, name, file)));
      expect(bySeveral.equals(byThreads), file).toBe(true);
    }
  });
});
