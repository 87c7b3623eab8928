import { beforeAll, describe, expect, test } from 'vitest';
import { type Told, toldByRaters } from '../rater/study.ts';

describe('what a rater can tell from the neutral replay', () => {
  let told: readonly Told[];
  const of = (condition: Told['condition']) => told.find((one) => one.condition === condition)!;

  beforeAll(async () => {
    told = await toldByRaters(2, 'photographs');
  });

  test('in the photographs both raters tell a flash and lipstick: the check can fail', () => {
    for (const condition of ['flash', 'lipstick'] as const) {
      expect(of(condition).looks.photograph).toBeGreaterThan(0.95);
      expect(of(condition).learned.photograph).toBeGreaterThan(0.9);
    }
  });

  test('a smile that lost 2 mm is told', () => {
    expect(of('weaker').looks.replay).toBeGreaterThan(0.75);
    expect(of('weaker').learned.replay).toBeGreaterThan(0.75);
  });

  test('a flash is not told', () => {
    expect(of('flash').looks.replay).toBeLessThan(0.7);
    expect(of('flash').learned.replay).toBeLessThan(0.7);
  });

  test('lipstick, which moves borders that are measured in single photographs, is told less surely than in them', () => {
    expect(of('lipstick').looks.replay).toBeLessThan(0.85);
    expect(of('lipstick').learned.replay).toBeLessThan(0.9);
  });
});
