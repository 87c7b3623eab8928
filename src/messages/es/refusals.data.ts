import type { Translation } from '../catalogue.ts';

/** Why a picture or clip cannot be measured, and what to do, in Spanish. */
export const refusals: Translation<'refusal'> = {
  'refusal.photo': 'No podemos medir esta foto.',
  'refusal.whose': '¿De quién es la boca?',
  'refusal.faces': '{count, plural, one {Se halló # cara.} other {Se hallaron # caras.}}',
  'refusal.anotherPhoto': 'Elegir otra foto',
  'refusal.clip': 'No podemos medir este vídeo.',
  'refusal.stopped': 'Se paró la medición.',
  'refusal.afterAll': 'Medirlo de todos modos',
  'refusal.anotherClip': 'Elegir otra foto u otro vídeo',
  'refusal.do.no-face': 'Use una foto que muestre toda la cara de frente, con luz uniforme.',
  'refusal.do.several-faces': 'Elija de quién es la boca: toque un número en la foto.',
  'refusal.do.too-small': 'Acérquese, o use una foto más grande: sirve una cara que llene la imagen.',
  'refusal.do.turned': 'Mire de frente a la cámara e inténtelo otra vez.',
  'refusal.do.eyes-closed': 'Mantenga los ojos abiertos: los iris son la regla.',
  'refusal.do.not-an-image': 'Elija una foto en JPEG, PNG o WebP.',
  'refusal.do.too-large': 'Guarde una copia más pequeña y use esa.',
  'refusal.do.not-measurable': 'Descubra la boca, manténgala dentro de la imagen e inténtelo otra vez.',
  'refusal.clipDo.no-face': 'Use un vídeo que muestre toda la cara de frente, con luz uniforme.',
  'refusal.clipDo.face-missing': 'Mantenga toda la cara en la imagen, con luz uniforme.',
  'refusal.clipDo.several-faces': 'Elija de quién es la boca, o use un vídeo con una sola persona.',
  'refusal.clipDo.too-small': 'Acérquese: sirve una cara que llene la imagen.',
  'refusal.clipDo.turned': 'Mire de frente a la cámara casi todo el vídeo.',
  'refusal.clipDo.eyes-closed': 'Mantenga los ojos abiertos: los iris son la regla.',
  'refusal.clipDo.not-measurable': 'Descubra la boca, manténgala dentro de la imagen e inténtelo otra vez.',
};
