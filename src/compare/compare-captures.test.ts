import { describe, expect, test } from 'vitest';
import type { LipMeasure } from '#measure';
import { compareCaptures } from './compare-captures.ts';
import type { Comparison, ExpressionComparison, MeasureChange } from './comparison.ts';
import { type MadeClip, madeClip, mirroredShape } from './made-clip.fixture.ts';
import { shapeDepths } from './sameness/perspective.ts';

const compared = (before: Partial<MadeClip>, after: Partial<MadeClip>): Comparison =>
  compareCaptures(madeClip({ seed: 1, ...before }), madeClip({ seed: 2, ...after }), 'philtrum test');
const of = ({ captures }: Comparison, expression: string): ExpressionComparison =>
  captures.find((one) => one.expression === expression)!;
const change = (one: Comparison, expression: string, name: LipMeasure): MeasureChange =>
  of(one, expression).measures[name]!;
const flags = ({ flags: found }: Comparison) => found.map(({ flag }) => flag);

describe('no change', () => {
  test('a clip against itself changes by exactly nothing, and no difference is flagged', () => {
    const clip = madeClip({ seed: 1 });
    const same = compareCaptures(clip, clip, 'philtrum test');
    expect(same.flags).toEqual([]);
    expect(same.claim).toMatchObject({ claim: 'no-change', passed: 0 });
    for (const { measures, motion, kept, curves } of same.captures) {
      for (const measured of Object.values(measures)) {
        if (!measured) continue;
        expect(measured.change.value).toBe(0);
        expect(measured.detectable).toBe(false);
        expect(measured.detectionLimitMm).toBeGreaterThan(0);
      }
      for (const moved of motion) expect(moved.change.value).toBe(0);
      for (const { kept: left } of kept) expect(left.value).toBe(1);
      for (const curve of curves) expect(curve.before).toEqual(curve.after);
    }
  });

  test('another iris reading of the same mouth is no change: one ruler serves both', () => {
    const other = compared({}, { ruler: 1.08 });
    expect(Math.abs(change(other, 'rest', 'mouthWidth').change.value)).toBeLessThan(0.1);
    expect(other.claim.claim).toBe('no-change');
    expect(flags(compared({}, { ruler: 1.12 }))).toContain('scale-differs');
  });
});

describe('a change', () => {
  const flip = compared({}, { upper: 6.8 });

  test('of 0.8 mm is found, with an interval that holds it, and claimed', () => {
    const { change: found, detectable, detectionLimitMm } = change(flip, 'rest', 'upperVermilionHeight');
    expect(detectable).toBe(true);
    expect(detectionLimitMm).toBeLessThan(0.6);
    expect(found.lo95).toBeLessThan(0.8);
    expect(found.hi95).toBeGreaterThan(0.8);
    const named = flip.claim.claim === 'changed' ? flip.claim.named : [];
    expect(named[0]).toMatchObject({ expression: 'rest', measure: 'upperVermilionHeight', change: { change: found } });
    expect(named.map(({ measure }) => measure).join()).not.toMatch(/mouthWidth|commissure/);
  });

  test('swapping the sides negates it', () => {
    const [a, b] = [madeClip({ seed: 1 }), madeClip({ seed: 2, upper: 6.8, ruler: 1.03, smile: [8, 11] })];
    const [there, back] = [compareCaptures(a, b, 's'), compareCaptures(b, a, 's')];
    for (const [i, { measures }] of there.captures.entries()) {
      for (const [name, measured] of Object.entries(measures)) {
        const other = back.captures[i].measures[name as LipMeasure];
        expect(other?.change.value ?? 0).toBeCloseTo(-(measured?.change.value ?? 0), 12);
        expect(other?.detectionLimitMm ?? 0).toBeCloseTo(measured?.detectionLimitMm ?? 0, 12);
      }
    }
  });

  test('of one side of the smile is told on that side, and on the other when both are mirrored', () => {
    const weak = compared({ smile: [10, 10] }, { smile: [6, 10] });
    const motion = (one: Comparison, name: string) => of(one, 'smile').motion.find((moved) => moved.name === name)!;
    expect(motion(weak, 'excursionLeft')).toMatchObject({ detectable: true, change: { value: expect.closeTo(-4, 6) } });
    expect(motion(weak, 'excursionRight').detectable).toBe(false);
    const turned = compared({ smile: [10, 10] }, { smile: [10, 6] });
    expect(motion(turned, 'excursionRight').change.value).toBeCloseTo(motion(weak, 'excursionLeft').change.value, 12);
    const kept = (one: Comparison, region: string) => of(one, 'smile').kept.find((left) => left.region === region)!;
    expect(kept(weak, 'cornerLeft').kept.value).toBeCloseTo(0.6, 1);
    expect(kept(weak, 'cornerRight').kept.value).toBeCloseTo(1, 1);
    expect(kept(turned, 'cornerRight').kept.value).toBeCloseTo(0.6, 1);
    expect(kept(weak, 'cornerLeft').kept.hi95).toBeLessThan(1);
  });

  test('curves share a clock that starts when rest is left', () => {
    const [curve] = of(flip, 'smile').curves.filter(({ measure }) => measure === 'mouthWidth');
    const zero = curve.fromOnsetSeconds.findIndex((t) => Math.abs(t) < 1e-9);
    expect(zero).toBeGreaterThan(0);
    const held = curve.fromOnsetSeconds.findIndex((t) => t > 0.8);
    for (const side of [curve.before, curve.after]) expect(side[held]! - side[zero]!).toBeGreaterThan(10);
    expect(curve.before).toHaveLength(curve.fromOnsetSeconds.length);
  });
});

