import { describe, expect, test } from 'vitest';
import { seenClip } from '../seen-clip.fixture.ts';
import { findCut } from './find-cut.ts';
import type { SeenMoment } from './seen-moment.ts';

const calm = seenClip({ seconds: 2 });

function changed(change: (moment: SeenMoment, t: number) => Partial<SeenMoment>): SeenMoment[] {
  return calm.map((moment, t) => ({ ...moment, ...change(moment, t) }));
}

describe('findCut', () => {
  test('a single shot has none', () => expect(findCut(calm)).toBeNull());

  test('another picture all at once is another shot', () => {
    const other = Float32Array.from({ length: 12 }, (_, c) => Math.sin(3 * c));
    expect(findCut(changed((_, t) => (t >= 20 ? { thumbnail: other } : {})))).toBe(calm[20].atSeconds);
  });

  test('a picture that jumps a little in an otherwise still scene is another shot, a hand that comes in is not', () => {
    const shifted = (by: number) => Float32Array.from({ length: 12 }, (_, c) => c + by * Math.sin(c));
    expect(findCut(changed((_, t) => (t >= 20 ? { thumbnail: shifted(2) } : {})))).toBe(calm[20].atSeconds);
    const coming = (t: number) => shifted(2 * Math.min(1, Math.max(0, (t - 19) / 4)));
    expect(findCut(changed((_, t) => ({ thumbnail: coming(t) })))).toBeNull();
  });

  test('a light that is switched on is not', () => {
    const lit = Float32Array.from({ length: 12 }, (_, c) => 2 * c + 40);
    expect(findCut(changed((_, t) => (t >= 20 ? { thumbnail: lit } : {})))).toBeNull();
  });

  test('a head that suddenly stands elsewhere is another shot; one that goes there is not', () => {
    const at = (x: number) => (moment: SeenMoment) => ({
      face: moment.face && { ...moment.face, centre: [x, 200] as const },
    });
    expect(findCut(changed((moment, t) => at(t >= 20 ? 340 : 300)(moment)))).toBe(calm[20].atSeconds);
    expect(findCut(changed((moment, t) => at(300 + 30 * Math.max(0, t - 20))(moment)))).toBeNull();
  });
});
