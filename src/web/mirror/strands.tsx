/** How strongly muscles are seen to work, 0 to 1. */
export interface MuscleWork {
  readonly ring: number;
  readonly lifters: number;
}

interface StrandsProps {
  /** where a point of the face lies in the picture [px] */
  readonly at: (point: number) => readonly [number, number];
  /** length of one drawn pixel [px of the picture] */
  readonly unit: number;
  readonly work: MuscleWork;
}

const outerLip: readonly number[] = [61, 40, 37, 0, 267, 270, 291, 321, 314, 17, 84, 91];
const rings = [1.14, 1.28, 1.42, 1.56] as const;
/** From the cheekbone or below the eye to the corner or the upper lip, the patient's right and left. */
const lifters = [
  [123, 61],
  [50, 61],
  [101, 40],
  [100, 39],
  [142, 37],
  [352, 291],
  [280, 291],
  [330, 270],
  [329, 269],
  [371, 267],
] as const;
/** Strands of one lifter, and how far they fan out at the bone [share of its length]. */
const fan = [-0.09, 0, 0.09] as const;

/** Strands over the face, drawn only while the muscle is seen to work: the ring in its hue, the lifters in theirs. */
export function Strands({ at, unit, work }: StrandsProps) {
  const centre = [0, 1].map((axis) => outerLip.reduce((sum, i) => sum + at(i)[axis] / outerLip.length, 0));
  const ring = (size: number) =>
    smooth(outerLip.map((i) => [0, 1].map((axis) => centre[axis] + size * (at(i)[axis] - centre[axis]))));
  return (
    <g fill="none" stroke-linecap="round">
      {rings.map((size) => (
        <Strand key={size} d={ring(size)} hue="var(--pulls-down)" unit={unit} opacity={work.ring} />
      ))}
      {lifters.flatMap(([from, to]) =>
        fan.map((aside) => (
          <Strand
            key={`${from} ${aside}`}
            d={fromBone(at(from), at(to), aside)}
            hue="var(--pulls-up)"
            unit={unit}
            opacity={work.lifters}
          />
        )),
      )}
    </g>
  );
}

function Strand({ d, hue, unit, opacity }: { d: string; hue: string; unit: number; opacity: number }) {
  if (opacity === 0) return null;
  return (
    <g opacity={opacity}>
      <path d={d} stroke="var(--ground)" stroke-width={4 * unit} stroke-opacity="0.6" />
      <path d={d} stroke={hue} stroke-width={2 * unit} />
    </g>
  );
}

/** A straight strand that starts aside of its bone and ends where it pulls. */
function fromBone(bone: readonly number[], end: readonly number[], aside: number): string {
  const [dx, dy] = [end[0] - bone[0], end[1] - bone[1]];
  return `M${(bone[0] - aside * dy).toFixed(1)} ${(bone[1] + aside * dx).toFixed(1)}L${end.join(' ')}`;
}

/** A closed curve through the middles between points. */
function smooth(points: readonly (readonly number[])[]): string {
  const middle = (i: number) => {
    const [a, b] = [points[i % points.length], points[(i + 1) % points.length]];
    return `${((a[0] + b[0]) / 2).toFixed(1)} ${((a[1] + b[1]) / 2).toFixed(1)}`;
  };
  const bends = points.map((_, i) => {
    const [x, y] = points[(i + 1) % points.length];
    return `Q${x.toFixed(1)} ${y.toFixed(1)} ${middle(i + 1)}`;
  });
  return `M${middle(0)}${bends.join('')}Z`;
}
