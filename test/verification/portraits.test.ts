import { afterAll, describe, expect, it } from 'vitest';
import { fitFace, lengthsFromCaptures } from '#anatomy';
import { createForecaster } from '#forecast';
import { builtInPlan } from '#plan';
import { measureFiles } from '../../src/cli/measure.ts';
import { createThreadPool } from '../../src/cli/threads/pool.ts';
import { stillPath } from '../fixtures/photographs.ts';

const pool = createThreadPool(1);
afterAll(() => pool.close());

async function modelOf(still: Parameters<typeof stillPath>[0]) {
  const measured = await measureFiles([stillPath(still)]);
  if (!measured.ok) throw new Error(measured.detail);
  const fit = fitFace(lengthsFromCaptures(measured.captures), { resolution: 'coarse' });
  if (!fit.ok) throw new Error(fit.detail);
  return fit;
}

async function firstForecast(fit: Awaited<ReturnType<typeof modelOf>>) {
  const plan = builtInPlan('lip-flip-4x1');
  if (!plan.ok) throw new Error(plan.detail);
  const provenance = { software: 'test', kernel: pool.kernelMark };
  const forecaster = createForecaster({ face: fit.face, pool, seed: 3, expressions: ['rest'], provenance });
  const answer = await forecaster.firstOrder(plan.plan, 200);
  if (!answer.ok) throw new Error(answer.detail);
  return answer.forecast;
}

describe('two portraits', () => {
  it('give two models, each measuring as its person does, and different answers to the same plan', async () => {
    const one = await modelOf('franck_01829.jpg');
    const other = await modelOf('bieber_small.jpg');
    for (const fit of [one, other]) {
      for (const { measured, modelled } of fit.reproduced) expect(Math.abs(measured - modelled)).toBeLessThan(0.5);
    }
    expect(Math.abs(one.face.parameters.philtrumLength - other.face.parameters.philtrumLength)).toBeGreaterThan(1);
    const [a, b] = [await firstForecast(one), await firstForecast(other)];
    expect(a.outcomes.rest.philtrumLength.change['2'].p50).not.toBeCloseTo(
      b.outcomes.rest.philtrumLength.change['2'].p50,
      3,
    );
    expect(a.events.noVisibleChange.probability).not.toBe(b.events.noVisibleChange.probability);
  });
});
