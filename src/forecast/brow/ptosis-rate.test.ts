import { expect, test } from 'vitest';
import { buildBrow, meanBrow } from '#anatomy';
import { marginReflex } from '#mechanics';
import { builtInPlans } from '#plan';
import { thresholds } from '../parameters.ts';
import { browTreatment } from './brow-forecaster.ts';
import { drawBrows } from './brow-inputs.ts';

const brow = buildBrow(meanBrow('female'));
const weeks = [1, 2, 4];
const draws = 3000;

test('a lid droops as often as in the studies that the septum was set by (5 of 585, 0.3 to 2 of 100)', () => {
  const found = browTreatment(brow, builtInPlans['brow-lift']);
  if (!found.ok) throw new Error(found.detail);
  const count = brow.fascicles.length;
  const full = marginReflex(brow.fascicles, new Float64Array(count).fill(1), 'left');
  const drooped = drawBrows(1, draws, found.treatment).filter(({ response }) => {
    const blocks = found.treatment.blocks(response, weeks);
    return weeks.some((_, w) => {
      const strength = blocks.subarray(w * count, (w + 1) * count).map((share) => 1 - share);
      const lowest = Math.min(
        ...(['left', 'right'] as const).map((side) => marginReflex(brow.fascicles, strength, side)),
      );
      return full - lowest >= thresholds.droopedLid.value;
    });
  });
  expect(drooped.length / draws).toBeGreaterThan(0.003);
  expect(drooped.length / draws).toBeLessThan(0.02);
});
