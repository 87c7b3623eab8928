import { describe, expect, test } from 'vitest';
import type { ComparedSide } from '#compare';
import type { Expression, LipGeometry, LipMeasure, MeasuredValue, Point3 } from '#measure';
import { evenPair, movementOnly, type ReplaySide, replayMoment, replayPair } from './replay-pair.ts';

const line = (y: number): Point3[] => [-20, -10, 0, 10, 20].map((x): Point3 => [x, y, 0]);

/** Lips whose upper border stands so high, all of them raised. */
const lips = (border: number, raised: number): LipGeometry => ({
  sn: [0, 18, 0],
  sl: [0, -15, 0],
  chLeft: [20, raised, 0],
  chRight: [-20, raised, 0],
  cphLeft: [4, border + raised, 0],
  cphRight: [-4, border + raised, 0],
  upperBorder: line(border + raised),
  upperMargin: line(raised),
  lowerMargin: line(raised),
  lowerBorder: line(raised - 8),
  midlineX: 0,
  incisorEdgeY: null,
  gingivaY: null,
});

/** Photographs of a rest and of a smile that raises the lips. */
function pictures(border: number, raised: number): ComparedSide {
  const picture = (expression: Expression, geometry: LipGeometry) => ({
    expression,
    geometry,
    measures: {} as Record<LipMeasure, MeasuredValue | null>,
    pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
    scale: { pxPerMm: 4, source: 'iris' },
    flags: [],
    frames: 1,
  });
  return { captures: [picture('rest', lips(border, 0)), picture('smile', lips(border, raised))] };
}

const middleOfBorder = 2 * 8 + 1;
const border = (side: ReplaySide, expression: Expression) => replayMoment(side, expression, 0)?.[middleOfBorder];

describe('two sides on the face of nobody', () => {
  const found = replayPair(pictures(6, 3), pictures(8, 2));
  const pair = found!;

  test('stand away from the rest before, so that what changed at rest is seen', () => {
    expect(border(pair.before, 'rest')).toBeCloseTo(0);
    expect(border(pair.after, 'rest')).toBeCloseTo(2);
    expect(border(pair.before, 'smile')).toBeCloseTo(3);
    expect(border(pair.after, 'smile')).toBeCloseTo(4);
    expect(pair.expressions).toEqual(['rest', 'smile']);
  });

  test('with movement only, each moves from its own rest, and the rests still differ', () => {
    const { before, after } = movementOnly(pair);
    expect(border(before, 'smile')).toBeCloseTo(3);
    expect(border(after, 'smile')).toBeCloseTo(2);
    expect(border(after, 'rest')).toBeCloseTo(2);
  });

  test('in a blind pair neither rests as the neutral face does', () => {
    const { before, after } = evenPair(pair);
    expect(border(before, 'rest')).toBeCloseTo(-1);
    expect(border(after, 'rest')).toBeCloseTo(1);
    expect(border(after, 'smile')).toBeCloseTo(2);
  });

  test('a lower red lip that is not told on one side is drawn on neither, and its border goes with its margin', () => {
    const hidden = pictures(8, 2);
    const [rest, smile] = hidden.captures;
    const lowered = { ...smile.geometry!, lowerBorder: line(-20) };
    const measures = { ...smile.measures, lowerVermilionHeight: null };
    const sides = { captures: [rest, { ...smile, geometry: lowered, measures }] } as ComparedSide;
    const lower = (contour: 2 | 3, side: ReplaySide) => replayMoment(side, 'smile', 0)?.[contour * 34 + middleOfBorder];
    for (const found of [replayPair(pictures(6, 3), sides), replayPair(sides, pictures(6, 3))]) {
      for (const side of [found!.before, found!.after]) expect(lower(3, side)).toBeCloseTo(lower(2, side)!);
    }
    expect(border(replayPair(sides, sides)!.after, 'smile')).toBeCloseTo(2);
  });

  test('without a rest on both sides there is no pair', () => {
    const { captures } = pictures(6, 3);
    expect(replayPair({ captures: captures.slice(1) } as ComparedSide, pictures(6, 3))).toBeNull();
  });
});
