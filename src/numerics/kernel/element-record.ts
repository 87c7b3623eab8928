/**
 * Layout shared by the SIMD element kernels and their plain twins: batches of eight-node elements with eight integration
 * points in kernel memory, all in doubles.
 *
 * A batch of *points* holds up to POINT_BATCH elements; field k of element e is at POINT_BATCH * k + size * e. Points come
 * in pairs (0 1, 2 3, 4 5, 6 7), and `deformation` keeps the two of a pair beside each other, entry after entry.
 *
 * A batch of *lines*, material directions inside elements, holds up to LINE_BATCH of them (field k of line n at
 * LINE_BATCH * k + size * n), which belong to up to LINE_SLOTS elements (field k of slot s at slotStart + LINE_SLOTS * k +
 * size * s). `along` and `carried` keep the two points of a pair beside each other.
 */
export const POINT_BATCH = 16;

/** Fields of an element in a batch of points; sizes in brackets. */
export const pointField = {
  /** dN/dX (8 points x 8 nodes x 3) */
  gradient: 0,
  /** symmetric tensor B (8 points x 6): xx yy zz xy yz zx */
  initial: 192,
  /** nodal displacements (8 nodes x 3) */
  displacement: 240,
  /** F (4 pairs x 9 x 2), written by deformPoints */
  deformation: 264,
  /** det F (8), written by deformPoints */
  jacobian: 336,
  /** F : F B (8), written by deformPoints */
  trace: 344,
  /** (6 x 8): x, y of pointForces; alpha, beta, gamma, swap, shear, rate of pointTangents */
  coefficient: 352,
  /** factor of the swept volume's own product (1); room for 2 */
  bulk: 400,
  /** nodal forces (8 x 3), written by pointForces */
  force: 402,
  /** blocks between nodes a <= b (36 x 9), row-major, written by pointTangents */
  pair: 426,
  /** scratch of the kernel */
  scratch: 750,
} as const;

/** Doubles of a batch of points. */
export const POINT_AREA = POINT_BATCH * pointField.scratch + 1352;

export const LINE_BATCH = 64;
export const LINE_SLOTS = 16;

/** Fields of a line. */
export const lineField = {
  /** d . dN/dX (4 pairs x 8 nodes x 2) */
  along: 0,
  /** direction d (8 points x 3) */
  direction: 64,
  /** f = F d (4 pairs x 3 x 2), written by carryLines */
  carried: 88,
  /** |f| (8), written by carryLines */
  stretch: 112,
  /** factor of the identity, also of the force (8) */
  first: 120,
  /** factor of f f^T (8) */
  second: 128,
  /** slot of the line's element, a whole number (1) */
  slot: 136,
  end: 137,
} as const;

/** Where the slots start in a batch of lines. */
export const slotStart = LINE_BATCH * lineField.end;

/** Fields of an element that lines belong to. */
export const slotField = {
  /** nodal displacements (8 x 3) */
  displacement: 0,
  /** nodal forces (8 x 3), written by lineForces */
  force: 24,
  /** symmetric blocks between nodes a <= b (36 x 6): xx xy xz yy yz zz, written by lineTangents */
  pair: 48,
  end: 264,
} as const;

/** Doubles of a batch of lines. */
export const LINE_AREA = slotStart + LINE_SLOTS * slotField.end + 48;
