import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cohort, chunkCount, parseCohort, patientCount } from '#cohort';
import { builtInPlan } from '#plan';
import { openChunkFolder } from '../cohort/chunk-folder.ts';
import { identityOf, runMark } from '../cohort/run-identity.ts';
import { createCohortPool, runOnThreads, solveOn, type ThreadRun } from '../cohort/run-on-threads.ts';
import { type BenchCase, Measured } from './bench-case.ts';

const written = {
  schema: 'philtrum/cohort@1',
  label: 'bench',
  population: { faces: 24, seed: 1 },
  plans: ['lip-flip-4x1'],
  outcomes: ['rest.philtrumLength'],
};

function benchCohort(): Cohort {
  const parsed = parseCohort(written, { plan: builtInPlan, faces: () => null });
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.cohort;
}

/** How long a cohort took from its first chunk to its last file, how much of that threads spent solving, and what it cost [ms]. */
interface Timed {
  readonly wallMs: number;
  readonly solvingMs: number;
  /** processor time of the threads that solve, without what V8 does beside them [ms] */
  readonly ownMs: number;
  /** processor time of all threads [ms] */
  readonly cpuMs: number;
}

/** One run into an empty folder, by threads that are awake. */
async function timed(cohort: Cohort, threads: number): Promise<Timed> {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-bench-'));
  const pool = createCohortPool(threads);
  try {
    const identity = identityOf(cohort, pool.kernelMark);
    const run = runMark(identity);
    const opened = await openChunkFolder(folder, run, identity);
    if ('ok' in opened) throw new Error(opened.detail);
    await Promise.all(Array.from({ length: threads }, (_, chunk) => solveOn(pool, cohort, chunk)));
    let [solvingMs, ownMs] = [0, 0];
    const onChunk: ThreadRun['onChunk'] = (_, last) => {
      solvingMs += last.solvedMs;
      ownMs += last.processorMs;
    };
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    await runOnThreads({ cohort, run, folder: opened, pool, signal: { aborted: false }, onChunk });
    const wallMs = performance.now() - before;
    const { user, system } = process.cpuUsage(cpuBefore);
    return { wallMs, solvingMs, ownMs, cpuMs: (user + system) / 1000 };
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scaling(): Promise<Measured> {
  const cohort = benchCohort();
  const one = await timed(cohort, 1);
  const two = await timed(cohort, 2);
  const ofIdeal = (100 * one.wallMs) / (2 * two.wallMs);
  const overhead = (100 * (one.wallMs - one.solvingMs)) / one.wallMs;
  const perHour = (wallMs: number) => ((3_600_000 * patientCount(cohort)) / wallMs).toFixed(0);
  const seconds = (cpuMs: number) => (cpuMs / 1000 / patientCount(cohort)).toFixed(2);
  const said = [
    `two threads as a share of twice one [%]; ${patientCount(cohort)} patients at rest in ${chunkCount(cohort)} chunks`,
    `${perHour(one.wallMs)} patients an hour on one thread, ${perHour(two.wallMs)} on two`,
    `outside of solving, on one thread: ${overhead.toFixed(2)} % of the time`,
    `two threads kept two cores busy ${((100 * two.cpuMs) / (2 * two.wallMs)).toFixed(0)} % of the time, one thread ${(one.cpuMs / one.wallMs).toFixed(2)} cores: compiling and clearing up run beside it`,
    `by processor time alone, whatever else the machine does: ${((100 * one.ownMs) / two.cpuMs).toFixed(1)} % (time of one thread itself over that of all threads of two); beside the two threads ${(100 - (100 * two.ownMs) / two.cpuMs).toFixed(1)} % goes to V8 and the main thread`,
    `processor time of a patient ${seconds(one.cpuMs)} s on one thread, ${seconds(two.cpuMs)} s on two`,
    `load of the machine ${loadavg()[0].toFixed(1)}; one run whatever the repeat`,
  ];
  return new Measured(ofIdeal, said.join('; '));
}

/** Cases of cohorts. */
export const cohortCases: readonly BenchCase[] = [
  {
    name: 'cohort.scaling',
    note: 'two threads as a share of twice one [%]',
    async prepare() {
      let once: Promise<Measured> | undefined;
      return () => {
        once ??= scaling();
        return once;
      };
    },
  },
];
