import { afterAll, describe, expect, it } from 'vitest';
import { referenceFaces } from '#anatomy';
import { medianPerson } from '#forecast';
import type { SampleJob, SampleResult } from '#simulate';
import { createThreadPool } from './pool.ts';

const pool = createThreadPool(1);
afterAll(() => pool.close());

const restOnly: SampleJob = {
  face: referenceFaces['reference-female'],
  resolution: 'coarse',
  physiology: medianPerson().physiology,
  expressions: ['rest'],
  treatments: [],
  sensitivities: false,
  surfaces: false,
};
const impossible = { ...restOnly, resolution: 'microscopic' } as unknown as SampleJob;

describe('createThreadPool', () => {
  it('solves a person in a worker thread, and goes on after a job that cannot be done', async () => {
    await expect(pool.run('sample', impossible)).rejects.toThrow(/could not be solved/);
    const result = await pool.run<SampleJob, SampleResult>('sample', restOnly);
    expect(result).toMatchObject({ ok: true, expressions: [{ expression: 'rest' }] });
  });

  it('names the kernel its workers run', () => {
    expect(pool.kernelMark).toMatch(/^[0-9a-f]{12}$/);
  });

  it('rejects what waits when it is closed', async () => {
    const closing = createThreadPool(1);
    const waiting = closing.run('sample', restOnly);
    const refused = expect(waiting).rejects.toThrow(/closed|ended/);
    await closing.close();
    await refused;
    await expect(closing.run('sample', restOnly)).rejects.toThrow(/closed/);
  });
});
