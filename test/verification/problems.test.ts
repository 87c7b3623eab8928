import { describe, expect, it } from 'vitest';
import { type CaseResult, createCaseSolver, type ReferenceCase, referenceCases } from '#mechanics';
import { plainKernel } from '#numerics';
import {
  compressibleUniaxial,
  equibiaxialStress,
  freeStretch,
  type Law,
  laws,
  shearStress,
  strongStretch,
  tubePressure,
  uniaxialStress,
} from './closed-forms.ts';

const clock = () => performance.now() / 1000;
const solverAt = (scale: number) => createCaseSolver({ kernel: plainKernel(), clock, scale });
const usual = solverAt(1);
const coarse = solverAt(0.5);

type Params = ReferenceCase['params'];

function ask(problem: string, params: Params, quantity: string): CaseResult {
  return usual.solve({ id: 'asked', problem, params, quantity, unit: '1', reference: 1, tolRel: 0.5 });
}

function answer(problem: string, params: Params, quantity: string): number {
  const result = ask(problem, params, quantity);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

const quick = referenceCases.filter(({ id }) => /^(?:A|E0|D|E4)\b|B.cook.locking8/.test(id));

describe('listed problems', () => {
  it.each(quick.map((one) => [one.id, one] as const))('%s is met', (_, one) => {
    const result = usual.solve(one);
    expect(result).toMatchObject({ ok: true, pass: true });
  });

  it("Cook's membrane does not lock on eight by eight cells", () => {
    const { params } = referenceCases.find(({ id }) => id === 'B.cook.locking8')!;
    expect(Math.abs(answer('cook', { ...params, cells: 8 }, 'u_y at (48,60)') / 6.934 - 1)).toBeLessThan(0.05);
  });

  it.each([
    ['C.beam_gravity.uz', 0.015],
    ['F.press.free', 0.01],
    ['F.press.force', 0.02],
    ['E2.land2.endo', 0.005],
  ])('%s is near on half as many cells', (id, near) => {
    const result = coarse.solve(referenceCases.find((one) => one.id === id));
    expect(result.ok && result.relError).toBeLessThan(near);
  });
});

const incompressible = true;
const three: readonly (readonly [string, Law])[] = [
  ['Yeoh', laws.yeoh(1.7, 0.6)],
  ['neo-Hookean', laws.neoHookean(11)],
  ['Mooney-Rivlin', laws.mooneyRivlin(3.1, 0.9)],
];

describe.each(three)('%s at parameters nobody listed', (_, law) => {
  const params = { ...law.params, incompressible };

  it('uniaxial, with and without active tension', () => {
    for (const stretch of [0.1, 0.45, 0.83, 1.9, 6]) {
      for (const activeTension of [0, 33]) {
        const found = answer('uniaxial', { ...params, stretch, activeTension }, 'cauchy');
        expect(found / uniaxialStress(law, stretch, activeTension)).toBeCloseTo(1, 7);
      }
    }
  });

  it('equibiaxial', () => {
    for (const stretch of [0.2, 0.7, 1.6]) {
      const found = answer('equibiaxial', { ...params, stretch }, 'nominal');
      expect((found * stretch) / equibiaxialStress(law, stretch)).toBeCloseTo(1, 7);
    }
  });

  it('simple shear', () => {
    for (const gamma of [-0.8, 1.7, 8]) {
      const [s12, difference] = shearStress(law, gamma);
      expect(answer('simple-shear', { ...params, gamma }, 's12')).toBeCloseTo(s12, 8);
      expect(answer('simple-shear', { ...params, gamma }, 's11_minus_s22')).toBeCloseTo(difference, 8);
    }
  });

  it('free and held contraction', () => {
    for (const activeTension of [3, 90]) {
      const free = answer('active-free', { ...params, activeTension }, 'stretch');
      expect(free).toBeCloseTo(freeStretch(law, activeTension), 8);
      expect(answer('active-isometric', { ...params, activeTension }, 'cauchy_11')).toBeCloseTo(activeTension, 7);
    }
  });

  it('two strips against each other', () => {
    const strips = { ...params, lengthMm: 35, tension1: 52, tension2: 4 };
    const stretch = strongStretch(law, [52, 4]);
    expect(answer('tug-1d', strips, 'stretch_strong')).toBeCloseTo(stretch, 8);
    expect(answer('tug-1d', strips, 'link_disp_mm')).toBeCloseTo(35 * (1 - stretch), 6);
    const nominal = uniaxialStress(law, stretch, 52) / stretch;
    expect(answer('tug-1d', strips, 'nominal_tension') / nominal).toBeCloseTo(1, 7);
  });

  it('tubes thin and thick, within half a percent', () => {
    for (const [innerRadiusMm, outerRadiusMm, u] of [
      [4, 13, 1.5],
      [9, 10, 1.1],
      [3, 5, 2.5],
    ]) {
      const pressure = tubePressure(law, innerRadiusMm, outerRadiusMm, u);
      const found = answer('tube', { ...params, innerRadiusMm, outerRadiusMm, pressure }, 'u_inner');
      expect(Math.abs(found / u - 1)).toBeLessThan(0.005);
    }
  });
});

describe('compressible solids', () => {
  it.each([
    [2.5, 1.175, 12, 0.6],
    [4, 0, 900, 1.8],
  ])('c10 %f, c20 %f, kappa %f, stretch %f', (c10, c20, kappa, stretch) => {
    const params = { law: 'yeoh', c10, c20, kappa, volumetric: 'kappa/2 (J-1)^2', stretch };
    const [across, stress] = compressibleUniaxial(c10, c20, kappa, stretch);
    expect(answer('uniaxial', params, 'lateral_stretch')).toBeCloseTo(across, 9);
    expect(answer('uniaxial', params, 'cauchy')).toBeCloseTo(stress, 7);
    expect(answer('uniaxial', params, 'J')).toBeCloseTo(stretch * across * across, 9);
  });
});

describe('what is not understood', () => {
  const yeoh = { law: 'yeoh', c10: 2.5, c20: 1.175, incompressible };
  const bad: readonly (readonly [string, Params, string, RegExp])[] = [
    ['uniaxial', { ...yeoh, stretch: 0 }, 'cauchy', /params\.stretch.*above/],
    ['uniaxial', { ...yeoh, stretch: -1 }, 'cauchy', /params\.stretch/],
    ['uniaxial', yeoh, 'cauchy', /params\.stretch: is missing/],
    ['uniaxial', { ...yeoh, law: 'ogden', stretch: 1.2 }, 'cauchy', /params\.law.*'mooney-rivlin'/],
    ['uniaxial', { ...yeoh, incompressible: false, kappa: -5, stretch: 1.2 }, 'cauchy', /params\.kappa.*above 0/],
    ['uniaxial', { ...yeoh, incompressible: false, stretch: 1.2 }, 'cauchy', /params\.kappa: is missing/],
    ['uniaxial', { ...yeoh, incompressible: false, kappa: 5, volumetric: 'J', stretch: 1.2 }, 'cauchy', /volumetric/],
    ['uniaxial', { ...yeoh, stretch: 1.2, speed: 3 }, 'cauchy', /params\.speed: is not a parameter/],
    ['uniaxial', { ...yeoh, stretch: 1.2 }, 'colour', /quantity: is 'colour'/],
    ['tube', { ...yeoh, innerRadiusMm: 5, outerRadiusMm: 4, pressure: 1 }, 'u_inner', /outerRadiusMm.*above 5/],
    ['cook', { ...yeoh, traction: 1, cells: 2.5 }, 'u_y at (48,60)', /cells.*whole/],
    ['cook', { ...yeoh, traction: 1, cells: 2 }, 'u_y at (480,60)', /quantity/],
    ['bridge', { ...yeoh }, 'u_y at (48,60)', /problem: is 'bridge'; known are uniaxial/],
  ];
  it.each(bad)('%s %o %s', (problem, params, quantity, why) => {
    const result = ask(problem, params, quantity);
    expect(result).toMatchObject({ ok: false, pass: false, reason: 'not-understood' });
    expect(result.ok ? '' : result.detail).toMatch(why);
  });

  it('a case that is no case', () => {
    for (const one of [null, 3, [], {}, { id: 'x' }, { ...referenceCases[0], tolRel: -1 }]) {
      expect(usual.solve(one)).toMatchObject({ ok: false, reason: 'not-understood' });
    }
  });

  it('a load that has no equilibrium did not converge', () => {
    const burst = { law: 'neo-hookean', mu: 5, incompressible, innerRadiusMm: 5, outerRadiusMm: 10, pressure: 50 };
    const result = ask('tube', burst, 'u_inner');
    expect(result).toMatchObject({ ok: false, pass: false, reason: 'did-not-converge' });
    expect(result.ok ? '' : result.detail).toMatch(/% of the load/);
  });
});
