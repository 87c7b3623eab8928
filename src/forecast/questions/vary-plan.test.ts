import { describe, expect, it } from 'vitest';
import { builtInPlans, toxinArms, unitsByProduct } from '#plan';
import { asPlanned, largestShare, misplace, vary } from './vary-plan.ts';

const flip = builtInPlans['lip-flip-4x1'];

describe('vary', () => {
  it('moves both sides away from the midline, up and deeper, and scales every site', () => {
    const varied = vary(flip, { unitsShare: 2, widerMm: 1, higherMm: 0.5, deeperMm: 0.25 })!;
    toxinArms(varied)[0].injections.forEach(({ site, units, depthMm }, i) => {
      const before = toxinArms(flip)[0].injections[i];
      expect(site.dxMm - before.site.dxMm).toBe(site.side === 'patient-left' ? 1 : -1);
      expect(site.dyMm - before.site.dyMm).toBe(0.5);
      expect(units).toBe(2 * before.units);
      expect(depthMm).toBe(before.depthMm + 0.25);
    });
    expect(vary(flip, asPlanned)).toEqual(flip);
  });

  it('refuses what a product or the skin does not allow', () => {
    const most = largestShare(flip);
    expect(most).toBe(10);
    expect(vary(flip, { ...asPlanned, unitsShare: most })).not.toBeNull();
    expect(vary(flip, { ...asPlanned, unitsShare: most * 1.01 })).toBeNull();
    expect(vary(flip, { ...asPlanned, deeperMm: -1.9 })).toBeNull();
  });
});

describe('misplace', () => {
  it('moves one needle and no other', () => {
    const moved = misplace(flip, 2, { xMm: 1, yMm: -1, depthMm: 0.5 });
    const changed = toxinArms(moved)[0].injections.map(
      (one, i) => JSON.stringify(one) !== JSON.stringify(toxinArms(flip)[0].injections[i]),
    );
    expect(changed).toEqual([false, false, true, false]);
    expect(unitsByProduct(moved)).toEqual(unitsByProduct(flip));
  });
});
