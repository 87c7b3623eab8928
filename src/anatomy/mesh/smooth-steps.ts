/** Rises smoothly from 0 at `from` to 1 at `to`, level at both ends [1]. */
export function smoothStep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** The smaller of two positive numbers, with the corner between them rounded off; a little below both where they meet. */
export function smoothMin(a: number, b: number): number {
  return (a ** -4 + b ** -4) ** -0.25;
}

/** Value between a (t = 0) and b (t = 1). */
export function blend(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
