import { beforeAll, describe, expect, test } from 'vitest';
import type { Pulls } from '#mechanics';
import { identifyPerson, type PreparedFace, prepareFace } from './identify.ts';
import { priorsOf } from './priors-document.ts';
import { mirroredCapture, simpleCapture, simpleFace, simplePool } from './simple-mouth.fixture.ts';

const pulls: Pulls = {
  smile: { zygomaticusMajor: { left: 1.5, right: 1.1 }, risorius: { left: 0.8, right: 0.7 } },
  pucker: { 'orbicularisOris.peripheralis.superior': { left: 1.3, right: 1.3 } },
};
const person = { pulls };
const options = { pool: simplePool };
let prepared: PreparedFace;

beforeAll(async () => {
  const looks = [
    { expression: 'smile', posture: 'upright' },
    { expression: 'pucker', posture: 'upright' },
    { expression: 'rest', posture: 'supine' },
  ] as const;
  const found = await prepareFace(simpleFace, looks, options);
  if (!found.ok) throw new Error(found.detail);
  prepared = found;
});

async function identified(captures: Parameters<typeof identifyPerson>[1]) {
  const found = await identifyPerson(simpleFace, captures, { ...options, prepared });
  if (!found.ok) throw new Error(found.detail);
  return found;
}

const rest = simpleCapture(person, 'rest');
const smile = simpleCapture(person, 'smile');
const pucker = simpleCapture(person, 'pucker');

describe('identifyPerson', () => {
  test('finds the pulls that made a smile, each side its own', async () => {
    const { posterior, expressions } = await identified([rest, smile]);
    const of = (side: string) => posterior.pulls.find(({ name }) => name === `pull.smile.zygomaticusMajor.${side}`)!;
    expect(of('left').posterior.p05).toBeLessThan(1.5);
    expect(of('left').posterior.p95).toBeGreaterThan(1.5);
    expect(of('left').posterior.p50).toBeGreaterThan(of('right').posterior.p50 * 1.1);
    expect(of('left').learntShare).toBeGreaterThan(0.5);
    expect(expressions[0].residualMm.rms).toBeLessThan(0.4);
    expect(expressions[0].movedMm).toBeGreaterThan(1);
  });

  test('leaves what no capture shows at its prior', async () => {
    const { posterior } = await identified([rest, smile]);
    const tone = posterior.parameters.find(({ name }) => name === 'toneMarginalis')!;
    expect(tone.learntShare).toBeLessThan(0.02);
    expect(tone.posterior.p95).toBeCloseTo(tone.prior.p95, 2);
  });

  test('more captures never widen the posterior', async () => {
    const supine = simpleCapture(person, 'rest', { posture: 'supine' });
    const few = await identified([rest, smile]);
    const more = await identified([rest, smile, pucker]);
    const most = await identified([rest, smile, pucker, supine]);
    few.posterior.parameters.forEach(({ name, learntShare }, k) => {
      expect(more.posterior.parameters[k].learntShare, name).toBeGreaterThan(learntShare - 0.02);
      expect(most.posterior.parameters[k].learntShare, name).toBeGreaterThan(
        more.posterior.parameters[k].learntShare - 0.02,
      );
    });
  });

  test('lying down tells stiffness from strength', async () => {
    const supine = simpleCapture({ ...person, physiology: { stiffness: 0.55 } }, 'rest', { posture: 'supine' });
    const stiffness = async (captures: Parameters<typeof identifyPerson>[1]) =>
      (await identified(captures)).posterior.parameters.find(({ name }) => name === 'stiffness')!;
    const upright = await stiffness([rest, smile]);
    const both = await stiffness([rest, smile, supine]);
    expect(both.learntShare).toBeGreaterThan(upright.learntShare);
    expect(both.posterior.p50).toBeLessThan(upright.posterior.p50);
  });

  test('mirrored captures give the mirrored person', async () => {
    const here = await identified([rest, smile]);
    const there = await identified([mirroredCapture(rest), mirroredCapture(smile)]);
    for (const { name, posterior } of here.posterior.pulls) {
      const other = name.endsWith('left') ? name.replace(/left$/, 'right') : name.replace(/right$/, 'left');
      const twin = there.posterior.pulls.find((one) => one.name === other)!;
      expect(twin.posterior.p50, name).toBeCloseTo(posterior.p50, 3);
    }
  });

  test('without a rest, without an outline, without motion: says which', async () => {
    const refusal = async (captures: Parameters<typeof identifyPerson>[1]) => {
      const found = await identifyPerson(simpleFace, captures, { ...options, prepared });
      return found.ok ? null : found.reason;
    };
    expect(await refusal([smile])).toBe('no-rest');
    expect(await refusal([rest])).toBe('no-motion');
    const { geometry: _, ...flat } = smile;
    expect(await refusal([rest, flat as typeof smile])).toBe('no-geometry');
  });
});

describe('priorsOf', () => {
  test('writes everything a forecast draws, together: the posterior without pulls and jaw', async () => {
    const { posterior } = await identified([rest, smile]);
    const { person, schema } = priorsOf(posterior);
    expect(schema).toBe('philtrum/priors@2');
    const [force, stiffness] = ['sigmaKpa', 'stiffness'].map((name) => person.inputs.indexOf(name));
    expect(person.mean[stiffness]).toBe(posterior.mean[posterior.names.indexOf('stiffness')]);
    expect(person.covariance[force][force]).toBeLessThan(1);
    // twice the force on twice as stiff a lip moves it alike
    expect(person.covariance[force][stiffness]).toBeGreaterThan(0.05);
  });
});
