import { describe, expect, test } from 'vitest';
import { stream } from '#numerics';
import { joinPath } from './join-path.ts';

const count = 200;
const smile = (t: number) => 4 / (1 + Math.exp(-(t - 100) / 4));

function noisy(seenSd: number, stepSd: number) {
  const random = stream(7, 0, 'join');
  const truth = Array.from({ length: count }, (_, t) => smile(t));
  return {
    truth,
    path: {
      seen: truth.map((value) => value + seenSd * random.normal()),
      seenSd: truth.map(() => seenSd),
      steps: truth.map((value, t) => (t === 0 ? 0 : value - truth[t - 1] + stepSd * random.normal())),
      stepSd: truth.map(() => stepSd),
    },
  };
}

const worst = (path: Float64Array, truth: readonly number[], from = 0, to = count) =>
  Math.max(...truth.slice(from, to).map((value, i) => Math.abs(path[from + i] - value)));

describe('joinPath', () => {
  test('keeps a fast movement and loses most of the noise', () => {
    const { truth, path } = noisy(0.3, 0.03);
    const joined = joinPath(path);
    expect(worst(joined, truth)).toBeLessThan(0.35);
    const rms = Math.sqrt(truth.reduce((sum, value, t) => sum + (joined[t] - value) ** 2, 0) / count);
    expect(rms).toBeLessThan(0.12);
  });

  test('steps that drift do not carry the path away', () => {
    const { truth, path } = noisy(0.1, 0.03);
    const drifting = { ...path, steps: path.steps.map((step) => step + 0.02) };
    expect(worst(joinPath(drifting), truth, 5, count - 5)).toBeLessThan(0.3);
  });

  test('a place seen wrongly for a few moments hardly counts', () => {
    const { truth, path } = noisy(0.1, 0.02);
    const seen = path.seen.map((value, t) => (t >= 50 && t < 54 ? value + 2 : value));
    expect(worst(joinPath({ ...path, seen }), truth, 40, 64)).toBeLessThan(0.35);
  });

  test('where the point was lost both sides stand for themselves', () => {
    const { path } = noisy(0.05, 0.02);
    const seen = path.seen.map((value, t) => value + (t < 30 ? 0 : 3));
    const stepSd = path.stepSd.map((sd, t) => (t === 30 ? Number.POSITIVE_INFINITY : sd));
    const joined = joinPath({ ...path, seen, stepSd });
    expect(joined[30] - joined[29]).toBeGreaterThan(2.8);
  });

  test('one moment is what was seen', () => {
    expect([...joinPath({ seen: [2], seenSd: [1], steps: [0], stepSd: [1] })]).toEqual([2]);
  });
});
