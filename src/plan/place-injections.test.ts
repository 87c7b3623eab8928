import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFace, type FaceModel, referenceFaces } from '#anatomy';
import {
  builtInPlans,
  landmarkPosition,
  type Plan,
  placeFillers,
  placeInjections,
  refusedLipLift,
  type SiteLandmark,
  skinSurface,
} from './index.ts';
import { mouthLandmarks } from './plan.ts';

const faces = Object.fromEntries(
  Object.entries(referenceFaces).map(([name, parameters]) => [name, buildFace(parameters, 'coarse')]),
);
const face = faces['reference-female'];
const tilted = faces['asymmetric'];
const mirrored = buildFace(
  { ...referenceFaces.asymmetric, cornerHeightDifference: -referenceFaces.asymmetric.cornerHeightDifference },
  'coarse',
);

const [arm] = builtInPlans['lip-flip-4x1'].arms;

function planAt(
  landmark: SiteLandmark,
  side: 'patient-left' | 'patient-right' | 'midline',
  offset: readonly number[],
): Plan {
  const [dxMm, dyMm, depthMm = 2] = offset;
  const injections = [{ site: { landmark, side, dxMm, dyMm }, depthMm, units: 1 }];
  return { schema: 'philtrum/plan@1', label: 'one site', arms: [{ ...arm, injections }] };
}

function placeOne(on: FaceModel, plan: Plan) {
  const result = placeInjections(plan, on);
  if (!result.ok) throw new Error(result.detail);
  return result.placed[0];
}

