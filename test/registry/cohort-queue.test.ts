import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseCohort } from '#cohort';
import { builtInPlan } from '#plan';
import { writeChunk } from '../../src/cli/cohort/chunk-text.ts';
import { type ChunkQueue, openChunkQueue } from '../../src/cli/cohort/queue/chunk-queue.ts';
import { type CohortStore, openCohortStore } from '../../src/cli/cohort/queue/cohort-store.ts';
import { runOnQueue, whyAlone } from '../../src/cli/cohort/queue/run-on-queue.ts';
import { cohortStatus } from '../../src/cli/cohort/queue/status.ts';
import { identityOf, workIdentity } from '../../src/cli/cohort/run-identity.ts';

const url = inject('postgresUrl');
let store: CohortStore;
let queue: ChunkQueue;

beforeAll(async () => {
  // two at once: workers start together
  const [one, other] = await Promise.all([openCohortStore(url), openCohortStore(url)]);
  await other.close();
  store = one;
  queue = await openChunkQueue(url, kernel);
});
afterAll(async () => {
  await queue.close();
  await store.close();
});

const done = async () => undefined;
const kernel = 'a kernel of this test';
const identity = { spec: 'a specification', ...workIdentity(kernel) };
const put = (run: string, chunks = 2) =>
  store.putRun(run, '{"label":"a test"}', { queue: queue.name, identity, chunks });

describe('the store of chunks', () => {
  it('keeps a chunk once, however often it is solved, and refuses another result for it', async () => {
    await put('once');
    const finished = writeChunk('once', 0, []);
    await store.keep('once', finished, done);
    await store.keep('once', finished, done);
    expect(await store.finished('once')).toEqual([0]);
    expect(await store.chunk('once', 0)).toEqual(finished);
    const different = { ...finished, digest: 'f'.repeat(64) };
    await expect(store.keep('once', different, done)).rejects.toThrow(/solved twice with different results/);
    expect(await store.chunk('once', 0)).toEqual(finished);
  });

  it('stores nothing when the job cannot be completed', async () => {
    await put('atomic');
    const broken = () => Promise.reject(new Error('the connection broke'));
    await expect(store.keep('atomic', writeChunk('atomic', 0, []), broken)).rejects.toThrow('broke');
    expect(await store.finished('atomic')).toEqual([]);
  });

  it('says that a database does not answer, and not with which password it was asked', async () => {
    const nobody = openCohortStore('postgresql://me:secret@127.0.0.1:1/base');
    await expect(nobody).rejects.toThrow(/^The database at DATABASE_URL does not answer: (?!.*secret)/);
  });

  it('refuses a chunk that was changed in the database', async () => {
    await put('changed');
    await store.keep('changed', { ...writeChunk('changed', 0, []), text: '{}' }, done);
    await expect(store.chunk('changed', 0)).rejects.toThrow(/missing or not what its digest says/);
  });
});

describe('the queue of chunks', () => {
  it('hands out each chunk once, whoever adds it again, and completes it with its result', async () => {
    await put('queued');
    await queue.add('queued', [0, 1]);
    await queue.add('queued', [0, 1]);
    const [one, two, none] = [await queue.take(), await queue.take(), await queue.take()];
    expect([one?.chunk, two?.chunk].sort()).toEqual([0, 1]);
    expect(none).toBeNull();
    await queue.add('queued', [0, 1]);
    expect(await queue.take()).toBeNull();
    for (const held of [one!, two!]) {
      await held.beat();
      await store.keep('queued', writeChunk('queued', held.chunk, []), (sql) => held.complete(sql));
    }
    expect(await queue.take()).toBeNull();
    expect(await store.finished('queued')).toEqual([0, 1]);
  });

  it('gives a chunk that was given back to the next, and lets the first no longer complete it', async () => {
    await put('back');
    await queue.add('back', [0]);
    const first = (await queue.take())!;
    await first.fail('stopped');
    const second = (await queue.take())!;
    expect(second.chunk).toBe(0);
    await store.keep('back', writeChunk('back', 0, []), (sql) => first.complete(sql));
    await queue.add('back', [0]);
    expect(await queue.take()).toBeNull();
    await store.giveUp('back', null, (sql) => second.complete(sql));
  });
});

