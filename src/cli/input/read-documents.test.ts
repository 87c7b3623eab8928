import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { referenceFaces } from '#anatomy';
import { builtInPlans } from '#plan';
import { WrongUsage } from '../wrong-usage.ts';
import { readFace } from './read-face.ts';
import { readPlan } from './read-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, 'document.json');
  writeFileSync(path, content);
  return path;
}

describe('readPlan', () => {
  it('takes built-in names and files alike', () => {
    expect(readPlan('lip-flip-4x1')).toEqual({ ok: true, plan: builtInPlans['lip-flip-4x1'] });
    expect(readPlan(file(JSON.stringify(builtInPlans['gummy-smile-2.5'])))).toMatchObject({ ok: true });
  });

  it('refuses a treatment that is not modelled by its name, and a document by its field', () => {
    expect(readPlan('filler-1ml-medium')).toMatchObject({ ok: true });
    const broken = { ...builtInPlans['lip-flip-4x1'], dose: 4 };
    expect(readPlan(file(JSON.stringify(broken)))).toMatchObject({
      ok: false,
      detail: expect.stringContaining('dose'),
    });
  });

  it('calls a missing file and a broken one wrong usage', () => {
    expect(() => readPlan(join(folder, 'nothing.json'))).toThrow(WrongUsage);
    expect(() => readPlan(file('{"schema":'))).toThrow(/is not JSON/);
  });
});

describe('readFace', () => {
  it('takes built-in names', () => {
    const found = readFace('gummy-smile');
    expect(found).toMatchObject({ ok: true, name: 'gummy-smile', fit: null });
    expect(found.ok && found.face.parameters).toEqual(referenceFaces['gummy-smile']);
  });

  it('takes back what fit has written', () => {
    const parametersMm = { ...referenceFaces['reference-male'], mouthWidth: 53 };
    const found = readFace(file(JSON.stringify({ schema: 'philtrum/face@1', parametersMm })));
    expect(found.ok && found.face.parameters).toEqual(parametersMm);
  });

  it('refuses other documents, naming what is wrong', () => {
    expect(readFace(file('{"schema":"philtrum/plan@1"}'))).toMatchObject({ ok: false, reason: 'invalid-face' });
    const wide = { ...referenceFaces['reference-female'], mouthWidth: 'wide' };
    const refused = readFace(file(JSON.stringify({ schema: 'philtrum/face@1', parametersMm: wide })));
    expect(refused).toMatchObject({ ok: false, detail: expect.stringContaining('parametersMm.mouthWidth') });
  });

  it('fits a measurement that holds no outline to its measures', () => {
    const measured = (value: number) => ({
      value,
      lo95: value - 0.5,
      hi95: value + 0.5,
      unit: 'mm',
      method: 'face mesh',
    });
    const capture = {
      expression: 'rest',
      measures: { mouthWidth: measured(51), upperVermilionHeight: measured(7.2), incisorShow: null },
      pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
      scale: { pxPerMm: 6, source: 'iris' },
      flags: [],
      frames: 1,
    };
    const document = { schema: 'philtrum/measurement@1', ok: true, captures: [capture] };
    const found = readFace(file(JSON.stringify(document)));
    expect(found.ok && found.fit!.reproduced.find(({ name }) => name === 'mouthWidth')!.modelled).toBeCloseTo(51, 1);
    const unknown = { ...document, captures: [{ ...capture, mood: 'calm' }] };
    const refused = readFace(file(JSON.stringify(unknown)));
    expect(refused).toMatchObject({ reason: 'invalid-measurement', detail: expect.stringContaining('mood') });
  });

  it('answers any document with a value, never a crash', () => {
    const schema = fc.constantFrom('philtrum/measurement@1', 'philtrum/face@1', 'other', undefined);
    const document = fc.record({ schema, ok: fc.boolean(), captures: fc.jsonValue(), parametersMm: fc.jsonValue() });
    fc.assert(
      fc.property(document, (json) => {
        expect(readFace(file(JSON.stringify(json))).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