describe('placeInjections', () => {
  test('puts every built-in plan on every built-in face', () => {
    for (const on of Object.values(faces)) {
      for (const plan of Object.values<Plan>(builtInPlans))
        expect(placeInjections(plan, on)).toMatchObject({ ok: true });
    }
  });

  test('the tip lies at its depth along the inward normal, within the tissue', () => {
    for (const plan of Object.values<Plan>(builtInPlans)) {
      const result = placeInjections(plan, face);
      if (!result.ok) throw new Error(result.detail);
      for (const { injection, skin, tip, inward, tissueMm } of result.placed) {
        const way = tip.map((at, k) => at - skin[k]);
        expect(Math.hypot(...way)).toBeCloseTo(injection.depthMm, 10);
        expect(way.reduce((sum, d, k) => sum + d * inward[k], 0)).toBeCloseTo(injection.depthMm, 10);
        expect(injection.depthMm).toBeLessThan(tissueMm);
        expect(inward[2]).toBeLessThan(0);
      }
    }
  });

  test('volume follows units and dilution', () => {
    expect(placeOne(face, planAt('cph', 'patient-left', [0, 0])).volumeMl).toBeCloseTo(0.025, 12);
  });

  test('what is placed is where it was asked for, seen from the front', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 12, noNaN: true }),
        fc.double({ min: -2, max: 10, noNaN: true }),
        (dx, dy) => {
          const { skin } = placeOne(face, planAt('cph', 'patient-left', [dx, dy]));
          const [x, y] = landmarkPosition(face, 'cph', 'patient-left');
          expect(skin[0]).toBeCloseTo(x + dx, 8);
          expect(skin[1]).toBeCloseTo(y + dy, 8);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a mirrored site on a mirrored face is the mirror image', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<SiteLandmark>('cph', 'ala', 'ch'),
        fc.double({ min: -2, max: 6, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (landmark, dx, dy) => {
          const left = placeOne(tilted, planAt(landmark, 'patient-left', [dx, dy, 1.5]));
          const right = placeOne(mirrored, planAt(landmark, 'patient-right', [-dx, dy, 1.5]));
          for (const [k, sign] of [-1, 1, 1].entries()) expect(right.tip[k]).toBeCloseTo(sign * left.tip[k], 9);
          expect(right.tissueMm).toBeCloseTo(left.tissueMm, 9);
          expect([left.side, right.side]).toEqual(['left', 'right']);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a depth outside the tissue names its field and the depth there is', () => {
    const result = placeInjections(planAt('cph', 'patient-left', [0, 0, 15]), face);
    expect(result).toMatchObject({
      ok: false,
      reason: 'depth-outside-the-tissue',
      path: 'arms[0].injections[0].depthMm',
      allowed: expect.stringMatching(/at most \d+\.\d mm/),
    });
  });

  test.each([
    ['off the patch', planAt('ala', 'patient-left', [0, 45]), 'site-off-the-face', 'site'],
    ['between the lips', planAt('sto', 'midline', [0, 0]), 'site-off-the-face', 'site'],
    ['over the midline', planAt('cph', 'patient-left', [-12, 0]), 'site-on-the-other-side', 'site.dxMm'],
  ])('a site %s is refused with its path', (_, plan, reason, field) => {
    const result = placeInjections(plan, face);
    expect(result).toMatchObject({ ok: false, reason, path: `arms[0].injections[0].${field}` });
  });

  test('landmarks lie where the face has them', () => {
    for (const on of Object.values(faces)) {
      const at = Object.fromEntries(mouthLandmarks.map((name) => [name, landmarkPosition(on, name, 'patient-left')]));
      const { parameters } = on;
      expect(at.sn[1] - at.ls[1]).toBeCloseTo(parameters.philtrumLength, 9);
      expect(at.ls[1]).toBeCloseTo(parameters.upperVermilionHeight, 0);
      expect(at.cph[0]).toBeCloseTo(parameters.philtralHalfSpacing, 9);
      expect(at.cph[1] - at.ls[1]).toBeCloseTo(parameters.cupidBowDepth, 0);
      expect(at.ch[0] * 2).toBeCloseTo(parameters.mouthWidth, 9);
      expect([at.pg[1] < at.sl[1], at.sl[1] < at.li[1], at.ls[1] < at.cph[1], at.sn[1] < at.ala[1]]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });
});

describe('skinSurface', () => {
  test('passes through the skin nodes it is made of', () => {
    const surface = skinSurface(face);
    const { mesh } = face;
    for (let column = 0; column < mesh.columns; column += 3) {
      const node = (column * (mesh.rings + 1) + mesh.borderRing + 2) * (mesh.layers + 1) + mesh.layers;
      const [x, y, z] = mesh.nodes.subarray(3 * node, 3 * node + 3);
      expect(surface.at(x, y)?.skin[2]).toBeCloseTo(z, 6);
    }
  });

  test('is not there off the patch', () => {
    const { extent, at } = skinSurface(face);
    expect(at(extent.x[1] + 1, 0)).toBeNull();
    expect(at(0, extent.y[1] + 1)).toBeNull();
  });
});

describe('placeFillers and refusedLipLift', () => {
  test.each(Object.keys(faces))('the built-in gel and lift can be on %s, gel in the red of both lips', (name) => {
    const on = faces[name];
    const placed = placeFillers(builtInPlans['flip-and-filler'], on);
    if (!placed.ok) throw new Error(placed.detail);
    const [needles] = placed.arms;
    expect(needles).toHaveLength(12);
    const ls = landmarkPosition(on, 'ls', 'midline')[1] + on.parameters.cupidBowDepth;
    const li = landmarkPosition(on, 'li', 'midline')[1];
    for (const { skin } of needles) expect(skin[1]).toBeLessThan(ls);
    for (const { skin } of needles) expect(skin[1]).toBeGreaterThan(li - 1);
    expect(refusedLipLift(builtInPlans['lip-lift-5mm'], on)).toBeNull();
  });

  test('refuse a needle deeper than the lip and a strip most of the white lip high, with what this face allows', () => {
    const [gel] = builtInPlans['filler-1ml-medium'].arms;
    const deep = { ...gel, injections: [{ ...gel.injections[0], depthMm: 19 }] };
    expect(placeFillers({ ...builtInPlans.none, arms: [deep] }, face)).toMatchObject({
      reason: 'depth-outside-the-tissue',
      path: 'arms[0].injections[0].depthMm',
    });
    const short = buildFace({ ...referenceFaces['reference-female'], philtrumLength: 10 }, 'coarse');
    const lift: Plan = { ...builtInPlans.none, arms: [{ kind: 'lip-lift', excisionMm: 7 }] };
    expect(refusedLipLift(lift, short)).toMatchObject({
      reason: 'excision-beyond-the-lip',
      path: 'arms[0].excisionMm',
      allowed: expect.stringContaining('at most 6.0 mm'),
    });
  });
});
