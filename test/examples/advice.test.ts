import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Advice, OptionId } from '#advise';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-examples-'));
beforeAll(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((_text, ...rest) => {
    for (const done of rest) if (typeof done === 'function') (done as () => void)();
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const minutes = (count: number): number => count * 60_000;

/** What the command line answers to one of the examples' people. */
async function advise(face: string, answers: string, ...more: string[]): Promise<Advice> {
  const out = join(folder, 'advice.json');
  const path = fileURLToPath(new URL(`../../examples/${answers}.json`, import.meta.url));
  expect(await main(['advise', '--face', face, '--answers', path, '--out', out, ...more])).toBe(0);
  return JSON.parse(readFileSync(out, 'utf8'));
}

const of = ({ options }: Advice, id: OptionId) => options.find(({ option }) => option === id)!;
const held = (advice: Advice, id: OptionId) =>
  of(advice, id).reasons.flatMap(({ holds, rule }) => (holds === 'yes' ? [rule] : []));

it('a trumpet player with a long lip, who wants it noticed: not this, and here is why', async () => {
  const advice = await advise('long-lip', 'answers-trumpet-noticeable', '--no-forecast');
  expect(of(advice, 'lip-flip').standing).toEqual(['stop', 'stop']);
  expect(held(advice, 'lip-flip')).toEqual(expect.arrayContaining(['wind-for-a-living', 'long-white-lip-toxin']));
  expect(of(advice, 'nothing').standing).toEqual(['more-to-gain', 'more-to-gain']);
  expect(held(advice, 'nothing')).toContain('lips-are-needed');
  expect(held(advice, 'lip-lift')).toContain('long-white-lip');
});

it('a woman whose gum shows, who wants it natural: the treatment of gum has more to gain, a flip has not', {
  timeout: minutes(8),
}, async () => {
  const advice = await advise('gummy-smile', 'answers-gum-natural', '--quick', '--draws', '200');
  expect(of(advice, 'gummy-smile').standing).toEqual(['more-to-gain', 'more-to-gain']);
  expect(held(advice, 'gummy-smile')).toContain('gum-shows');
  expect(of(advice, 'lip-flip').standing).not.toContain('more-to-gain');
  expect(held(advice, 'lip-flip')).toContain('flip-not-wanted');
  expect(of(advice, 'lip-lift').standing).toEqual(['more-to-lose', 'more-to-lose']);
});
