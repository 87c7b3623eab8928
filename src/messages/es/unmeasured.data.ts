import type { Translation } from '../catalogue.ts';

/** Why a picture or clip cannot be measured, and what to do, in Spanish. */
export const unmeasured: Translation<'unmeasured'> = {
  'unmeasured.photo': 'No podemos medir esta foto.',
  'unmeasured.whose': '¿De quién es la boca?',
  'unmeasured.anotherPhoto': 'Elegir otra foto',
  'unmeasured.clip': 'No podemos medir este vídeo.',
  'unmeasured.stopped': 'Se paró la medición.',
  'unmeasured.afterAll': 'Medirlo de todos modos',
  'unmeasured.anotherClip': 'Elegir otra foto u otro vídeo',
  'unmeasured.do.no-face': 'Use una foto que muestre toda la cara de frente, con luz uniforme.',
  'unmeasured.do.several-faces': 'Elija de quién es la boca: toque un número en la foto.',
  'unmeasured.do.too-small': 'Acérquese, o use una foto más grande: sirve una cara que llene la imagen.',
  'unmeasured.do.turned': 'Mire de frente a la cámara e inténtelo otra vez.',
  'unmeasured.do.eyes-closed': 'Mantenga los ojos abiertos: los iris son la regla.',
  'unmeasured.do.not-an-image': 'Elija una foto en JPEG, PNG o WebP.',
  'unmeasured.do.too-large': 'Guarde una copia más pequeña y use esa.',
  'unmeasured.do.not-measurable': 'Descubra la boca, manténgala dentro de la imagen e inténtelo otra vez.',
  'unmeasured.clipDo.no-face': 'Use un vídeo que muestre toda la cara de frente, con luz uniforme.',
  'unmeasured.clipDo.face-missing': 'Mantenga toda la cara en la imagen, con luz uniforme.',
  'unmeasured.clipDo.several-faces': 'Elija de quién es la boca, o use un vídeo con una sola persona.',
  'unmeasured.clipDo.too-small': 'Acérquese: sirve una cara que llene la imagen.',
  'unmeasured.clipDo.turned': 'Mire de frente a la cámara casi todo el vídeo.',
  'unmeasured.clipDo.eyes-closed': 'Mantenga los ojos abiertos: los iris son la regla.',
  'unmeasured.clipDo.not-measurable': 'Descubra la boca, manténgala dentro de la imagen e inténtelo otra vez.',
};
