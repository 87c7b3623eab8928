import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const example = (name: string): string => join(examples, name);
const flip = ['--face', 'gummy-smile', '--plan', 'lip-flip-4x1'];
const forecasts = ['lip-flip', 'gummy-smile'].flatMap((name) => [
  '--forecast',
  example(`documents/${name}.forecast.json`),
]);

/** Runs the command; its exit code, what it said and what it wrote. */
async function run(...args: string[]): Promise<{ code: number; said: string; page: string }> {
  const out = join(folder, 'page.html');
  rmSync(out, { force: true });
  const spoken: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => spoken.push(String(text)) > 0);
  try {
    const code = await main(['document', ...args, ...(args.includes('--out') ? [] : ['--out', out])]);
    const page = code === 0 ? readFileSync(out, 'utf8') : '';
    return { code, said: spoken.join(''), page };
  } finally {
    spy.mockRestore();
  }
}

describe('philtrum document', () => {
  it('writes every kind from the examples', async () => {
    const details = {
      consult: 'consult',
      consent: 'consult',
      questions: 'consult',
      unhappy: 'unhappy',
      refusal: 'refusal',
    };
    for (const [kind, name] of Object.entries(details)) {
      const typed = ['--details', example(`documents/${name}.details.json`)];
      const { code, said, page } = await run(kind, ...flip, ...forecasts, ...typed, '--region', 'gb');
      expect(said).toMatch(/^Written to/);
      expect(code).toBe(0);
      expect(page).toContain('call 999 now');
      expect(page).toContain('font/woff2');
    }
  });

  it('weighs choices by the answers, in the language that is asked for', async () => {
    const answers = ['--answers', example('answers-trumpet-noticeable.json')];
    const { page } = await run('consult', ...flip, ...forecasts, ...answers, '--language', 'es');
    expect(page).toContain('<html lang="es"');
    expect(page).toContain('112');
    expect(page).not.toContain('No se dieron respuestas');
  });

  it('says so when there is no forecast, and when a region is not known', async () => {
    const { said, page } = await run('consent', ...flip, '--region', 'XX');
    expect(said).toMatch(/No forecast of this plan/);
    expect(said).toMatch(/No rules of the region XX are known/);
    expect(page).toContain('there are no numbers here');
  });

  it('refuses what it cannot read, by name', async () => {
    const typed = join(folder, 'details.json');
    writeFileSync(typed, '{"schema":"philtrum/details@1","fee":{"amuont":"1"}}');
    expect(await run('consent', ...flip, '--details', typed)).toMatchObject({
      code: 1,
      said: expect.stringContaining('details.fee.amuont is not known'),
    });
    const other = ['--forecast', example('documents/consult.details.json')];
    expect(await run('consent', ...flip, ...other)).toMatchObject({
      code: 1,
      said: expect.stringContaining('forecast'),
    });
    const heavy = ['--face', 'gummy-smile', '--plan', 'lip-flip-heavy'];
    const strange = join(folder, 'strange.json');
    const forecast = JSON.parse(readFileSync(example('documents/lip-flip.forecast.json'), 'utf8'));
    writeFileSync(strange, JSON.stringify({ ...forecast, label: 'something else' }));
    expect(await run('consent', ...heavy, '--forecast', strange)).toMatchObject({
      code: 1,
      said: expect.stringContaining('neither the plan at hand'),
    });
  });

  it('calls an unknown kind, language or paper wrong usage', async () => {
    expect((await run('diploma', ...flip)).code).toBe(2);
    expect((await run('consent', ...flip, '--language', 'xx')).code).toBe(2);
    expect((await run('consent', ...flip, '--paper', 'A5')).code).toBe(2);
  });
});