describe('what must not be compared', () => {
  test('a head turned by four degrees more: why, with numbers, and no claim', () => {
    const turned = compared({}, { yawDeg: 4, upper: 8 });
    const [why] = of(turned, 'rest').notComparable;
    expect(why).toEqual({ obstacle: 'turned', byDeg: expect.closeTo(4, 6), limitDeg: 3 });
    expect(change(turned, 'rest', 'upperVermilionHeight').detectable).toBe(false);
    expect(turned.claim).toEqual({ claim: 'not-comparable', why });
    expect(flags(turned)).toContain('pose-differs');
  });

  test('a rest that is passed through', () => {
    const [clip, other] = [madeClip({ seed: 1 }), madeClip({ seed: 2 })];
    const rest = { expression: 'rest', onsetSeconds: 0, heldFromSeconds: 0, offsetSeconds: 1, moments: 15 } as const;
    const passing = { ...clip, tasks: [{ ...rest, heldToSeconds: 0.6 }, ...clip.tasks] };
    expect(of(compareCaptures(passing, other, 's'), 'rest').notComparable).toEqual([
      { obstacle: 'short-rest', side: 'before', seconds: 0.6, needed: 1 },
    ]);
  });

  test('an expression that only one side shows', () => {
    const clip = madeClip({ seed: 1 });
    const still = { captures: clip.captures.slice(0, 1).map((capture) => ({ ...capture, frames: 1 })) };
    const one = compareCaptures(still, clip, 's');
    expect(one.captures.map(({ expression }) => expression)).toEqual(['rest']);
    expect(flags(one)).toEqual(['stills-only', 'expression-missing']);
    expect(() => compareCaptures({ captures: [] }, clip, 's')).toThrow(/before.captures is empty/);
  });

  test('stills need more than clips', () => {
    const [a, b] = [madeClip({ seed: 1 }), madeClip({ seed: 2 })];
    const single = (clip: typeof a) => ({ captures: clip.captures.map((capture) => ({ ...capture, frames: 1 })) });
    const stills = compareCaptures(single(a), single(b), 's');
    const clips = compareCaptures(a, b, 's');
    const limit = (one: Comparison) => change(one, 'rest', 'upperVermilionHeight').detectionLimitMm;
    expect(limit(stills)).toBeGreaterThanOrEqual(0.6);
    expect(limit(clips)).toBeLessThan(limit(stills));
    expect(of(stills, 'smile').motion).toEqual([]);
  });
});

test('a document of a clip without its frames is a clip, a little less sure', () => {
  const [a, b] = [madeClip({ seed: 1 }), madeClip({ seed: 2, upper: 6.8 })];
  const [documents, clips] = [
    compareCaptures({ captures: a.captures }, { captures: b.captures }, 's'),
    compareCaptures(a, b, 's'),
  ];
  const rest = (one: Comparison) => change(one, 'rest', 'upperVermilionHeight');
  expect(rest(documents).change.value).toBeCloseTo(rest(clips).change.value, 1);
  expect(rest(documents).detectionLimitMm).toBeGreaterThan(rest(clips).detectionLimitMm);
  expect(rest(documents).detectionLimitMm).toBeLessThan(0.6);
  expect(flags(documents)).toEqual([]);
});

test('one measure of many beyond its own limit does not make a claim', () => {
  const limit = change(compared({}, {}), 'rest', 'upperVermilionHeight').detectionLimitMm;
  const one = compared({}, { upper: 6 + 1.2 * limit });
  expect(change(one, 'rest', 'upperVermilionHeight').detectable).toBe(true);
  const { claim } = one;
  expect(claim).toMatchObject({ claim: 'no-change' });
  if (claim.claim === 'no-change') expect(claim.passed).toBeGreaterThan(0);
});

describe('what else differs', () => {
  const skin = [5.3, 5, 4.8];
  test.each([
    ['dim light', { skin: skin.map((v) => v - 0.6), lip: [4.5, 4, 3.9] }, ['light-differs']],
    ['warm light', { skin: [5.5, 5, 4.6], lip: [5.3, 4.6, 4.3] }, ['light-differs']],
    ['light from the side', { lightFromLeft: 0.5 }, ['light-differs']],
    ['lipstick', { lip: [4.9, 3.8, 4] }, ['make-up-differs']],
    ['a smoothed mouth', { texture: { mouth: 0.004, cheeks: 0.008 } }, ['edited']],
    ['a mirrored face', { shape: mirroredShape() }, ['mirrored']],
  ] as const)('%s is flagged and nothing else is', (_, appearance, expected) => {
    const found = compared({}, { appearance: appearance as NonNullable<MadeClip['appearance']> });
    expect(flags(found)).toEqual(expected);
  });

  test('a nearer camera and another face', () => {
    const shape = madeClip({ seed: 1 }).captures[0].appearance!.shape;
    const near = shape.map((value, i) => value * (1 + 0.003 * shapeDepths[i >> 1]));
    expect(flags(compared({}, { appearance: { shape: near } }))).toContain('lens-distance-differs');
    const other = shape.map((value, i) => value + 0.6 * Math.sin(5 * i));
    expect(flags(compared({}, { appearance: { shape: other } }))).toContain('other-person');
  });

  test('frames that repeat, and a file that editing software has written', () => {
    const clip = madeClip({ seed: 1 });
    const slowed = { ...clip, framesRepeated: 75, flags: ['frames-repeated'] as const };
    const repeated = { pictures: 75, of: 150 };
    expect(compareCaptures(clip, slowed, 's').flags[0]).toMatchObject({ flag: 'edited', side: 'after', repeated });
    const cut = { ...clip, editor: 'iMovie', flags: ['maybe-edited'] as const };
    expect(compareCaptures(cut, clip, 's').flags[0]).toMatchObject({
      side: 'before',
      repeated: null,
      editor: 'iMovie',
    });
  });
});
