import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ComparisonDocument } from '#report';
import { stillPath } from '../../../test/fixtures/photographs.ts';
import { main } from '../main.ts';
import { measureCommand } from '../measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-compare-'));
const file = (name: string) => join(folder, name);
const smiles = [stillPath('franck_02159.jpg'), stillPath('franck_02888.jpg')] as const;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((_text, ...rest) => {
    for (const done of rest) if (typeof done === 'function') (done as () => void)();
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  await measureCommand({ files: [smiles[0]], json: false, out: file('before.json') });
  await measureCommand({ files: [smiles[1]], json: false, out: file('after.json') });
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const answer = (name: string): ComparisonDocument => JSON.parse(readFileSync(file(name), 'utf8'));

describe('philtrum compare', () => {
  test('photographs and their documents give the same comparison', async () => {
    expect(await main(['compare', ...smiles, '--out', file('a.json')])).toBe(0);
    expect(await main(['compare', file('before.json'), file('after.json'), '--out', file('b.json')])).toBe(0);
    expect(answer('b.json')).toEqual(answer('a.json'));
    expect(answer('a.json')).toMatchObject({ schema: 'philtrum/comparison@1', ok: true });
  });

  test('a document against itself: no change, no flag but that it is a single picture', async () => {
    expect(await main(['compare', file('before.json'), file('before.json'), '--out', file('same.json')])).toBe(0);
    const same = answer('same.json');
    expect(same.claim).toMatch(/^No detectable change/);
    expect(same.flags.map(({ flag }) => flag)).toEqual(['stills-only']);
    for (const measured of Object.values(same.captures[0].measures)) expect(measured?.change.value ?? 0).toBe(0);
  });

  test('writes a table and a page that asks nothing of any host', async () => {
    const args = ['compare', file('before.json'), file('before.json')];
    expect(await main([...args, '--csv', file('c.csv'), '--html', file('c.html')])).toBe(0);
    const [head, ...lines] = readFileSync(file('c.csv'), 'utf8').trimEnd().split('\r\n');
    expect(head.split(',')).toHaveLength(12);
    expect(lines.every((line) => line.startsWith('smile,measure,'))).toBe(true);
    const page = readFileSync(file('c.html'), 'utf8');
    expect(page).toContain('upper red lip');
    expect(page).toContain('RIGHT');
    expect(page).not.toMatch(/(?:src|href)=|https?:\/\/(?!www\.w3\.org)/);
    expect(await main(['compare', file('before.json'), file('after.json'), '--html', file('d.html')])).toBe(0);
    expect(readFileSync(file('d.html'), 'utf8')).toMatch(
      /Not comparable; the numbers are left out.*up to 3° can be compared/s,
    );
  });

  test('refuses a side with its reason, and names wrong usage', async () => {
    expect(await main(['compare', smiles[0], stillPath('franck_02683.jpg'), '--out', file('no.json')])).toBe(1);
    expect(answer('no.json')).toMatchObject({ ok: false, reason: 'turned' });
    writeFileSync(file('odd.json'), '{"schema":"philtrum/plan@1"}');
    expect(await main(['compare', file('odd.json'), file('after.json'), '--out', file('no.json')])).toBe(1);
    expect(answer('no.json')).toMatchObject({ ok: false, reason: 'invalid-measurement' });
    expect(await main(['compare', smiles[0]])).toBe(2);
    expect(await main(['compare', ...smiles, '--split', '2'])).toBe(2);
    expect(await main(['compare', smiles[0], '--split', '-1'])).toBe(2);
    expect(await main(['compare', file('none.json'), file('after.json')])).toBe(2);
  });
});
