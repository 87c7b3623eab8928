import type { RefusalCode } from '#messages';
import { type Difference, refuse } from './refusal.ts';

const mostShown = 20;

/** Refuses the second of two writers, with every place in which the kept document is another. */
export function refuseStale(
  code: RefusalCode & `changed-${string}`,
  yours: unknown,
  theirs: unknown,
  version: number,
): never {
  const differs = differences(yours, theirs).slice(0, mostShown);
  const places = { places: differs.map(({ path }) => path).join(', ') || 'none' };
  refuse({ reason: 'changed-meanwhile', version, differs, code, places });
}

/** Whether a change that comes late is the one that was kept, sent once more because its reply got lost. */
export function isRepeated(yours: unknown, theirs: unknown, versions: { began: number; kept: number }): boolean {
  return versions.kept === versions.began + 1 && differences(yours, theirs).length === 0;
}

/** Places in which two JSON documents differ, by their path. */
export function differences(yours: unknown, theirs: unknown, path = ''): Difference[] {
  if (Object.is(yours ?? null, theirs ?? null)) return [];
  if (!isTree(yours) || !isTree(theirs) || Array.isArray(yours) !== Array.isArray(theirs)) {
    return [{ path: path === '' ? 'the document' : path, yours: yours ?? null, theirs: theirs ?? null }];
  }
  const inList = Array.isArray(yours);
  const keys = new Set([...Object.keys(yours), ...Object.keys(theirs)]);
  return [...keys].flatMap((key) => {
    const step = inList ? `[${key}]` : path === '' ? key : `.${key}`;
    return differences(yours[key], theirs[key], `${path}${step}`);
  });
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