describe('who is there', () => {
  const worker = (name: string, of: string, threads: number) => ({
    worker: `00000000-0000-4000-8000-00000000000${name}`,
    queue: of,
    identity: workIdentity(of === queue.name ? kernel : 'another kernel'),
    host: `machine-${name}`,
    threads,
  });
  const stateOf = async (run: string) => {
    const { runs } = cohortStatus(await store.runs(), await store.attendance.present());
    const { state, workers, threads, finished, chunks } = runs.find((one) => one.run === run)!;
    return { state, workers, threads, finished, chunks };
  };

  it('is seen beside how far a run is, until ten seconds after the last word', async () => {
    await put('watched');
    expect(await stateOf('watched')).toEqual({ state: 'waiting', workers: 0, threads: 0, finished: 0, chunks: 2 });
    await store.attendance.attend(worker('1', 'another queue', 8));
    expect(await stateOf('watched')).toMatchObject({ state: 'waiting', workers: 0 });
    for (const own of [worker('2', queue.name, 2), worker('3', queue.name, 4), worker('3', queue.name, 4)])
      await store.attendance.attend(own);
    await store.keep('watched', writeChunk('watched', 0, []), done);
    expect(await stateOf('watched')).toEqual({ state: 'solving', workers: 2, threads: 6, finished: 1, chunks: 2 });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      `UPDATE philtrum_cohort.worker SET seen_on = now() - interval '11 seconds' WHERE host = 'machine-3'`,
    );
    await client.end();
    expect(await stateOf('watched')).toMatchObject({ state: 'solving', workers: 1, threads: 2 });
    await store.attendance.leave(worker('2', queue.name, 2).worker);
    await store.cancel('watched');
    expect(await stateOf('watched')).toMatchObject({ state: 'cancelled', workers: 0 });
    await store.keep('watched', writeChunk('watched', 1, []), done);
    expect(await stateOf('watched')).toMatchObject({ state: 'finished', finished: 2 });
  });

  it('and why they leave a run alone is said', () => {
    const about = { run: 'r', identity, queue: queue.name };
    expect(whyAlone(about, [])).toBe('Run r waits: no worker is there. Start one with "philtrum worker".');
    const stranger = worker('1', 'another queue', 8);
    expect(whyAlone(about, [stranger])).toBe(
      'Run r waits: the one worker that is there is with another kernel, which would give other last digits.',
    );
    expect(whyAlone(about, [stranger, worker('2', queue.name, 1)])).toBeNull();
  });
});

describe('runOnQueue', () => {
  const written = {
    schema: 'philtrum/cohort@1',
    population: { faces: 3, seed: 1 },
    plans: ['none'],
    outcomes: ['rest.mouthWidth'],
    chunk: 1,
  };
  const parsed = parseCohort(written, { plan: builtInPlan, faces: () => null });
  if (!parsed.ok) throw new Error(parsed.detail);
  const { cohort } = parsed;

  /** Waits for a run that nobody works on, until something happens to it. */
  async function ended(run: string, happens: () => Promise<void>) {
    const seen: number[] = [];
    const signal = { aborted: false };
    const waiting = runOnQueue({
      cohort,
      run,
      identity: identityOf(cohort, kernel),
      store,
      queue,
      signal,
      onChunk: (now) => seen.push(now),
    });
    while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await happens();
    return waiting;
  }

  it('ends when the run is cancelled or fails, and says why; asked again it starts anew', async () => {
    expect(await ended('ends', () => store.cancel('ends'))).toMatchObject({ reason: 'cancelled' });
    const fails = () => store.giveUp('ends', 'chunk 1: a face like no other', done);
    expect(await ended('ends', fails)).toEqual({
      ok: false,
      reason: 'failed',
      detail: 'Run ends failed at chunk 1: a face like no other',
    });
    const finishes = async () => {
      for (const chunk of [0, 1, 2]) await store.keep('ends', writeChunk('ends', chunk, []), done);
    };
    expect(await ended('ends', finishes)).toBeNull();
  });
});
