import { describe, expect, it } from 'vitest';
import { randomFace, type Trial, tryActivations } from './any-activation.ts';

const perFace = 20;

/** Either a checked answer or a refusal with a sentence; never nonsense. */
function expectHonest(trial: Trial): void {
  if (trial.outcome === 'refused') {
    expect(trial.detail.length).toBeGreaterThan(10);
    return;
  }
  expect(trial.finite).toBe(true);
  expect(trial.minJacobian).toBeGreaterThan(0);
  expect(Math.abs(trial.volumeChange)).toBeLessThan(0.005);
  expect(trial.worstElementVolumeChange).toBeLessThan(0.03);
}

/** Tests random activations of random faces. @param seeds of the faces; two files share them, so that two cores can */
export function testActivations(seeds: readonly number[]): void {
  describe('any activation of any face', () => {
    it.each(seeds)('random face %i: twenty random activations converge or are refused', (seed) => {
      const trials = tryActivations(seed, randomFace(seed, 0), perFace);
      for (const trial of trials) expectHonest(trial);
      expect(trials.filter((trial) => trial.outcome === 'refused').length).toBeLessThanOrEqual(perFace / 10);
    });
  });
}
