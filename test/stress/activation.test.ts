import { expect, it } from 'vitest';
import { randomFace, tryActivations } from '../verification/any-activation.ts';

it('2,000 random activations of 50 random faces: no inverted element, volume kept, refusals counted', () => {
  let refused = 0;
  for (let face = 0; face < 50; face++) {
    for (const trial of tryActivations(100 + face, randomFace(100, face), 40)) {
      if (trial.outcome === 'refused') refused++;
      expect(trial.finite).toBe(true);
      expect(trial.minJacobian).toBeGreaterThan(0);
      expect(Math.abs(trial.volumeChange)).toBeLessThan(0.005);
      expect(trial.worstElementVolumeChange).toBeLessThan(0.03);
    }
  }
  console.log(`${refused} of 2000 refused`);
  expect(refused).toBeLessThan(20);
});
