/** Four contours from the patient's right to left: upper border, upper margin, lower margin, lower border (4 x nPoint x 2) [mm]. */
export type FrontOutline = readonly number[];

/** A point of a drawing, y down. */
export type Spot = readonly [x: number, y: number];

/** The contours of an outline as points of a drawing. */
export function contoursOfFront(outline: FrontOutline): readonly (readonly Spot[])[] {
  const count = outline.length / 8;
  return Array.from({ length: 4 }, (_, c) =>
    Array.from({ length: count }, (_, k): Spot => {
      const at = (c * count + k) * 2;
      return [outline[at] ?? 0, -(outline[at + 1] ?? 0)];
    }),
  );
}

/** A smooth line through points (Catmull-Rom as cubic curves). */
export function smoothPath(points: readonly Spot[], start: 'M' | 'L' = 'M'): string {
  const at = (i: number): Spot => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0];
  const text = ([x, y]: Spot) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  const handle = (from: Spot, before: Spot, after: Spot, sign: 1 | -1): Spot => [
    from[0] + (sign * (after[0] - before[0])) / 6,
    from[1] + (sign * (after[1] - before[1])) / 6,
  ];
  const curves = points.slice(1).map((end, i) => {
    const first = handle(at(i), at(i - 1), end, 1);
    const second = handle(end, at(i), at(i + 2), -1);
    return `C${text(first)} ${text(second)} ${text(end)}`;
  });
  return `${start}${text(at(0))}${curves.join('')}`;
}

/** A closed area between two contours. */
export function areaBetween(one: readonly Spot[], other: readonly Spot[]): string {
  return `${smoothPath(one)}${smoothPath([...other].reverse(), 'L')}Z`;
}
