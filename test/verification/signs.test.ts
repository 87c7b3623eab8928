import { describe, expect, it } from 'vitest';
import { referenceFaces } from '#anatomy';
import { quantile } from '#numerics';
import { changeOf, type ExactDraw, solveDraws } from './exact-draws.ts';

const face = referenceFaces['reference-female'];

const share = (draws: readonly ExactDraw[], holds: (draw: ExactDraw) => boolean) =>
  draws.filter(holds).length / draws.length;
const median = (draws: readonly ExactDraw[], name: string) =>
  quantile(
    Float64Array.from(draws, (draw) => changeOf(draw, name)),
    0.5,
  );

describe('signs of a treatment over people and chance, solved exactly', () => {
  it('a lip flip shortens the white lip, does not lower the margin and rolls the vermilion out', () => {
    const draws = solveDraws(face, 'lip-flip-4x1', 'rest', 12);
    expect(draws).toHaveLength(12);
    expect(share(draws, (d) => changeOf(d, 'philtrumLength') < 0)).toBeGreaterThanOrEqual(0.7);
    expect(
      share(draws, (d) => Math.min(changeOf(d, 'marginLiftLeft'), changeOf(d, 'marginLiftRight')) > -0.02),
    ).toBeGreaterThanOrEqual(0.7);
    expect(share(draws, (d) => changeOf(d, 'vermilionEversionDeg') > 0)).toBeGreaterThanOrEqual(0.7);
    expect(median(draws, 'philtrumLength')).toBeLessThan(0);
    expect(median(draws, 'vermilionEversionDeg')).toBeGreaterThan(0);
  });

  it('2.5 U a side into the lifters lower the line of a gummy smile by 1 to 6 mm in the middle', () => {
    const draws = solveDraws(face, 'gummy-smile-2.5', 'gummySmile', 9);
    expect(draws.length).toBeGreaterThanOrEqual(8);
    const drop = -(median(draws, 'marginLiftLeft') + median(draws, 'marginLiftRight')) / 2;
    expect(drop).toBeGreaterThan(1);
    expect(drop).toBeLessThan(6);
  });

  it('another face answers differently', () => {
    const [one] = solveDraws(face, 'lip-flip-4x1', 'rest', 1);
    const [other] = solveDraws(referenceFaces['long-lip'], 'lip-flip-4x1', 'rest', 1);
    expect(Math.abs(changeOf(one, 'vermilionEversionDeg') - changeOf(other, 'vermilionEversionDeg'))).toBeGreaterThan(
      0.05,
    );
  });
});
