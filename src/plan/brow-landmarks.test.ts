import { describe, expect, test } from 'vitest';
import { buildBrow, buildFace, meanBrow, referenceFaces } from '#anatomy';
import {
  browLandmarkPosition,
  builtInPlans,
  describePlan,
  type Plan,
  parsePlan,
  placeInjections,
  regionsOf,
} from './index.ts';

const brow = buildBrow(meanBrow('female'));
const face = buildFace(referenceFaces['reference-female'], 'coarse');
const lift: Plan = builtInPlans['brow-lift'];
const both: Plan = { ...lift, arms: [...builtInPlans['lip-flip-4x1'].arms, ...lift.arms] };

function placed(plan: Plan, on: Parameters<typeof placeInjections>[1]) {
  const result = placeInjections(plan, on);
  if (!result.ok) throw new Error(result.detail);
  return result.placed;
}

describe('sites of the brow', () => {
  test('the built-in brow lift is read back and told in words', () => {
    expect(parsePlan(structuredClone(lift))).toEqual({ ok: true, plan: lift });
    expect(describePlan(lift)).toContain('RIGHT, upper edge of the brow over the pupil, 5 mm medial, 2 mm above');
    expect(regionsOf(lift)).toEqual({ mouth: false, brow: true });
  });

  test('lie on the skin of the brow, between bone and skin, mirrored left and right', () => {
    const tips = placed(lift, brow);
    expect(tips.map(({ side }) => side)).toEqual(['midline', 'right', 'left', 'right', 'left']);
    for (const { tip, skin, inward, tissueMm, injection } of tips) {
      expect(Math.hypot(...inward)).toBeCloseTo(1, 9);
      expect(tissueMm).toBeGreaterThan(injection.depthMm);
      expect(Math.hypot(...tip.map((x, k) => x - skin[k]))).toBeCloseTo(injection.depthMm, 9);
      expect(inward[2]).toBeLessThan(-0.5);
    }
    for (const [right, left] of [
      [tips[1], tips[2]],
      [tips[3], tips[4]],
    ]) {
      expect(right.tip[0]).toBeCloseTo(-left.tip[0], 9);
      expect(right.tip[1]).toBeCloseTo(left.tip[1], 9);
    }
  });

  test('and sites of the mouth may be in one plan; each region sees its own', () => {
    expect(regionsOf(both)).toEqual({ mouth: true, brow: true });
    expect(placed(both, brow)).toEqual(placed(lift, brow));
    expect(placed(both, face)).toEqual(placed(builtInPlans['lip-flip-4x1'], face));
  });

  test('off the brow they are refused with their place in the whole plan', () => {
    const [arm] = builtInPlans['brow-lift'].arms;
    const far = { ...arm, injections: [{ ...arm.injections[0], site: { ...arm.injections[0].site, dyMm: 50 } }] };
    const result = placeInjections({ ...both, arms: [...builtInPlans['lip-flip-4x1'].arms, far] }, brow);
    expect(result).toMatchObject({ ok: false, reason: 'site-off-the-face', path: 'arms[1].injections[0].site' });
  });

  test('landmarks stand as they do on any face', () => {
    for (const sex of ['female', 'male', 'unknown'] as const) {
      const on = buildBrow(meanBrow(sex));
      const [n, g, en, ex, sci, tr] = (['n', 'g', 'en', 'ex', 'sci', 'tr'] as const).map((name) =>
        browLandmarkPosition(on, name, 'patient-left'),
      );
      expect([n[1] < g[1], en[1] < n[1], g[1] < tr[1], en[1] < sci[1]]).toEqual([true, true, true, true]);
      expect([0 < en[0], en[0] < sci[0], sci[0] < ex[0]]).toEqual([true, true, true]);
    }
  });
});
