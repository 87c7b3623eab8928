import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFace, type FaceModel, referenceFaces } from '#anatomy';
import { builtInPlans, type FillerArm, type Plan } from '#plan';
import { addedVolume, type FillerResponse, fillerInputs, gelAmounts, gelChannels } from './added-volume.ts';
import { gels, responderRule } from './parameters.ts';
import { type PreparedFiller, prepareFiller } from './prepare-filler.ts';
import { fullerShare } from './responders.ts';
import { gelLeft } from './retention.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const plan = builtInPlans['filler-1ml-medium'];
const siteCount = 12;
const nominal = fillerInputs.nominal(siteCount);

function prepared(on: FaceModel = face, of: Plan = plan): PreparedFiller {
  const found = prepareFiller(on, of);
  if (!found.ok) throw new Error(found.detail);
  return found.prepared;
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const drawn = fc
  .array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), {
    minLength: fillerInputs.count(siteCount),
    maxLength: fillerInputs.count(siteCount),
  })
  .map((row) => fillerInputs.fromUnit(row, siteCount));

describe('addedVolume', () => {
  test('is what was injected, times what is left, whatever the draw', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0, max: 60, noNaN: true }), (response, week) => {
        const { volume } = addedVolume(prepared(), response, week);
        const given = (1000 / siteCount) * total(response.sites.gelVolume);
        const halfVolumeWeeks =
          53 * (gels.medium.halfVolume.p95 / gels.medium.halfVolume.p05) ** (response.treatment.gelLasting / 2);
        const left = gelLeft(week, { halfVolumeWeeks, lossShape: response.treatment.gelLossShape });
        expect(total(volume) / (given * left)).toBeCloseTo(1, 9);
        expect(volume.every((v) => v >= 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('stays in the lip it was given to and near the needle', () => {
    const { arms } = plan;
    const upper = { ...arms[0], injections: arms[0].injections.filter(({ site }) => site.landmark === 'cph') };
    const only = prepared(face, { ...plan, arms: [upper] });
    const { volume } = addedVolume(only, fillerInputs.nominal(6), 0);
    const { nodes, elements } = face.mesh;
    const heightOf = (e: number) => {
      let y = 0;
      for (let a = 0; a < 8; a++) y += nodes[3 * elements[8 * e + a] + 1] / 8;
      return y;
    };
    const below = volume.reduce((sum, v, e) => sum + (heightOf(e) < -2 ? v : 0), 0);
    expect(below).toBeLessThan(1);
  });

  test('is mirrored by a mirrored plan', () => {
    const flip = (site: FillerArm['injections'][number]['site']) => ({
      ...site,
      side: site.side === 'patient-left' ? ('patient-right' as const) : ('patient-left' as const),
      dxMm: -site.dxMm,
    });
    const [arm] = plan.arms;
    const right = { ...arm, injections: arm.injections.filter(({ site }) => site.side === 'patient-right') };
    const left = { ...right, injections: right.injections.map((one) => ({ ...one, site: flip(one.site) })) };
    const of = (one: FillerArm) =>
      addedVolume(prepared(face, { ...plan, arms: [one] }), fillerInputs.nominal(6), 0).volume;
    const { columns, rings, layers } = face.mesh;
    const [a, b] = [of(right), of(left)];
    a.forEach((volume, e) => {
      const column = Math.floor(e / (rings * layers));
      const mirrored = (columns - 1 - column) * rings * layers + (e % (rings * layers));
      expect(volume).toBeCloseTo(b[mirrored], 8);
    });
  });

  test('adds nothing without gel', () => {
    const none = prepared(face, builtInPlans['lip-flip-4x1']);
    expect(addedVolume(none, fillerInputs.nominal(0), 0).volume.every((v) => v === 0)).toBe(true);
    expect(gelChannels(none)).toEqual([]);
    expect(gelAmounts(none, fillerInputs.nominal(0), [0, 4])).toHaveLength(0);
  });
});

describe('gelChannels', () => {
  const channels = gelChannels(prepared());
  const combined = (response: FillerResponse, week: number) => {
    const volume = new Float64Array(channels[0].volume.length);
    const stiffness = new Float64Array(volume.length);
    gelAmounts(prepared(), response, [week]).forEach((amount, c) => {
      for (let e = 0; e < volume.length; e++) {
        volume[e] += amount * channels[c].volume[e];
        stiffness[e] += amount * channels[c].stiffness[e];
      }
    });
    return { volume, stiffness };
  };
  const apart = (a: Float64Array, b: Float64Array) =>
    Math.sqrt(total(a.map((v, e) => (v - b[e]) ** 2)) / total(b.map((v) => v * v)));

  test('make up the plan as written exactly, at any week', () => {
    for (const week of [0, 8, 16]) {
      const exact = addedVolume(prepared(), nominal, week);
      expect(apart(combined(nominal, week).volume, exact.volume)).toBeLessThan(1e-12);
      expect(apart(combined(nominal, week).stiffness, exact.stiffness)).toBeLessThan(1e-12);
    }
  });

  test('follow a displaced needle, a wider spread and a stiffer gel to first order', () => {
    const near = (change: Partial<Record<string, number>>): FillerResponse => ({
      sites: Object.fromEntries(
        Object.entries(nominal.sites).map(([name, values]) => [name, values.map((v) => v + (change[name] ?? 0))]),
      ) as FillerResponse['sites'],
      treatment: Object.fromEntries(
        Object.entries(nominal.treatment).map(([name, value]) => [name, value + (change[name] ?? 0)]),
      ) as FillerResponse['treatment'],
    });
    const planned = addedVolume(prepared(), nominal, 0);
    for (const change of [
      { gelPlacementX: 0.3 },
      { gelDriftY: 0.3 },
      { gelPlacementDepth: -0.3 },
      { gelSpread: 0.2 },
    ]) {
      const exact = addedVolume(prepared(), near(change), 0).volume;
      expect(apart(combined(near(change), 0).volume, exact)).toBeLessThan(0.25 * apart(planned.volume, exact));
    }
    const stiff = addedVolume(prepared(), near({ gelStiffness: 0.5 }), 0);
    expect(apart(combined(near({ gelStiffness: 0.5 }), 0).stiffness, stiff.stiffness)).toBeLessThan(1e-9);
  });
});

describe('gelLeft', () => {
  test('falls from all of it to half at the half-volume week, for any shape', () => {
    for (const lossShape of [1, 1.5, 2]) {
      const left = [0, 10, 53, 100].map((week) => gelLeft(week, { halfVolumeWeeks: 53, lossShape }));
      expect(left[0]).toBe(1);
      expect(left[2]).toBeCloseTo(0.5, 12);
      expect(left).toEqual([...left].sort((a, b) => b - a));
    }
  });

  /** Responders of the trials that were calibrated on: within what 60 people, or the pooled interval, leave open. */
  test.each([
    [9, 0.91, 0.06],
    [13, 0.932, 0.065],
    [39, 0.78, 0.105],
    [52, 0.483, 0.13],
  ])('at week %i leaves about as many people a point fuller as counted', (week, counted, within) => {
    expect(Math.abs(fullerShare('soft', week, 1.5) - counted)).toBeLessThan(within);
    let kept = 0;
    const samples = 2000;
    for (let k = 0; k < samples; k++) {
      const row = new Float64Array(fillerInputs.count(0)).fill((k + 0.5) / samples);
      const { gelLasting } = fillerInputs.fromUnit(row, 0).treatment;
      const { median, p05, p95 } = gels.soft.halfVolume;
      const halfVolumeWeeks = median * (p95 / p05) ** (gelLasting / 2);
      if (gelLeft(week, { halfVolumeWeeks, lossShape: 1.5 }) > responderRule.lostAt.value) kept += 1 / samples;
    }
    expect(responderRule.atFirst.value * kept).toBeCloseTo(fullerShare('soft', week, 1.5), 2);
  });
});
