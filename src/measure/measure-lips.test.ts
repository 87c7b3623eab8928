import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contourHeightAt } from './contour.ts';
import type { LipGeometry, Point3 } from './lip-geometry.ts';
import { measureLips } from './measure-lips.ts';
import type { LipMeasure } from './names.ts';

type Shape = { width: number; upper: number; lower: number; gap: number; bow: number; tilt: number; count: number };

const shapes = fc.record({
  width: fc.double({ min: 30, max: 70, noNaN: true }),
  upper: fc.double({ min: 3, max: 14, noNaN: true }),
  lower: fc.double({ min: 3, max: 16, noNaN: true }),
  gap: fc.double({ min: 0, max: 15, noNaN: true }),
  bow: fc.double({ min: 0, max: 2, noNaN: true }),
  tilt: fc.double({ min: -3, max: 3, noNaN: true }),
  count: fc.integer({ min: 9, max: 81 }),
});

function mouth({ width, upper, lower, gap, bow, tilt, count }: Shape): LipGeometry {
  const along = (height: (u: number) => number): Point3[] =>
    Array.from({ length: count }, (_, i) => {
      const u = (2 * i) / (count - 1) - 1;
      return [(u * width) / 2, height(u) + tilt * u, 0];
    });
  const arch = (u: number) => 1 - u * u;
  const upperMargin = along((u) => gap * arch(u));
  return {
    sn: [0.4, upper + gap + 13, 0],
    sl: [0, -lower - 8, 0],
    chLeft: upperMargin[count - 1],
    chRight: upperMargin[0],
    cphLeft: [5, upper + gap + bow, 0],
    cphRight: [-5, upper + gap + bow, 0],
    upperBorder: along((u) => (upper + gap + bow * 4 * u * u) * arch(u)),
    upperMargin,
    lowerMargin: along(() => 0),
    lowerBorder: along((u) => -lower * arch(u)),
    midlineX: 0,
    incisorEdgeY: gap > 2 ? gap / 3 : null,
    gingivaY: null,
  };
}

function mapped(g: LipGeometry, f: (p: Point3) => Point3, y: (y: number) => number): LipGeometry {
  const all = (c: readonly Point3[]) => c.map(f).toSorted((a, b) => a[0] - b[0]);
  return {
    ...g,
    sn: f(g.sn),
    sl: f(g.sl),
    chLeft: f(g.chLeft),
    chRight: f(g.chRight),
    cphLeft: f(g.cphLeft),
    cphRight: f(g.cphRight),
    upperBorder: all(g.upperBorder),
    upperMargin: all(g.upperMargin),
    lowerMargin: all(g.lowerMargin),
    lowerBorder: all(g.lowerBorder),
    midlineX: f([g.midlineX, 0, 0])[0],
    incisorEdgeY: g.incisorEdgeY === null ? null : y(g.incisorEdgeY),
    gingivaY: g.gingivaY === null ? null : y(g.gingivaY),
  };
}

function mirrored(g: LipGeometry): LipGeometry {
  const m = mapped(
    g,
    ([x, y, z]) => [-x, y, z],
    (y) => y,
  );
  return { ...m, chLeft: m.chRight, chRight: m.chLeft, cphLeft: m.cphRight, cphRight: m.cphLeft };
}

function expectSame(a: Record<LipMeasure, number | null>, b: Record<LipMeasure, number | null>, factor = 1) {
  for (const name of Object.keys(a) as LipMeasure[]) {
    const power = name === 'upperLipAreaMm2' ? factor * factor : factor;
    if (a[name] === null || name === 'vermilionShowLateral') continue;
    expect(b[name], name).toBeCloseTo(a[name] * power, 6);
  }
}

