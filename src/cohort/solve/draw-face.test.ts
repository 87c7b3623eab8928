import { describe, expect, it } from 'vitest';
import { meanFace } from '#anatomy';
import type { Cohort } from '../spec/cohort.ts';
import { faceOf } from './draw-face.ts';

const cohort = (population: Cohort['population']) => ({ population }) as Cohort;
const women = cohort({ kind: 'drawn', faces: 41, seed: 1, women: 1 });

describe('faceOf', () => {
  it('gives the same face for the same number, whoever else is asked for, and another for another', () => {
    const [one, again] = [
      faceOf(women, 3),
      faceOf({ ...women, population: { ...women.population, faces: 4 } } as Cohort, 3),
    ];
    expect(one.face?.parameters).toEqual(again.face?.parameters);
    expect(one.face?.parameters).not.toEqual(faceOf(women, 4).face?.parameters);
    expect([one.sex, one.refused]).toEqual(['female', []]);
    expect(faceOf(cohort({ kind: 'drawn', faces: 41, seed: 1, women: 0 }), 3).sex).toBe('male');
  });

  it('says which face it refused before the one it took', () => {
    const { face, refused } = faceOf(women, 40);
    expect(refused).toEqual(['cornerHeightDifference is 3.20 mm; tested are -3.00 to 3.00 mm']);
    expect(Math.abs(face!.parameters.cornerHeightDifference)).toBeLessThan(3);
  });

  it('refuses a given face that cannot be meshed, with the reason', () => {
    const parametersMm = { ...meanFace('female'), mouthWidth: 9 };
    const given = cohort({ kind: 'given', seed: 1, faces: [{ name: 'tiny', parametersMm }] });
    expect(faceOf(given, 0)).toMatchObject({
      name: 'tiny',
      face: null,
      refused: [expect.stringContaining('mouthWidth')],
    });
  });
});
