import { computed } from '@preact/signals';
import { faceInHand, faceModel } from '../../state/face.ts';
import { drawnFace, type MapFace, standardFace } from './drawn-face.ts';

/** The face the map is drawn to: the measured one where there is one, a standard one otherwise. */
export const mapFace = computed((): MapFace => {
  const built = faceModel.value;
  return built !== null && faceInHand.value?.kind === 'photo' ? drawnFace(built, true) : standardFace();
});
