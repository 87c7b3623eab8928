import { describe, expect, test } from 'vitest';
import { builtInPlan, builtInPlans, describePlan, type Plan, totalUnits, toxinArms, unitsByProduct } from './index.ts';

describe('built-in plans', () => {
  test('hold the units their names say', () => {
    const totals = Object.fromEntries(Object.entries(builtInPlans).map(([name, plan]) => [name, totalUnits(plan)]));
    expect(totals).toEqual({
      none: 0,
      'lip-flip-4x1': 4,
      'lip-flip-heavy': 10,
      'perioral-lines-7.5': 7.5,
      'perioral-lines-12': 12,
      'gummy-smile-2.5': 5,
      'brow-lift': 20,
      'filler-1ml-medium': 0,
      'flip-and-filler': 4,
      'lip-lift-5mm': 0,
    });
  });

  test('are the same on both sides', () => {
    for (const plan of Object.values<Plan>(builtInPlans)) {
      const sides = (side: string) =>
        toxinArms(plan).flatMap((arm) =>
          arm.injections
            .filter(({ site }) => site.side === side)
            .map(({ site, depthMm, units }) => [site.landmark, Math.abs(site.dxMm), site.dyMm, depthMm, units]),
        );
      expect(sides('patient-left')).toEqual(sides('patient-right'));
    }
  });

  test('are found by name; other names are refused with those there are', () => {
    expect(builtInPlan('lip-flip-4x1')).toEqual({ ok: true, plan: builtInPlans['lip-flip-4x1'] });
    expect(builtInPlan('toString')).toMatchObject({ ok: false, reason: 'unknown-plan' });
  });
});

describe('describePlan', () => {
  test('spells out product, volume, side and depth', () => {
    expect(describePlan(builtInPlans['lip-flip-4x1'])).toBe(
      [
        '4 U of onabotulinumtoxinA in 4 sites (100 U vial in 2.5 mL):',
        '- 1 U (0.025 mL) RIGHT, peak of the bow, 2 mm deep',
        '- 1 U (0.025 mL) LEFT, peak of the bow, 2 mm deep',
        '- 1 U (0.025 mL) RIGHT, peak of the bow, 5 mm lateral, 1 mm below, 2 mm deep',
        '- 1 U (0.025 mL) LEFT, peak of the bow, 5 mm lateral, 1 mm below, 2 mm deep',
      ].join('\n'),
    );
    expect(describePlan(builtInPlans.none)).toBe('Nothing is injected.');
    const [gel, first] = describePlan(builtInPlans['filler-1ml-medium']).split('\n');
    expect(gel).toBe('1 mL of medium hyaluronic acid gel in 12 sites:');
    expect(first).toBe('- 0.083 mL RIGHT, peak of the bow, 2.5 mm below, 2.5 mm deep');
    expect(describePlan(builtInPlans['lip-lift-5mm'])).toContain('a strip of skin 5 mm high');
  });

  test('units of different products are never added', () => {
    const [arm] = builtInPlans['lip-flip-4x1'].arms;
    const mixed: Plan = { ...builtInPlans.none, arms: [arm, { ...arm, product: 'daxibotulinumtoxinA' }] };
    expect(unitsByProduct(mixed)).toEqual({ onabotulinumtoxinA: 4, daxibotulinumtoxinA: 4 });
    expect(() => totalUnits(mixed)).toThrow('cannot be added');
  });
});
