import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { WrongUsage } from '../wrong-usage.ts';
import { verifyCommand } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shear = {
  id: 'shear',
  problem: 'simple-shear',
  params: { law: 'neo-hookean', mu: 6, incompressible: true, gamma: 0.25 },
  quantity: 's12',
  unit: 'kPa',
  reference: 1.5,
  tolRel: 1e-6,
};

/** Verifies a document; returns exit code and what was written. */
async function verify(document: unknown) {
  const cases = join(folder, 'cases.json');
  const out = join(folder, 'out.json');
  writeFileSync(cases, typeof document === 'string' ? document : JSON.stringify(document));
  const exitCode = await verifyCommand({ cases, out, json: false, kernel: 'plain' });
  return { exitCode, written: JSON.parse(readFileSync(out, 'utf8')) };
}

describe('philtrum verify', () => {
  test('a met reference passes', async () => {
    const { exitCode, written } = await verify({ cases: [shear] });
    expect(exitCode).toBe(0);
    expect(written).toMatchObject({ schema: 'philtrum/verify@1', ok: true, passed: 1 });
    expect(written.cases[0]).toMatchObject({ id: 'shear', ok: true, pass: true, reference: 1.5 });
    expect(written.cases[0].dof).toBeGreaterThan(0);
  });

  test('a missed reference, and what is not understood, fail; the others still run', async () => {
    const { exitCode, written } = await verify({
      cases: [
        { ...shear, id: 'missed', reference: 2 },
        { ...shear, id: 'odd', params: { ...shear.params, mu: -6 } },
        'nonsense',
        shear,
      ],
    });
    expect(exitCode).toBe(1);
    expect(written.ok).toBe(false);
    expect(written.cases.map(({ pass }: { pass: boolean }) => pass)).toEqual([false, false, false, true]);
    expect(written.cases[1]).toMatchObject({ ok: false, reason: 'not-understood' });
    expect(written.cases[1].detail).toContain('params.mu: is -6; it must be a number above 0');
  });

  test.each([
    ['{', 'is not JSON'],
    [[], '"cases" is a list'],
    [{ cases: 3 }, '"cases" is a list'],
    [{ cases: [] }, 'is empty'],
    [{ cases: [shear], tolerance: 1 }, 'field "tolerance" is not known'],
  ])('%j is wrong usage', async (document, sentence) => {
    await expect(verify(document)).rejects.toThrow(sentence);
    await expect(verify(document)).rejects.toBeInstanceOf(WrongUsage);
  });
});
