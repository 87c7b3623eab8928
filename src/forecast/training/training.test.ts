import { describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import type { SampleJob } from '#simulate';
import { solveStandIn, standInPool } from '../stand-in.fixture.ts';
import { learnTension } from './layout.ts';
import { trainingBlocks } from './training-blocks.ts';
import { runJobs, sampleJob, trainingJobs } from './training-people.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const setting = { face, expressions: ['rest'] as const, sensitivities: true };

describe('trainingBlocks', () => {
  const people = Array.from({ length: 16 }, (_, person) => trainingBlocks(face, 9, person, 2));

  it('silences between nothing and all and recruits little, light and deep, on one side and on both', () => {
    const deepest = people.flat().map((block) => Math.max(...block));
    expect(Math.min(...people.flat().map((block) => Math.min(...block)))).toBeGreaterThan(-0.15);
    expect(Math.max(...deepest)).toBeLessThanOrEqual(1);
    expect(Math.max(...deepest)).toBeGreaterThan(0.8);
    expect(deepest.filter((depth) => depth < 0.5).length).toBeGreaterThan(0);
    const onSide = (block: Float64Array, side: 'left' | 'right'): number =>
      face.fascicles.reduce((sum, fascicle, f) => sum + (fascicle.side === side ? block[f] : 0), 0);
    const lopsided = people.flat().filter((block) => {
      const [left, right] = [onSide(block, 'left'), onSide(block, 'right')];
      return Math.min(left, right) < 0.5 * Math.max(left, right);
    });
    expect(lopsided.length).toBeGreaterThan(0);
    expect(lopsided.length).toBeLessThan(people.flat().length / 2);
  });

  it('belongs to the person, whoever else is trained', () => {
    expect(trainingBlocks(face, 9, 5, 2)).toEqual(people[5]);
    expect(trainingBlocks(face, 10, 5, 2)).not.toEqual(people[5]);
  });
});

describe('trainingJobs', () => {
  it('starts with the median person and hands workers plain data', () => {
    const [first, second] = trainingJobs(face, { seed: 2, people: 4, treatments: 2 });
    expect(Math.max(...first.person.z.map(Math.abs))).toBeLessThan(1e-6);
    expect(Math.max(...second.person.z.map(Math.abs))).toBeGreaterThan(0.5);
    const job = sampleJob(first, setting);
    expect(structuredClone(job)).toEqual(job);
    expect(job.treatments[0].strength[3]).toBe(1 - first.blocks[0][3]);
  });
});

describe('runJobs', () => {
  const jobs = trainingJobs(face, { seed: 2, people: 6, treatments: 1 });

  it('keeps the order of the jobs, whichever comes back first', async () => {
    const { solved, refused, cancelled } = await runJobs(jobs, standInPool(3), setting);
    expect(solved.map(({ person }) => person)).toEqual(jobs.map(({ person }) => person));
    expect([refused, cancelled]).toEqual([[], false]);
  });

  it('hands out nothing more once it is told to stop', async () => {
    const signal = { aborted: false };
    let handedOut = 0;
    const pool = standInPool(1, (job: SampleJob) => {
      handedOut += 1;
      signal.aborted = handedOut === 2;
      return solveStandIn(job);
    });
    expect(await runJobs(jobs, pool, setting, { signal })).toMatchObject({ cancelled: true });
    expect(handedOut).toBe(2);
  });
});

describe('learnTension', () => {
  it('knows the tension of people it has not seen from the forces of those it has', async () => {
    const many = trainingJobs(face, { seed: 3, people: 24, treatments: 0 });
    const bulk = ({ physiology }: SampleJob): number =>
      physiology.marginalisSection * physiology.elevatorSection ** 0.5;
    const pool = standInPool(2, (job) => {
      const result = solveStandIn(job);
      if (!result.ok) return result;
      const [one] = result.expressions;
      const fascicleForceN = one.fascicleForceN.map(
        (kpa, f) => (kpa * bulk(job) * face.fascicles[f].crossSection) / 1000,
      );
      return { ...result, expressions: [{ ...one, fascicleForceN }] };
    });
    const { solved } = await runJobs(many, pool, setting);
    const tensionOf = learnTension(face, solved.slice(0, 20));
    for (const { person } of solved.slice(20)) {
      const job = sampleJob({ person, blocks: [] }, setting);
      const exact = solveStandIn(job);
      if (!exact.ok) throw new Error(exact.detail);
      const [{ fascicleForceN: unscaled }] = exact.expressions;
      tensionOf('rest', person.physiology).forEach((tension, f) => {
        expect(tension / (unscaled[f] * bulk(job))).toBeCloseTo(1, 3);
      });
    }
  });
});
