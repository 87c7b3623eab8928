import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StillName } from '../truth/index.ts';
import type { Grey } from './draw-replay.ts';
import { type Medium, type Pair, pairsOf } from './pairs.ts';

/** Which pairs are wanted, and the folder in which they are kept, so that a stopped study goes on; null keeps nothing. */
export interface WantedPairs {
  readonly name: StillName;
  readonly repeat: number;
  readonly medium: Medium;
  readonly folder: string | null;
}

/** The pairs of one face, from their folder or made. */
export async function keptPairs({ name, repeat, medium, folder }: WantedPairs): Promise<Pair[]> {
  const make = () => pairsOf(name, 1000 * repeat + 7, medium);
  if (folder === null) return make();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${medium}-${name}-${repeat}.json`);
  if (!existsSync(path)) writeFileSync(path, JSON.stringify((await make()).map(plain)));
  return (JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof plain>[]).map((pair) => ({
    ...pair,
    before: Float64Array.from(pair.before),
    after: Float64Array.from(pair.after),
    photoBefore: picture(pair.photoBefore),
    photoAfter: picture(pair.photoAfter),
  }));
}

function plain(pair: Pair) {
  const list = (grey: Grey) => ({ ...grey, value: [...grey.value] });
  const { before, after, photoBefore, photoAfter } = pair;
  return {
    ...pair,
    before: [...before],
    after: [...after],
    photoBefore: list(photoBefore),
    photoAfter: list(photoAfter),
  };
}

function picture(kept: { readonly width: number; readonly height: number; readonly value: readonly number[] }): Grey {
  return { ...kept, value: Float32Array.from(kept.value) };
}
