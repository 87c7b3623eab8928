import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Voice } from '#messages';
import { jsonText } from '#units';
import { inDocuments } from '../reader.ts';
import { writeWhole } from '../write-whole.ts';
import { type FinishedChunk, readChunk } from './chunk-text.ts';
import { type RunIdentity, saidDifferences } from './run-identity.ts';
import { type StoppedRun, stopped } from './stopped-run.ts';

/** The finished chunks of one run, each a file that is named by number and digest. */
export interface ChunkFolder {
  /** numbers of the chunks that are there whole */
  readonly finished: ReadonlySet<number>;
  /** files that were not what their name says and were thrown away */
  readonly damaged: number;
  keep(finished: FinishedChunk): Promise<void>;
  /** @throws Error when the file is not there or no longer what its name says */
  read(chunk: number): FinishedChunk;
}

const chunkFile = /^(\d{6})\.([0-9a-f]{64})\.json$/;

/**
 * Opens the folder of a run, makes it when it is not there, and checks every chunk in it by its digest.
 * @param run mark of the run
 * @returns a refusal when the folder belongs to another run, which is never written over
 */
export async function openChunkFolder(
  folder: string,
  run: string,
  identity: RunIdentity,
): Promise<ChunkFolder | StoppedRun> {
  const chunks = join(folder, 'chunks');
  mkdirSync(chunks, { recursive: true });
  const identityFile = join(folder, 'run.json');
  const differencesIn = (voice: Voice) => differencesTo(identityFile, identity, voice);
  if (differencesIn(inDocuments()) !== null)
    return stopped('another-run', (voice) =>
      voice.say('cohort.anotherRun', { folder, differences: differencesIn(voice) ?? '' }),
    );
  await writeWhole(identityFile, jsonText({ schema: 'philtrum/cohort-run@1', run, ...identity }));
  const known = new Map<number, FinishedChunk['digest']>();
  let damaged = 0;
  for (const name of readdirSync(chunks)) {
    const found = chunkFile.exec(name);
    const path = join(chunks, name);
    if (found === null) {
      if (name.endsWith('.part')) rmSync(path);
      continue;
    }
    const [, number, digest] = found;
    const finished = { chunk: Number(number), digest, text: readFileSync(path, 'utf8') };
    if (readChunk(run, finished) === null) {
      rmSync(path);
      damaged += 1;
    } else known.set(finished.chunk, digest);
  }
  const pathOf = (chunk: number, digest: string) => join(chunks, `${String(chunk).padStart(6, '0')}.${digest}.json`);
  return {
    finished: new Set(known.keys()),
    damaged,
    async keep({ chunk, text, digest }) {
      await writeWhole(pathOf(chunk, digest), text);
      known.set(chunk, digest);
    },
    read(chunk) {
      const digest = known.get(chunk);
      if (digest === undefined) throw new Error(`chunk ${chunk} is not in ${chunks}`);
      return { chunk, digest, text: readFileSync(pathOf(chunk, digest), 'utf8') };
    },
  };
}

/** How many chunks of a run lie in a folder, looked at by their names alone; null when there is no run in it. */
export function chunksIn(folder: string): number | null {
  if (!existsSync(join(folder, 'run.json'))) return null;
  return readdirSync(join(folder, 'chunks')).filter((name) => chunkFile.test(name)).length;
}

/** What of a run that is there differs from this one, in words; null when nothing does. */
function differencesTo(file: string, identity: RunIdentity, voice: Voice): string | null {
  if (!existsSync(file)) return null;
  try {
    return saidDifferences(JSON.parse(readFileSync(file, 'utf8')), identity, voice);
  } catch {
    return voice.say('cohort.differs.unreadable');
  }
}
