import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { referenceFaces } from '#anatomy';
import { faceMark } from '#forecast';
import { builtInPlans } from '#plan';
import { main } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-advise-'));
afterAll(() => rmSync(folder, { recursive: true }));

let printed = '';
const take = (text: unknown, ...rest: unknown[]): boolean => {
  printed += String(text);
  for (const done of rest) if (typeof done === 'function') done();
  return true;
};
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
});
afterEach(() => vi.restoreAllMocks());

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const schema = 'philtrum/answers@1';
const advise = (...args: string[]) => main(['advise', '--face', 'reference-female', ...args]);

describe('philtrum advise', () => {
  test('without answers and forecast: every option, wide, and what would narrow it', async () => {
    expect(await advise('--no-forecast')).toBe(0);
    expect(printed).toMatch(/^Do nothing: Between “/m);
    expect(printed).toMatch(/^Lip flip: Between “Not this, and here is why” and “More to gain than to lose”/m);
    expect(printed).toMatch(/Would help most: .+ · .+ · .+/);
    expect(printed).toContain('off-label');
    expect(printed).not.toMatch(/\bwill\b|safe dose|not known yet|recalled/);
  });

  test('as JSON: the advice with every reason said, the same bytes twice', async () => {
    const out = join(folder, 'advice.json');
    const answers = file('answers.json', { schema, age: 17, toxinAllergy: false });
    const args = ['--no-forecast', '--answers', answers, '--language', 'es', '--out', out];
    expect(await advise(...args)).toBe(0);
    const first = readFileSync(out, 'utf8');
    expect(await advise(...args)).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(first);
    const { options, forecasts, ...rest } = JSON.parse(first);
    expect(rest).toMatchObject({ schema: 'philtrum/advice@1', ok: true, language: 'es' });
    expect(forecasts).toEqual({ from: 'none', draws: null, seed: null, options: [] });
    expect(options[1]).toMatchObject({ option: 'lip-flip', standing: ['stop', 'stop'] });
    expect(options[1].reasons).toContainEqual(
      expect.objectContaining({ rule: 'under-18-toxin', holds: 'yes', plain: 'No antes de los 18 años.' }),
    );
  });

  test('reads what was measured', async () => {
    const value = { value: 18.5, lo95: 18, hi95: 19, unit: 'mm', method: 'by hand' };
    const capture = {
      expression: 'rest',
      measures: { philtrumLength: value },
      pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
      scale: { pxPerMm: 8, source: 'iris' },
      flags: [],
      frames: 1,
    };
    const face = file('face.json', { schema: 'philtrum/measurement@1', ok: true, captures: [capture] });
    expect(await main(['advise', '--face', face, '--no-forecast', '--json'])).toBe(0);
    const lift = JSON.parse(printed).options.find(({ option }: { option: string }) => option === 'lip-lift');
    const reason = lift.reasons.find(({ rule }: { rule: string }) => rule === 'long-white-lip');
    expect(reason).toMatchObject({
      holds: 'yes',
      read: [{ path: 'measure.rest.philtrumLength', value: 18.5, interval: [18, 19], unit: 'mm' }],
    });
  });

  test('refuses answers by the field, with exit code 1', async () => {
    expect(await advise('--no-forecast', '--answers', file('bad.json', { schema, age: 200 }))).toBe(1);
    expect(printed).toContain('answers.age is 200; allowed: a number from 0 to 120 (year)');
  });

  test('calls files that cannot be read wrong usage', async () => {
    expect(await advise('--no-forecast', '--answers', join(folder, 'none.json'))).toBe(2);
    expect(await advise('--answers', file('half.json', '{"schema":'))).toBe(2);
    expect(await advise('--forecasts', join(folder, 'nowhere'))).toBe(2);
    expect(await advise('--save-forecasts', join(file('taken.json', {}), 'folder'))).toBe(2);
    expect(await advise('--no-forecast', '--language', 'fr')).toBe(2);
    expect(await main(['advise'])).toBe(2);
  });

  test('refuses saved forecasts by the field', async () => {
    const saved = mkdtempSync(join(folder, 'saved-'));
    writeFileSync(join(saved, 'a.json'), JSON.stringify({ schema: 'philtrum/plan@1' }));
    expect(await advise('--forecasts', saved)).toBe(1);
    expect(printed).toContain('allowed: philtrum/forecast@1');
    const events = { strawFails: { probability: 0.1, lo95: 0.2, hi95: 0.3 } };
    writeFileSync(join(saved, 'a.json'), JSON.stringify({ schema: 'philtrum/forecast@1', events, outcomes: {} }));
    expect(await advise('--forecasts', saved)).toBe(1);
    expect(printed).toContain('events.strawFails must have lo95, probability and hi95 ascending');
  });

  test('takes saved forecasts of this face alone', async () => {
    const saved = mkdtempSync(join(folder, 'faces-'));
    const mark = faceMark({ parameters: referenceFaces['reference-female'] });
    expect(mark).not.toBe(faceMark({ parameters: referenceFaces['thin-lip'] }));
    const events = { strawFails: { probability: 0.1, lo95: 0.05, hi95: 0.3 } };
    const { label } = builtInPlans['lip-flip-4x1'];
    const written = { schema: 'philtrum/forecast@1', label, draws: 9, seed: 1, weeks: [0, 2], events, outcomes: {} };
    writeFileSync(join(saved, 'a.json'), JSON.stringify({ ...written, provenance: { face: mark } }));
    expect(await advise('--forecasts', saved, '--json')).toBe(0);
    printed = '';
    expect(await main(['advise', '--face', 'thin-lip', '--forecasts', saved, '--json'])).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({ ok: false, reason: 'other-face' });
    expect(printed).toContain(`provenance.face is ${mark}`);
  });
});
