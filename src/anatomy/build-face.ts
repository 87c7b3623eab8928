import { attachmentsOf } from './attachments.ts';
import type { FaceModel, FaceParameters, MouthMesh, Resolution } from './face-model.ts';
import { contactSurfaces, foldedCoordinates } from './mesh/contact-surfaces.ts';
import { elementVolumes } from './mesh/element-samples.ts';
import { meshQuality } from './mesh/mesh-quality.ts';
import { layOutMouth } from './mesh/mouth-layout.ts';
import { hexahedra, meshMouth } from './mesh/mouth-mesh.ts';
import type { MouthSolid } from './mesh/mouth-solid.ts';
import { gridCounts } from './mesh/resolutions.ts';
import { musculature } from './muscles/muscle-bundles.ts';
import type { OutlinedFace } from './outline/outline.ts';
import { anthropometry } from './parameters.ts';
import { tissueShares } from './tissue-layers.ts';

/**
 * Builds one person's mouth: elements, tissues, muscles and ties, all from thirteen lengths.
 *
 * The same parameters give the same numbers; mirrored parameters (cornerHeightDifference negated) the mirrored mesh.
 * @param parameters lengths of the face [mm]
 * @param resolution how fine the elements are; node and element numbers depend on nothing else
 * @throws RangeError when a parameter is not a finite number, or when the lengths together fold the mesh
 */
export function buildFace(parameters: FaceParameters, resolution: Resolution): FaceModel {
  refuseUnknown(parameters);
  const counts = gridCounts[resolution];
  const layout = layOutMouth(parameters, counts);
  const nodes = meshMouth(layout, counts);
  const elements = hexahedra(counts);
  refuseFolded(parameters, nodes.positions, elements);
  const solid: MouthSolid = { layout, nodes, elements, volumes: elementVolumes(nodes.positions, elements) };
  const { columns, rings, layers, borderRing } = counts;
  const mesh: MouthMesh = Object.freeze({
    resolution,
    columns,
    rings,
    layers,
    borderRing,
    nodes: nodes.positions,
    elements,
    tissueShare: tissueShares(solid),
    foldedCoordinates: foldedCoordinates(solid),
    ...contactSurfaces(solid),
  });
  return Object.freeze({
    parameters: Object.freeze({ ...parameters }),
    mesh,
    teeth: Object.freeze(layout.arch),
    ...musculature(solid),
    attachments: attachmentsOf(solid),
  });
}

/**
 * The lips of one person at rest, for drawings and landmarks: nodes without tissues, muscles or ties, a few milliseconds.
 * @param parameters lengths of the face [mm]
 * @throws RangeError when a parameter is not a finite number
 */
export function layOutFace(parameters: FaceParameters, resolution: Resolution): OutlinedFace {
  refuseUnknown(parameters);
  const counts = gridCounts[resolution];
  const layout = layOutMouth(parameters, counts);
  const { columns, rings, layers, borderRing } = counts;
  const { positions: nodes } = meshMouth(layout, counts);
  return { parameters, mesh: { resolution, columns, rings, layers, borderRing, nodes }, teeth: layout.arch };
}

function refuseUnknown(parameters: FaceParameters): void {
  for (const [name, { range }] of Object.entries(anthropometry)) {
    const value = parameters[name as keyof FaceParameters];
    if (!Number.isFinite(value)) {
      throw new RangeError(`${name} is ${value}; a finite length is needed, in people ${range[0]} to ${range[1]} mm`);
    }
  }
}

/** Lengths far from people's may fold an element; then those outside the tested range are named. */
function refuseFolded(parameters: FaceParameters, positions: Float64Array, elements: Int32Array): void {
  if (meshQuality({ nodes: positions, elements }).minScaledJacobian > 0) return;
  const outside = Object.entries(anthropometry).flatMap(([name, { range }]) => {
    const value = parameters[name as keyof FaceParameters];
    const tested = range.map((limit) => limit.toFixed(1)).join(' to ');
    return value < range[0] || value > range[1] ? [`${name} is ${value} mm, tested ${tested} mm`] : [];
  });
  const named = outside.length > 0 ? outside.join('; ') : 'every length is in its range, but not together';
  throw new RangeError(`face: these lengths cannot be meshed: ${named}`);
}
