import { describe, expect, test } from 'vitest';
import { buildBrow, meanBrow } from '#anatomy';
import { medianBrowPhysiology } from '#mechanics';
import { plainKernel } from '#numerics';
import { type BrowJob, browOutputNames, browOutputUnits, solveBrow } from '#simulate';

const parameters = meanBrow('male');
const { fascicles } = buildBrow(parameters);
const kernel = plainKernel();
const strengthBy = (of: (muscle: string, side: string) => number) =>
  Float64Array.from(fascicles, ({ muscle, side }) => of(muscle, side));
const weakLeft = strengthBy((muscle, side) => (/corrugator|levator/.test(muscle) && side === 'left' ? 0.5 : 1));
const weakRight = strengthBy((muscle, side) => (/corrugator|levator/.test(muscle) && side === 'right' ? 0.5 : 1));
const job: BrowJob = {
  region: 'brow',
  brow: parameters,
  physiology: medianBrowPhysiology,
  expressions: ['browRest', 'frown'],
  strengths: [strengthBy(() => 1), weakLeft, weakRight],
  sensitivities: true,
};
const result = solveBrow(job, kernel);
if (!result.ok) throw new Error(result.detail);
const [rest, frown] = result.expressions;
const at = (values: Float64Array | null, name: string) => values![browOutputNames.indexOf(name)];

describe('solveBrow', () => {
  test('full strength changes nothing to the last bit', () => {
    for (const { untreated, treated } of [rest, frown]) expect(treated[0]).toEqual(untreated);
  });

  test('a mirrored weakness gives the mirrored brow', () => {
    for (const { treated } of [rest, frown]) {
      for (const name of ['browHeightMedial', 'browHeightMid', 'browHeightLateral', 'marginReflex']) {
        expect(at(treated[1], `${name}Left`)).toBeCloseTo(at(treated[2], `${name}Right`), 3);
      }
      expect(at(treated[1], 'interBrowDistance')).toBeCloseTo(at(treated[2], 'interBrowDistance'), 3);
    }
  });

  test('the weaker side of the glabella rises and its frown draws in less; a weak levator lets its lid fall', () => {
    expect(at(rest.treated[1], 'browHeightMedialLeft')).toBeGreaterThan(at(rest.untreated, 'browHeightMedialLeft'));
    expect(at(rest.untreated, 'glabellaStrainHorizontal')).toBe(0);
    expect(at(frown.untreated, 'glabellaStrainHorizontal')).toBeLessThan(-5);
    expect(at(frown.treated[1], 'glabellaStrainHorizontal')).toBeGreaterThan(
      at(frown.untreated, 'glabellaStrainHorizontal'),
    );
    expect(at(rest.treated[1], 'marginReflexLeft') - at(rest.untreated, 'marginReflexLeft')).toBeCloseTo(-4, 9);
    expect(at(rest.treated[1], 'marginReflexRight')).toBe(at(rest.untreated, 'marginReflexRight'));
  });

  test('derivatives to block are those of the solved outputs', () => {
    const f = fascicles.findIndex(({ muscle, side }) => muscle === 'procerus' && side === 'left');
    const little = Float64Array.from(fascicles, (_, g) => (g === f ? 0.98 : 1));
    const near = solveBrow({ ...job, strengths: [little], sensitivities: false }, kernel);
    if (!near.ok) throw new Error(near.detail);
    const { untreated, treated } = near.expressions[1];
    for (const name of ['browHeightMedialLeft', 'interBrowDistance', 'glabellaStrainVertical']) {
      const o = browOutputNames.indexOf(name);
      const slope = (treated[0]![o] - untreated[o]) / 0.02;
      expect(frown.sensitivity![f * browOutputNames.length + o]).toBeCloseTo(slope, 1);
    }
  });

  test('every output has a unit', () => {
    expect(rest.untreated).toHaveLength(browOutputNames.length);
    expect(new Set(Object.values(browOutputUnits))).toEqual(new Set(['mm', '%']));
  });
});
