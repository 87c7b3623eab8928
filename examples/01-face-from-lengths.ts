/** From a few measured lengths to a mouth of hexahedra, and how well shaped its elements are. */
import { buildFace, meshQuality, referenceFaces } from '#anatomy';

export function faceFromLengths() {
  const face = buildFace({ ...referenceFaces['reference-female'], mouthWidth: 51, philtrumLength: 12.4 }, 'coarse');
  const { minScaledJacobian } = meshQuality(face.mesh);
  return { elements: face.mesh.elements.length / 8, fascicles: face.fascicles.length, minScaledJacobian };
}
