import type { Attachment } from './face-model.ts';
import { sublabialeDepth } from './mesh/lip-thickness.ts';
import type { MouthSolid } from './mesh/mouth-solid.ts';
import { spreadOverNodes } from './mesh/patch.ts';
import { smoothStep } from './mesh/smooth-steps.ts';
import { nodalArea } from './mesh/surface-areas.ts';
import { template } from './parameters.ts';

/** Height of the folds in which the mucosa turns from lip to gum [mm]. */
export function fornices({ layout }: Pick<MouthSolid, 'layout'>): { readonly upper: number; readonly lower: number } {
  const { parameters } = layout;
  const upperLip = parameters.upperVermilionHeight + parameters.philtrumLength;
  return { upper: 0.8 * upperLip, lower: -0.83 * sublabialeDepth(parameters) };
}

/** How firmly mucosa at a height is bound to bone above (below) the fornix [1]; graded over 4 mm. */
export function boneShare(solid: Pick<MouthSolid, 'layout'>, height: number): { maxilla: number; mandible: number } {
  const { upper, lower } = fornices(solid);
  return { maxilla: smoothStep(upper, upper + 4, height), mandible: smoothStep(lower, lower - 4, height) };
}

/** All elastic ties of the patch. */
export function attachmentsOf(solid: MouthSolid): Attachment[] {
  const { layout } = solid;
  const wide = layout.parameters.mouthWidth / template.mouthWidth.value;
  // the cheek slides over bone and the jowl hangs free: only the front of the folds and of the chin holds
  const within = (from: number, fade: number, arc: number) =>
    1 - smoothStep(from * wide, (from + fade) * wide, Math.abs(arc));
  const gum = (arc: number) => within(template.gumHoldFrom.value, 10, arc);
  const below = -sublabialeDepth(layout.parameters);
  const chin = (arc: number, height: number) =>
    within(template.chinHoldFrom.value, 16, arc) * (1 - smoothStep(below - 6, below + 6, height));
  const nose = (arc: number, height: number) => noseWidth(wide, arc) * smoothStep(0, 10, height);
  return [
    { kind: 'maxilla', ...nodalArea(solid, 'mucosa', (arc, height) => gum(arc) * boneShare(solid, height).maxilla) },
    { kind: 'mandible', ...nodalArea(solid, 'mucosa', (arc, height) => gum(arc) * boneShare(solid, height).mandible) },
    noseTie(solid, wide),
    { kind: 'cheek', ...nodalArea(solid, 'rim', (arc, height) => (1 - chin(arc, height)) * (1 - nose(arc, height))) },
    { kind: 'chin', ...nodalArea(solid, 'rim', chin) },
  ];
}

/** The base of the nose and the alae hold the lip through its whole depth: frontal area spread over the thickness. */
function noseTie(solid: MouthSolid, wide: number): Attachment {
  const { parameters } = solid.layout;
  const sn = parameters.upperVermilionHeight + parameters.philtrumLength;
  const { nodes, loads } = spreadOverNodes(solid, {
    reach: { arc: [-24 * wide, 24 * wide], height: [sn - 4, Infinity] },
    at: (place) => (noseWidth(wide, place.arc) * smoothStep(sn - 3, sn + 4, place.height)) / place.thickness,
  });
  return { kind: 'nose', nodes, area: loads };
}

function noseWidth(wide: number, arc: number): number {
  return 1 - smoothStep(12 * wide, 20 * wide, Math.abs(arc));
}
