import type { OutlinedFace } from '#anatomy';
import { landmarkPlaces } from './parameters.ts';
import type { InjectionSite, MouthLandmark } from './plan.ts';

/** Frontal position in the patient frame [mm]. */
export type FrontalPoint = readonly [x: number, y: number];

/** Where a landmark of a side lies on the resting face, seen from the front [mm]. */
export function landmarkPosition(
  face: OutlinedFace,
  landmark: MouthLandmark,
  side: InjectionSite['side'],
): FrontalPoint {
  const sign = side === 'patient-right' ? -1 : 1;
  const { parameters, mesh } = face;
  const quarter = mesh.columns / 4;
  switch (landmark) {
    case 'sto':
      return [0, 0];
    case 'ls':
      return [0, border(face, 0)[1]];
    case 'li':
      return [0, border(face, 2 * quarter)[1]];
    case 'sn':
      return [0, border(face, 0)[1] + parameters.philtrumLength];
    case 'sl':
      return [0, -parameters.lowerLipLength];
    case 'pg':
      return [0, -parameters.lowerLipLength - landmarkPlaces.pgBelowSl.value];
    case 'ch':
      return [(sign * parameters.mouthWidth) / 2, border(face, sign > 0 ? quarter : 3 * quarter)[1]];
    case 'cph':
      return bowPeak(face, sign);
    case 'ala': {
      const lateral = landmarkPlaces.alaLateral.value * (parameters.mouthWidth / landmarkPlaces.mouthWidth.value);
      return [sign * lateral, border(face, 0)[1] + parameters.philtrumLength + landmarkPlaces.alaAboveSn.value];
    }
  }
}

/** The skin of the vermilion border on one column. */
function border({ mesh }: OutlinedFace, column: number): FrontalPoint {
  const at = 3 * ((column * (mesh.rings + 1) + mesh.borderRing) * (mesh.layers + 1) + mesh.layers);
  return [mesh.nodes[at], mesh.nodes[at + 1]];
}

/** The upper vermilion border where it is the philtral half-spacing from the midline. */
function bowPeak(face: OutlinedFace, sign: 1 | -1): FrontalPoint {
  const { columns } = face.mesh;
  const x = face.parameters.philtralHalfSpacing;
  const columnAt = (i: number) => (sign > 0 ? i : (columns - i) % columns);
  for (let i = 0; i < columns / 4; i++) {
    const near = border(face, columnAt(i));
    const far = border(face, columnAt(i + 1));
    const from = Math.abs(near[0]);
    const to = Math.abs(far[0]);
    if (from <= x && x <= to && to > from) {
      return [sign * x, near[1] + ((x - from) / (to - from)) * (far[1] - near[1])];
    }
  }
  throw new RangeError(`face.parameters.philtralHalfSpacing must lie within the upper vermilion border, got ${x}`);
}
