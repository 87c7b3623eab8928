/**
 * How large is this mouth, in millimetres? From a picture (pixels and two face networks handed in) or from a mesh,
 * to named lip measures with one definition. Leaves out: diagnosis, beauty, depth from a single picture.
 * @module
 */

// one definition of a millimetre
export { contourHeightAt } from './contour.ts';
export type { LipGeometry, Point3 } from './lip-geometry.ts';
export { lateralOffsetMm, measureLips } from './measure-lips.ts';
export { type Expression, expressions, type LipMeasure, measureUnits } from './names.ts';