describe('measureLips', () => {
  test('reads the heights a mouth was drawn with', () => {
    const g = mouth({ width: 50, upper: 7, lower: 9, gap: 6, bow: 0, tilt: 0, count: 41 });
    const m = measureLips(g, g);
    expect(m.upperVermilionHeight).toBeCloseTo(7, 9);
    expect(m.lowerVermilionHeight).toBeCloseTo(9, 9);
    expect(m.interlabialGap).toBeCloseTo(6, 9);
    expect(m.mouthWidth).toBeCloseTo(50, 9);
    expect(m.philtrumLength).toBeCloseTo(Math.hypot(0.4, 13), 9);
    expect(m.upperLipLength).toBeCloseTo(Math.hypot(0.4, 20), 9);
    expect(m.vermilionShowLateral).toBeCloseTo(7 * (1 - (7 / 25) ** 2), 3);
    expect(m.upperLipAreaMm2).toBeCloseTo((7 * 50 * 2) / 3, 0);
    expect(m.smileLineStraightness).toBeCloseTo(-6, 9);
    expect(m.incisorShow).toBeCloseTo(4, 9);
    expect(m.gingivalShow).toBeNull();
    expect(m.commissureHeightLeft).toBeCloseTo(-6, 9);
    expect(m.commissureExcursionLeft).toBe(0);
  });

  test('a mirrored mouth gives mirrored measures', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const g = mouth(shape);
        const a = measureLips(g, g);
        const b = measureLips(mirrored(g), mirrored(g));
        expectSame(a, {
          ...b,
          commissureHeightLeft: b.commissureHeightRight,
          commissureHeightRight: b.commissureHeightLeft,
        });
        if (a.vermilionShowLateral !== null) expect(b.vermilionShowLateral).toBeCloseTo(a.vermilionShowLateral, 9);
      }),
    );
  });

  test('moving the head changes nothing', () => {
    const shift = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(shapes, shift, shift, (shape, dx, dy) => {
        const g = mouth(shape);
        const moved = mapped(
          g,
          ([x, y, z]) => [x + dx, y + dy, z],
          (y) => y + dy,
        );
        expectSame(measureLips(g, g), measureLips(moved, moved));
      }),
    );
  });

  test('a mouth twice as large measures twice as much', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.5, max: 2, noNaN: true }), (shape, k) => {
        const g = mouth(shape);
        const scaled = mapped(
          g,
          ([x, y, z]) => [k * x, k * y, k * z],
          (y) => k * y,
        );
        expectSame(measureLips(g, g), measureLips(scaled, scaled), k);
      }),
    );
  });

  test('commissures are followed from the rest and unknown without it', () => {
    const rest = mouth({ width: 50, upper: 7, lower: 9, gap: 0, bow: 1, tilt: 0, count: 21 });
    const smile = mapped(
      rest,
      ([x, y, z]) => [x * 1.2, y + (4 * Math.abs(x)) / 25, z],
      (y) => y,
    );
    const m = measureLips(smile, rest);
    expect(m.commissureExcursionLeft).toBeCloseTo(Math.hypot(5, 4), 9);
    expect(m.commissureHeightRight).toBeCloseTo(4, 9);
    expect(measureLips(smile).commissureExcursionLeft).toBeNull();
    expect(measureLips(smile).commissureHeightRight).toBeNull();
  });

  test('gum shows only above the crowns, teeth only above the lower lip', () => {
    const g = mouth({ width: 60, upper: 6, lower: 9, gap: 14, bow: 0, tilt: 0, count: 41 });
    const gummy = measureLips({ ...g, incisorEdgeY: 1, gingivaY: 11 });
    expect(gummy.gingivalShow).toBeCloseTo(3, 9);
    expect(gummy.incisorShow).toBeCloseTo(10, 9);
    const covered = measureLips({ ...g, incisorEdgeY: -4, gingivaY: 16 });
    expect(covered.gingivalShow).toBe(0);
    expect(covered.incisorShow).toBeCloseTo(14, 9);
  });

  test('projection is known from a mesh and unknown from a frontal photograph', () => {
    const g = mouth({ width: 50, upper: 7, lower: 9, gap: 0, bow: 0, tilt: 0, count: 21 });
    const deep = { ...g, upperBorder: g.upperBorder.map(([x, y]): Point3 => [x, y, 3]) };
    expect(measureLips(deep).upperLipProjection).toBeCloseTo(3, 9);
    expect(measureLips({ ...deep, frontalOnly: true }).upperLipProjection).toBeNull();
  });
});

describe('contourHeightAt', () => {
  test('nine and eighty-one points of one arc answer alike', () => {
    const arc = (n: number): Point3[] =>
      Array.from({ length: n }, (_, i) => {
        const x = -25 + (50 * i) / (n - 1);
        return [x, 8 * Math.cos((x / 25) * (Math.PI / 2)), 0];
      });
    for (const x of [-7, 0, 7, 11.3]) {
      expect(contourHeightAt(arc(9), x)).toBeCloseTo(contourHeightAt(arc(81), x) as number, 1);
    }
  });

  test('does not invent a height beyond the ends', () => {
    expect(
      contourHeightAt(
        [
          [0, 1, 0],
          [5, 2, 0],
        ],
        6,
      ),
    ).toBeNull();
  });
});
