import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { solvingFolders, sourcesMark } from './sources-mark.ts';

it('the mark covers every folder that the cohort is made from', () => {
  const { folders } = JSON.parse(readFileSync(new URL('../../../architecture.json', import.meta.url), 'utf8')) as {
    folders: { folder: string; imports: string[] }[];
  };
  const reached = new Set<string>();
  const reach = (folder: string) => {
    if (reached.has(folder)) return;
    reached.add(folder);
    for (const next of folders.find((one) => one.folder === folder)!.imports) reach(next);
  };
  reach('cohort');
  expect([...solvingFolders]).toEqual([...reached].sort());
  expect(sourcesMark()).toMatch(/^[0-9a-f]{12}$/);
});
