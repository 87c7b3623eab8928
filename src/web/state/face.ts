import { computed, signal } from '@preact/signals';
import {
  type AssumedParameter,
  type FaceModel,
  type FaceParameters,
  type ReferenceFaceName,
  referenceFaces,
} from '#anatomy';
import { layOutSurface } from '../mouth/clay/surface-grid.ts';
import type { MouthDrawing } from '../mouth/drawing.ts';
import { forecastWorker } from './engine.ts';
import { wordsFor } from './language.ts';
import { clearPoses } from './poses.ts';

/** Whose mouth is being looked at. */
export type FaceInHand =
  | { readonly kind: 'reference'; readonly name: ReferenceFaceName; readonly parameters: FaceParameters }
  | {
      readonly kind: 'photo';
      readonly parameters: FaceParameters;
      readonly assumed: readonly AssumedParameter[];
      readonly worstReproducedMm: number;
    };

/** Names of the faces that come with the product, in the page's language. */
export const referenceNames: Readonly<Record<ReferenceFaceName, string>> = wordsFor(
  Object.keys(referenceFaces) as ReferenceFaceName[],
  (name) => `mouth.face.${name}`,
);

/** The seed of every forecast on this page; shown in the report. */
export const SEED = 41;

/** The face in hand; null until one was chosen. */
export const faceInHand = signal<FaceInHand | null>(null);
/** The face as solved, and as drawn; null until it is built. */
export const faceModel = signal<FaceModel | null>(null);
/** What it takes to draw it; null until it is built. */
export const mouthDrawing = signal<MouthDrawing | null>(null);
/** Raised by one for each face that was opened, so that late answers for another face are dropped. */
export const faceVersion = signal(0);

/** Whether the face in hand is nobody’s. */
export const isReference = computed(() => faceInHand.value?.kind !== 'photo');

/** Builds a face and makes it the one in hand; what was computed for another is forgotten. */
export async function openFace(face: FaceInHand): Promise<boolean> {
  const mine = ++faceVersion.value;
  faceInHand.value = face;
  faceModel.value = null;
  clearPoses();
  const opened = await forecastWorker().openFace(face.parameters, SEED);
  if (mine !== faceVersion.peek()) return false;
  const { mesh, teeth, fascicles } = opened.face;
  const rest = new Float32Array(opened.surfaceNodes.length * 3);
  opened.surfaceNodes.forEach((node, i) => {
    rest.set(mesh.nodes.subarray(node * 3, node * 3 + 3), i * 3);
  });
  mouthDrawing.value = { grid: layOutSurface(mesh, opened.surfaceNodes), rest, teeth, fascicles };
  faceModel.value = opened.face;
  return true;
}

/** The face that comes with the product, by name. */
export function referenceFace(name: ReferenceFaceName): FaceInHand {
  return { kind: 'reference', name, parameters: referenceFaces[name] };
}
