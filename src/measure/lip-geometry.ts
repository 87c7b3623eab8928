/** A point of the patient frame [mm]: x to the patient's left, y up, z forward. */
export type Point3 = readonly [x: number, y: number, z: number];

/**
 * The lips of one capture or one solved mesh, as landmarks and contours. The only thing the measures look at,
 * so that a photograph and a deformed model are measured by the same functions.
 *
 * Every contour runs from the patient's right commissure to the left one, x increasing, both ends included.
 */
export interface LipGeometry {
  /** subnasale [mm] */
  readonly sn: Point3;
  /** sublabiale [mm] */
  readonly sl: Point3;
  /** cheilion, the mouth corner, patient's left [mm] */
  readonly chLeft: Point3;
  /** cheilion, patient's right [mm] */
  readonly chRight: Point3;
  /** crista philtri, peak of the cupid's bow, patient's left [mm] */
  readonly cphLeft: Point3;
  readonly cphRight: Point3;
  /** upper vermilion border; ls is where it crosses the midline [mm] */
  readonly upperBorder: readonly Point3[];
  /** free margin of the upper lip, its lowest visible line [mm] */
  readonly upperMargin: readonly Point3[];
  /** free margin of the lower lip, its highest visible line [mm] */
  readonly lowerMargin: readonly Point3[];
  /** lower vermilion border; li is where it crosses the midline [mm] */
  readonly lowerBorder: readonly Point3[];
  /** frontal x of the midline at the lips [mm]; contours are read 0 and 7 mm either side of it */
  readonly midlineX: number;
  /** lower edge of the upper central incisors, y [mm]; null when it cannot be known */
  readonly incisorEdgeY: number | null;
  /** gingival zenith of the upper central incisors, y [mm]; null when it cannot be known */
  readonly gingivaY: number | null;
  /** true when every z is 0 because depth is not known, as from one frontal photograph */
  readonly frontalOnly?: boolean;
}

/** The same lips with their frame's origin moved: every point goes by (dx, dy) [mm]. */
export function shifted(geometry: LipGeometry, [dx, dy]: readonly [number, number]): LipGeometry {
  const point = ([x, y, z]: Point3): Point3 => [x + dx, y + dy, z];
  const height = (y: number | null) => (y === null ? null : y + dy);
  return {
    ...geometry,
    sn: point(geometry.sn),
    sl: point(geometry.sl),
    chLeft: point(geometry.chLeft),
    chRight: point(geometry.chRight),
    cphLeft: point(geometry.cphLeft),
    cphRight: point(geometry.cphRight),
    upperBorder: geometry.upperBorder.map(point),
    upperMargin: geometry.upperMargin.map(point),
    lowerMargin: geometry.lowerMargin.map(point),
    lowerBorder: geometry.lowerBorder.map(point),
    midlineX: geometry.midlineX + dx,
    incisorEdgeY: height(geometry.incisorEdgeY),
    gingivaY: height(geometry.gingivaY),
  };
}
