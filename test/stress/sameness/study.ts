import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCaptures } from '#compare';
import { type FaceNetworks, type Measurement, measureFrame, toMeasurement } from '#measure';
import { type StillName, truthFace } from '../../truth/index.ts';
import { people } from '../paired-clips/film.ts';
import { type Manipulation, manipulations, pictureOf, visits } from './pictures.ts';

/** One picture of the study, measured; null when it was refused. */
interface Seen {
  readonly person: StillName;
  readonly done: Manipulation | null;
  readonly measured: Measurement | null;
}

/** What pairs of one kind raised. */
export interface Raised {
  /** null = another visit, nothing else */
  readonly done: Manipulation | null;
  readonly part: keyof typeof people | 'all';
  readonly pairs: number;
  readonly refused: number;
  /** pairs with each flag */
  readonly flags: Readonly<Record<string, number>>;
}

/** Measures every picture of the study; what was measured is kept in a folder, so that a stopped run goes on. */
export async function seenPictures(networks: FaceNetworks, folder: string, perPart = 5): Promise<Seen[]> {
  mkdirSync(folder, { recursive: true });
  const seen: Seen[] = [];
  for (const person of Object.values(people).flatMap((names) => names.slice(0, perPart))) {
    let face: Awaited<ReturnType<typeof truthFace>> | undefined;
    const unchanged = Array.from({ length: visits }, (_, k) => ({ visit: k + 1, done: null }));
    for (const one of [...unchanged, ...manipulations.map((done) => ({ visit: visits + 1, done }))]) {
      const { done } = one;
      const kept = join(folder, `${person}-${one.visit}-${done ? `${done.kind}-${done.size}` : 'nothing'}.json`);
      if (!existsSync(kept)) {
        face ??= await truthFace(person, networks);
        const found = await measureFrame(await pictureOf(face, networks, one), networks);
        writeFileSync(kept, JSON.stringify(found.ok ? toMeasurement([found], 'study') : null));
      }
      seen.push({ person, done, measured: JSON.parse(readFileSync(kept, 'utf8')) as Measurement | null });
    }
  }
  return seen;
}

/** Compares every visit of a person with every later one, and with every picture in which something was done. */
export function raisedFlags(seen: readonly Seen[]): Raised[] {
  const parts = Object.keys(people) as (keyof typeof people)[];
  return [null, ...manipulations].flatMap((done) =>
    [...parts, 'all' as const].map((part) => {
      const names: readonly StillName[] = part === 'all' ? Object.values(people).flat() : people[part];
      const pairs = names.flatMap((name) =>
        pairsOf(
          seen.filter(({ person }) => person === name),
          done,
        ),
      );
      const flags: Record<string, number> = {};
      const read = pairs.flatMap(([a, b]) => (a.measured && b.measured ? [[a.measured, b.measured] as const] : []));
      for (const [a, b] of read) for (const flag of flagsBetween(a, b)) flags[flag] = (flags[flag] ?? 0) + 1;
      return { done, part, pairs: read.length, refused: pairs.length - read.length, flags };
    }),
  );
}

function pairsOf(seen: readonly Seen[], done: Manipulation | null): (readonly [Seen, Seen])[] {
  const plain = seen.filter((one) => one.done === null);
  if (done === null) return plain.flatMap((a, i) => plain.slice(i + 1).map((b) => [a, b] as const));
  const changed = seen.filter((one) => one.done?.kind === done.kind && one.done.size === done.size);
  return plain.flatMap((a) => changed.map((b) => [a, b] as const));
}

/** Flags that say something about sameness. */
function flagsBetween(before: Measurement, after: Measurement): string[] {
  const always = ['stills-only', 'pose-differs', 'expression-missing'];
  return compareCaptures(before, after, 'study').flags.flatMap(({ flag }) => (always.includes(flag) ? [] : [flag]));
}
