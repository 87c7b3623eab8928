import { describe, expect, test } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { medianPhysiology } from '../physiology-priors.ts';
import { activationOf } from './activation.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const plain = activationOf(face, medianPhysiology, 'smile');
const of = (muscle: string, side: string) => face.fascicles.findIndex((f) => f.muscle === muscle && f.side === side);

describe('pulls of a person', () => {
  test('multiply what is voluntary, on their own side only', () => {
    const own = activationOf(face, medianPhysiology, 'smile', {
      pulls: { smile: { risorius: { left: 0.5, right: 1 } } },
    });
    const tone = activationOf(face, medianPhysiology, 'rest');
    const [left, right] = [of('risorius', 'left'), of('risorius', 'right')];
    expect(own[left] - tone[left]).toBeCloseTo((plain[left] - tone[left]) / 2, 12);
    expect(own[right]).toBe(plain[right]);
    expect(own[of('zygomaticusMajor', 'left')]).toBe(plain[of('zygomaticusMajor', 'left')]);
  });

  test('carry a muscle beyond full activation where there is more of it, and a block still takes its share', () => {
    const pulls = { smile: { zygomaticusMajor: { left: 1.5, right: 1.5 } } };
    const f = of('zygomaticusMajor', 'right');
    const whole = activationOf(face, medianPhysiology, 'smile', { pulls });
    expect(whole[f]).toBeGreaterThan(1.4);
    const half = activationOf(face, medianPhysiology, 'smile', {
      pulls,
      strength: new Float64Array(face.fascicles.length).fill(0.5),
    });
    expect(half[f]).toBeCloseTo(whole[f] / 2, 12);
  });

  test('of other expressions, and of rest, change nothing', () => {
    const pulls = { smile: { zygomaticusMajor: { left: 2, right: 2 } } };
    expect(activationOf(face, medianPhysiology, 'rest', { pulls })).toEqual(
      activationOf(face, medianPhysiology, 'rest'),
    );
    expect(activationOf(face, medianPhysiology, 'smile', { command: 0, pulls })[of('zygomaticusMajor', 'left')]).toBe(
      activationOf(face, medianPhysiology, 'rest')[of('zygomaticusMajor', 'left')],
    );
  });
});
