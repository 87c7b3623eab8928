import { factorDense, solveDense } from '#numerics';

/**
 * Depth of the points of a shape before the centre of the upper face, in the order of `shapePoints`: patient's right,
 * left, midline [cm of the canonical face]. Mean of synthetic visits of two faces; others differ by some tenths.
 */
export const shapeDepths: readonly number[] = [
  ...[0.7, 1.2, -4.7, -3.7, -2.3, -1, 0.4, -5.2, -5.2, -0.6, -0.4, 0.7, 2.8, 3.3, 2.4, 3.6],
  ...[0.7, 1.2, -4.7, -3.7, -2.3, -1, 0.4, -5.2, -5.2, -0.6, -0.4, 0.7, 2.8, 3.3, 2.4, 3.6],
  ...[2.4, 2.8, 3.2, 3, 3.5, 4.1, 4.7, 5.3, 5.5, 5.3, 3.7],
];

/**
 * How much nearer the camera was the second time: what is near has grown and what is far has shrunk towards the middle,
 * in proportion to depth. Shift, size, turn in the picture and a slight yaw and nod are told apart from it by least squares.
 * @param before frontal places (x, y) of the points of one face's shape [cm of the canonical face]
 * @returns growth per depth [1/cm]; above 0 = nearer after. The network shows about a fifth of what geometry would
 */
export function nearerBy(before: readonly number[], after: readonly number[]): number {
  const movements = movementsOf(before.map((value, i) => (value + after[i]) / 2));
  const change = after.map((value, i) => value - before[i]);
  const size = movements.length;
  const normal = Float64Array.from({ length: size * size }, (_, i) =>
    dot(movements[Math.floor(i / size)], movements[i % size]),
  );
  const amounts = Float64Array.from(movements, (movement) => dot(movement, change));
  const factor = factorDense(normal, size);
  if (factor === null) return 0;
  solveDense(factor, amounts, 1);
  return amounts[size - 1];
}

/** What every point does when a face is held or photographed otherwise; perspective comes last. */
function movementsOf(shape: readonly number[]): readonly (readonly number[])[] {
  const movement = (to: (x: number, y: number, depth: number) => readonly [number, number]) =>
    shapeDepths.flatMap((depth, k) => to(shape[2 * k], shape[2 * k + 1], depth));
  return [
    movement(() => [1, 0]),
    movement(() => [0, 1]),
    movement((x, y) => [x, y]),
    movement((x, y) => [-y, x]),
    movement((_x, _y, depth) => [depth, 0]),
    movement((_x, _y, depth) => [0, depth]),
    movement((x, y, depth) => [depth * x, depth * y]),
  ];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
