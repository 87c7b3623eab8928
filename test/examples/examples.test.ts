import { expect, it } from 'vitest';
import { faceFromLengths } from '../../examples/01-face-from-lengths.ts';
import { strengthAfterFlip } from '../../examples/02-plan-to-strength.ts';
import { cornerTravelMm } from '../../examples/03-smile-of-one-person.ts';
import { mapOfLift, strongest } from '../../examples/04-which-millimetre-matters.ts';

it('a face from lengths', () => {
  const { elements, fascicles, minScaledJacobian } = faceFromLengths();
  expect(elements).toBe(32 * 9 * 5);
  expect(fascicles).toBe(86);
  expect(minScaledJacobian).toBeGreaterThan(0.2);
});

it('strength after a flip: whole before, weakest near week 2, back by half a year', () => {
  const [before, weekTwo, later] = strengthAfterFlip([0, 2, 26]);
  expect(before).toBe(1);
  expect(weekTwo).toBeCloseTo(0.45, 1);
  expect(later).toBeGreaterThan(0.9);
});

it('the corner of a smiling mouth travels as far as people do', async () => {
  expect(await cornerTravelMm()).toBeCloseTo(11.7, 0);
});

it('blocking the upper ring of a side raises its margin, blocking the levator lowers it', async () => {
  const { raises, lowers } = strongest(await mapOfLift());
  expect(raises).toMatch(/^orbicularisOris\..*\.superior\.left/);
  expect(lowers).toMatch(/^levatorLabiiSuperioris\.left/);
});
