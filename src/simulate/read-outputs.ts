import { type FaceModel, outline, vermilionNormal } from '#anatomy';
import { contourHeightAt, type LipGeometry, lateralOffsetMm, measureLips, type Point3 } from '#measure';
import { type Person, sealOf, toothPressureKpa } from '#mechanics';
import { measureNames, outlineStart, outputNames } from './output-names.ts';
import { type ModelOnlyOutput, modelOnlyOutputs, outlineContours, outlinePointCount } from './sample.ts';

/** The untreated rest that excursions and rotations are counted from. */
export interface RestReference {
  readonly geometry: LipGeometry;
  readonly normal: Point3;
}

/** Positions of the nodes at a displacement (nNode x 3) [mm]. */
export function positionsAt(face: FaceModel, u: Float64Array): Float64Array {
  return Float64Array.from(face.mesh.nodes, (x, i) => x + u[i]);
}

/** Reads the untreated rest once per face. */
export function restReference(face: FaceModel): RestReference {
  return { geometry: outline(face, face.mesh.nodes), normal: vermilionNormal(face, face.mesh.nodes) };
}

/** Every output of a solved state, in the order of {@link outputNames}. */
export function readOutputs(person: Person, u: Float64Array, rest: RestReference): Float64Array {
  const face = person.mouth.face;
  const positions = positionsAt(face, u);
  const geometry = outline(face, positions);
  const out = new Float64Array(outputNames.length);
  const measured = measureLips(geometry, rest.geometry);
  measureNames.forEach((name, k) => {
    out[k] = measured[name] ?? Number.NaN;
  });
  const own = modelOnly(person, u, geometry, rest, vermilionNormal(face, positions));
  modelOnlyOutputs.forEach((name, k) => {
    out[measureNames.length + k] = own[name];
  });
  writeOutline(geometry, out);
  return out;
}

function modelOnly(
  person: Person,
  u: Float64Array,
  geometry: LipGeometry,
  rest: RestReference,
  normal: Point3,
): Record<ModelOnlyOutput, number> {
  const seal = sealOf(person, u);
  const marginAt = (g: LipGeometry, x: number) => contourHeightAt(g.upperMargin, g.midlineX + x) ?? Number.NaN;
  const border = midpoint(geometry.upperBorder);
  const borderRest = midpoint(rest.geometry.upperBorder);
  return {
    vermilionEversionDeg: sagittalRotation(rest.normal, normal),
    sealForceN: seal.forceN,
    sealPressureKpa: seal.pressureKpa,
    teethPressureKpa: toothPressureKpa(person, u),
    marginExcursion: Math.hypot(marginAt(geometry, 0) - marginAt(rest.geometry, 0), border[2] - borderRest[2]),
    marginLiftLeft: marginAt(geometry, lateralOffsetMm) - marginAt(rest.geometry, lateralOffsetMm),
    marginLiftRight: marginAt(geometry, -lateralOffsetMm) - marginAt(rest.geometry, -lateralOffsetMm),
    upperProtrusion: border[2] - borderRest[2],
    lowerProtrusion: midpoint(geometry.lowerBorder)[2] - midpoint(rest.geometry.lowerBorder)[2],
  };
}

function midpoint(contour: readonly Point3[]): Point3 {
  return contour[(contour.length - 1) / 2];
}

/** Rotation in the midsagittal plane, positive when the vermilion turns up and out [deg]. */
function sagittalRotation(from: Point3, to: Point3): number {
  return ((Math.atan2(to[1], to[2]) - Math.atan2(from[1], from[2])) * 180) / Math.PI;
}

function writeOutline(geometry: LipGeometry, out: Float64Array): void {
  let at = outlineStart;
  for (const contour of outlineContours) {
    const points = geometry[contour];
    for (let k = 0; k < outlinePointCount; k++) {
      const t = (k * (points.length - 1)) / (outlinePointCount - 1);
      const i = Math.min(Math.floor(t), points.length - 2);
      for (let a = 0; a < 3; a++) out[at++] = points[i][a] + (t - i) * (points[i + 1][a] - points[i][a]);
    }
  }
}
