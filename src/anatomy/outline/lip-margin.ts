/** Where a section of the lip ends towards the mouth. */
export interface MarginPoint {
  /** [mm] */
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * The free margin of one lip in one column: the extreme of a smooth curve through the section, not its extreme node,
 * so that it moves continuously and does not depend on where nodes happen to lie.
 *
 * @param section points of the section from mucosa over the margin to the skin (nPoint x 3) [mm]
 * @param towards -1 for the lowest point (upper lip), 1 for the highest (lower lip)
 */
export function marginOf(section: Float64Array, towards: 1 | -1): MarginPoint {
  const count = section.length / 3;
  const stations = chordStations(section, count);
  let best = { segment: 0, t: 0, height: -Infinity };
  for (let segment = 0; segment + 1 < count; segment++) {
    const curve = cubicOn(section, stations, { segment, axis: 1 });
    for (const t of [0, 1, ...levelPoints(curve)]) {
      const height = towards * valueAt(curve, t);
      if (height > best.height) best = { segment, t, height };
    }
  }
  const at = (axis: number) => valueAt(cubicOn(section, stations, { segment: best.segment, axis }), best.t);
  return { x: at(0), y: at(1), z: at(2) };
}

/** c0 + c1 t + c2 t2 + c3 t3 on 0..1. */
type Cubic = readonly [number, number, number, number];

function chordStations(section: Float64Array, count: number): Float64Array {
  const stations = new Float64Array(count);
  for (let i = 1; i < count; i++) {
    const step = [0, 1, 2].map((k) => section[3 * i + k] - section[3 * i - 3 + k]);
    stations[i] = stations[i - 1] + Math.hypot(step[0], step[1], step[2]);
  }
  return stations;
}

/** One segment of the smooth curve whose slopes are those of parabolas through neighbouring points. */
function cubicOn(section: Float64Array, stations: Float64Array, at: { segment: number; axis: number }): Cubic {
  const { segment: i, axis } = at;
  const width = stations[i + 1] - stations[i];
  const [a, b] = [section[3 * i + axis], section[3 * i + 3 + axis]];
  const slope = (j: number): number => {
    const secant = (k: number) => (section[3 * k + 3 + axis] - section[3 * k + axis]) / (stations[k + 1] - stations[k]);
    if (j === 0) return secant(0);
    if (j === stations.length - 1) return secant(j - 1);
    const before = stations[j] - stations[j - 1];
    const after = stations[j + 1] - stations[j];
    return (secant(j - 1) * after + secant(j) * before) / (before + after);
  };
  const [m0, m1] = [slope(i) * width, slope(i + 1) * width];
  return [a, m0, 3 * (b - a) - 2 * m0 - m1, 2 * (a - b) + m0 + m1];
}

function valueAt([c0, c1, c2, c3]: Cubic, t: number): number {
  return c0 + t * (c1 + t * (c2 + t * c3));
}

/** Where the slope of a cubic vanishes between 0 and 1. */
function levelPoints([, c1, c2, c3]: Cubic): number[] {
  const discriminant = c2 * c2 - 3 * c3 * c1;
  if (discriminant < 0) return [];
  const q = -(c2 + Math.sign(c2 || 1) * Math.sqrt(discriminant));
  return [q / (3 * c3), c1 / q].filter((t) => t > 0 && t < 1);
}
