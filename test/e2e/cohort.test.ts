import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/philtrum.mjs', import.meta.url));
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

interface Run {
  readonly child: ChildProcess;
  /** everything it said on standard error so far */
  said(): string;
  readonly ended: Promise<{ code: number | null; out: string }>;
}

const running: Run[] = [];

function run(threads: number, out: string): Run {
  const args = [launcher, 'cohort', 'run', spec, '--threads', String(threads), '--out', join(folder, out), '--json'];
  const child = spawn(process.execPath, args);
  let err = '';
  let text = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  const ended = new Promise<{ code: number | null; out: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out: text }));
  });
  const started = { child, said: () => err, ended };
  running.push(started);
  return started;
}

/** Waits until a run says something, then ends it. */
async function endAt({ child, said, ended }: Run, words: string, signal: NodeJS.Signals) {
  const gone = ended.then(() => {
    throw new Error(`it ended before it said "${words}": ${said()}`);
  });
  while (!said().includes(words)) await Promise.race([new Promise((resolve) => setTimeout(resolve, 20)), gone]);
  gone.catch(() => undefined);
  child.kill(signal);
  return ended;
}

const files = ['patients.parquet', 'outcomes.parquet', 'events.parquet', 'manifest.json'];
const chunksOf = (out: string) => readdirSync(join(folder, out, 'chunks')).sort();

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('philtrum cohort run', () => {
  test('gives the same bytes on one thread, and on two when stopped, killed and damaged on the way', async () => {
    const whole = await run(1, 'whole').ended;
    expect(whole.code).toBe(0);

    const stopped = await endAt(run(2, 'broken'), '1 of 3 chunks', 'SIGINT');
    expect(stopped.code).toBe(1);
    expect(JSON.parse(stopped.out)).toMatchObject({ ok: false, reason: 'interrupted' });
    const killed = await endAt(run(2, 'broken'), '2 of 3 chunks', 'SIGKILL');
    expect(killed).toEqual({ code: null, out: '' });

    const [first] = chunksOf('broken');
    truncateSync(join(folder, 'broken', 'chunks', first), 100);
    writeFileSync(join(folder, 'broken', 'chunks', `${first}.1.part`), '{"half');
    const resumed = run(2, 'broken');
    expect((await resumed.ended).code).toBe(0);
    expect(resumed.said()).toContain('1 damaged chunk was thrown away');

    expect(chunksOf('broken')).toEqual(chunksOf('whole'));
    for (const file of files)
      expect(readFileSync(join(folder, 'broken', file)).equals(readFileSync(join(folder, 'whole', file))), file).toBe(
        true,
      );
    const manifest = JSON.parse(whole.out);
    expect(manifest).toMatchObject({ ok: true, patients: 3, tables: { outcomes: { rows: 3 }, events: { rows: 3 } } });
    expect(manifest.chunks).toHaveLength(3);
  });

  test('leaves the results of another specification alone', async () => {
    writeFileSync(spec, readFileSync(spec, 'utf8').replace('seed: 5', 'seed: 6'));
    const { code, out } = await run(1, 'whole').ended;
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, reason: 'another-run' });
    expect(JSON.parse(out).detail).toContain('of another specification');
  });
});
