import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LipGeometry, Point3 } from '#measure';
import { createReplay } from './drive-sheet.ts';
import { lipMotion } from './lip-motion.ts';
import { type NeutralSheet, placesOf } from './neutral-sheet.ts';

const COLUMNS = 24;
const ROWS = 9;
const BORDER_ROW = 4;

/** Two lips that meet in a line, rolled in inside and spread out beyond. */
const sheet: NeutralSheet = {
  columns: COLUMNS,
  rows: ROWS,
  borderRow: BORDER_ROW,
  positions: Float32Array.from({ length: COLUMNS * ROWS * 3 }, (_, i) => {
    const angle = (2 * Math.PI * Math.floor(i / 3 / ROWS)) / COLUMNS;
    const row = Math.floor(i / 3) % ROWS;
    const out = Math.abs(row - 1);
    const across = [(22 + 0.5 * out ** 1.5) * Math.sin(angle), (0.1 + out ** 1.5) * Math.cos(angle), -6 + 2 * row];
    return across[i % 3];
  }),
  archSlope: (x) => -0.02 * x,
};
const replay = createReplay(sheet);

const xs = Array.from({ length: 13 }, (_, i) => -24 + 4 * i);
const arch = (height: number) => xs.map((x): Point3 => [x, height * (1 - (x / 24) ** 2), 0]);
const rest: LipGeometry = {
  sn: [0, 20, 0],
  sl: [0, -17, 0],
  chLeft: [24, 0, 0],
  chRight: [-24, 0, 0],
  cphLeft: [4, 7, 0],
  cphRight: [-4, 7, 0],
  upperBorder: arch(7),
  upperMargin: arch(0),
  lowerMargin: arch(-0.1),
  lowerBorder: arch(-9),
  midlineX: 0,
  incisorEdgeY: null,
  gingivaY: null,
  frontalOnly: true,
};

interface Pull {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly border: number;
  readonly jaw: number;
}

/** The lips with each corner pulled aside and up, the upper border raised more on the left, the jaw lowered. */
function pulled({ left, right, up, border, jaw }: Pull): LipGeometry {
  const aside = (x: number) => (x > 0 ? left : right) * (x / 24);
  const move =
    (lift: (x: number) => number) =>
    (p: Point3): Point3 => [p[0] + aside(p[0]), p[1] + up * (p[0] / 24) ** 2 + lift(p[0]) * (1 - (p[0] / 24) ** 2), 0];
  const still = move(() => 0);
  return {
    ...rest,
    sl: [0, rest.sl[1] - jaw, 0],
    chLeft: still(rest.chLeft),
    chRight: still(rest.chRight),
    upperBorder: rest.upperBorder.map(move((x) => border * (1 + x / 60))),
    upperMargin: rest.upperMargin.map(still),
    lowerMargin: rest.lowerMargin.map(move(() => -jaw)),
    lowerBorder: rest.lowerBorder.map(move(() => -jaw)),
  };
}

const mirrorPoint = ([x, y, z]: Point3): Point3 => [-x, y, z];
const mirrorLine = (line: readonly Point3[]) => line.map(mirrorPoint).reverse();
function mirrored(lips: LipGeometry): LipGeometry {
  return {
    ...lips,
    sl: mirrorPoint(lips.sl),
    chLeft: mirrorPoint(lips.chRight),
    chRight: mirrorPoint(lips.chLeft),
    upperBorder: mirrorLine(lips.upperBorder),
    upperMargin: mirrorLine(lips.upperMargin),
    lowerMargin: mirrorLine(lips.lowerMargin),
    lowerBorder: mirrorLine(lips.lowerBorder),
  };
}

const pull = fc.record({
  left: fc.double({ min: -8, max: 8, noNaN: true }),
  right: fc.double({ min: -8, max: 8, noNaN: true }),
  up: fc.double({ min: -3, max: 9, noNaN: true }),
  border: fc.double({ min: -2, max: 3, noNaN: true }),
  jaw: fc.double({ min: 0, max: 18, noNaN: true }),
});
const vertex = (surface: Float32Array, column: number, row: number) => {
  const at = (column * ROWS + row) * 3;
  return [surface[at], surface[at + 1], surface[at + 2]];
};

describe('the neutral replay', () => {
  test('without displacement it is the neutral face, exactly', () => {
    expect(replay.surface(lipMotion(rest, rest), 1)).toEqual(sheet.positions);
    expect(replay.surface(lipMotion(rest, rest), 3)).toEqual(sheet.positions);
  });

  test('mirrored lips give the mirrored surface', () => {
    fc.assert(
      fc.property(pull, (how) => {
        const straight = replay.surface(lipMotion(pulled(how), rest), 1);
        const turned = replay.surface(lipMotion(mirrored(pulled(how)), rest), 1);
        for (let column = 0; column < COLUMNS; column++) {
          for (let row = 0; row < ROWS; row++) {
            const [x, y, z] = vertex(straight, column, row);
            const twin = vertex(turned, (COLUMNS - column) % COLUMNS, row);
            expect(Math.max(Math.abs(twin[0] + x), Math.abs(twin[1] - y), Math.abs(twin[2] - z))).toBeLessThan(1e-3);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('three times is three times once', () => {
    fc.assert(
      fc.property(pull, (how) => {
        const motion = lipMotion(pulled(how), rest);
        const once = replay.surface(motion, 1);
        const thrice = replay.surface(motion, 3);
        once.forEach((value, i) => {
          expect(Math.abs(thrice[i] - sheet.positions[i] - 3 * (value - sheet.positions[i]))).toBeLessThan(2e-4);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('edge and border follow their own contours, to true scale', () => {
    const flip = replay.surface(lipMotion(pulled({ left: 0, right: 0, up: 0, border: 2, jaw: 0 }), rest), 1);
    const { edgeRow } = placesOf(sheet);
    const rose = (row: number) => vertex(flip, 0, row)[1] - vertex(sheet.positions, 0, row)[1];
    expect(rose(BORDER_ROW)).toBeGreaterThan(1.9);
    expect(rose(BORDER_ROW)).toBeLessThan(2.05);
    expect(Math.abs(rose(edgeRow[0]))).toBeLessThan(1e-4);
    const smile = replay.surface(lipMotion(pulled({ left: 7, right: 5, up: 6, border: 0, jaw: 0 }), rest), 1);
    const corner = (column: number) => {
      const [from, to] = [vertex(sheet.positions, column, BORDER_ROW), vertex(smile, column, BORDER_ROW)];
      return [to[0] - from[0], to[1] - from[1]];
    };
    expect(corner(COLUMNS / 4)[0]).toBeCloseTo(7, 3);
    expect(corner(COLUMNS / 4)[1]).toBeCloseTo(6, 3);
    expect(corner((3 * COLUMNS) / 4)[0]).toBeCloseTo(-5, 3);
  });

  test('skin moves less the further it is from the lips', () => {
    const flip = replay.surface(lipMotion(pulled({ left: 6, right: 6, up: 5, border: 1, jaw: 0 }), rest), 1);
    const way = (row: number) => {
      const [from, to] = [vertex(sheet.positions, COLUMNS / 4, row), vertex(flip, COLUMNS / 4, row)];
      return Math.hypot(to[0] - from[0], to[1] - from[1]);
    };
    expect(way(BORDER_ROW + 2)).toBeLessThan(way(BORDER_ROW));
    expect(way(ROWS - 1)).toBeLessThan(way(BORDER_ROW + 2));
  });
});
