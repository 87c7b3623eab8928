import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Cohort, chunkCount, patientCount } from '#cohort';
import { formatNumber } from '#units';
import { say, showProgress, writeResult } from '../output.ts';
import type { ThreadPool } from '../threads/pool.ts';
import { openChunkFolder } from './chunk-folder.ts';
import type { CohortOptions } from './options.ts';
import { identityOf, runMark } from './run-identity.ts';
import { createCohortPool, runOnThreads } from './run-on-threads.ts';
import { readCohort } from './spec/read-cohort.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { type CohortManifest, writeResults } from './write-results.ts';

/**
 * `philtrum cohort run`: solves a cohort on the threads of this machine and writes tables and manifest into a folder. Run again
 * after a stop it goes on where it was.
 * @returns the command's exit code
 * @throws WrongUsage when a file cannot be read
 */
export async function cohortCommand(options: CohortOptions): Promise<number> {
  const { json } = options;
  const parsed = readCohort(options.spec);
  if (!parsed.ok) return writeResult(parsed, { json }, () => parsed.detail);
  const { cohort } = parsed;
  const folder = options.out ?? `${basename(options.spec, extname(options.spec))}-results`;
  mkdirSync(folder, { recursive: true });
  const pool = createCohortPool(options.threads);
  try {
    const found = await solveAll(cohort, folder, pool);
    return await writeResult(found, { json }, () => (found.ok ? asText(found, folder) : found.detail));
  } finally {
    await pool.close();
  }
}

type Stopped = { readonly ok: false; readonly reason: string; readonly detail: string };

async function solveAll(cohort: Cohort, folder: string, pool: ThreadPool): Promise<CohortManifest | Stopped> {
  const identity = identityOf(cohort, pool.kernelMark);
  const run = runMark(identity);
  const opened = await openChunkFolder(folder, run, identity);
  if ('ok' in opened) return opened;
  if (opened.damaged > 0)
    say(
      opened.damaged === 1
        ? '1 damaged chunk was thrown away and is solved again.'
        : `${opened.damaged} damaged chunks were thrown away and are solved again.`,
    );
  const all = chunkCount(cohort);
  const progress = showProgress();
  let done = 0;
  const onChunk = (now: number) => {
    done = now;
    progress.update(now / all, `${now} of ${all} chunks, ${patientCount(cohort)} patients`);
  };
  const ended = await untilInterrupted(
    (signal) => runOnThreads({ cohort, run, folder: opened, pool, signal, onChunk }),
    () => pool.close(),
  );
  progress.end();
  if (ended === 'interrupted') {
    const detail = `Stopped after ${done} of ${all} chunks, which are kept in ${folder}. The same command goes on from there.`;
    return { ok: false, reason: 'interrupted', detail };
  }
  return writeResults({ folder, cohort, run, identity, read: (chunk) => opened.read(chunk) });
}

function asText({ label, run, patients, tables, missing }: CohortManifest, folder: string): string {
  const { faces, patients: without, plans, changes } = missing;
  return [
    `${label}: ${patients} virtual patients, run ${run}. A model of a population, not a study of people.`,
    ...Object.values(tables).map(({ file, rows }) => `  ${join(folder, file)}: ${formatNumber(rows, 0)} rows`),
    `  ${join(folder, 'manifest.json')}`,
    `Refused: ${faces.length} drawn faces (others took their place), ${without.length} patients, ${plans.length} plans on a face; ${changes} changes are not defined.`,
  ].join('\n');
}
