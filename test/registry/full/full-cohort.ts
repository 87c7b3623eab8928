// Run by full-disk.test.ts in a process and a file system of its own, which is small: runs a cohort on a disk that is full for its
// chunks, then for its tables, then has room, and says what happened as JSON.
import { closeSync, existsSync, openSync, readdirSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cohortCommand } from '../../../src/cli/cohort/cohort.ts';
import { openResults } from '../../../src/cli/cohort/show/open-results.ts';

const [, , disk] = process.argv;
const out = join(disk, 'results');
const spec = join(disk, 'cohort.yaml');
writeFileSync(
  spec,
  'schema: philtrum/cohort@1\npopulation: {faces: 3, seed: 5}\nplans: [none]\nchunk: 1\noutcomes: [rest.mouthWidth]\n',
);
const page = 4096;

/** Leaves so many pages free. */
function leave(pages: number): void {
  rmSync(join(disk, 'ballast'), { force: true });
  const ballast = openSync(join(disk, 'ballast'), 'w');
  const free = () => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize - pages * page;
  };
  for (let left = free(); left > 0; left = free()) writeSync(ballast, Buffer.alloc(Math.min(1 << 20, left)));
  closeSync(ballast);
}

/** Runs the command. @returns what it answered */
async function run(): Promise<Record<string, unknown>> {
  const said: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = ((text: string, done?: () => void) => {
    said.push(text);
    done?.();
    return true;
  }) as never;
  try {
    await cohortCommand({ spec, out, threads: 1, queue: false, json: true });
  } finally {
    process.stdout.write = write;
  }
  return JSON.parse(said.join(''));
}

const files = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
const chunks = () => files(join(out, 'chunks'));

// folders, the run's mark and a chunk or two
leave(3);
const first = await run();
const chunksFirst = chunks();
// the other chunks, and not all of the tables
leave(3);
const second = await run();
const chunksSecond = chunks();
const leftSecond = files(out);
rmSync(join(disk, 'ballast'));
const { ok: third } = await run();
const { ok: opened } = await openResults(out);
process.stdout.write(
  JSON.stringify({
    first,
    chunksFirst,
    second,
    chunksSecond,
    leftSecond,
    third,
    opened,
    leftThird: files(out),
    chunksThird: chunks(),
  }),
);
