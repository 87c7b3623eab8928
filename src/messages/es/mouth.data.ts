import type { Translation } from '../catalogue.ts';

/** The mouth as it is drawn: its expressions, its sides and the faces that come with the product, in Spanish. */
export const mouth: Translation<'mouth'> = {
  'mouth.expressions': 'Gesto',
  'mouth.expression.rest': 'Reposo',
  'mouth.expression.smile': 'Sonrisa',
  'mouth.expression.gummySmile': 'Sonrisa amplia',
  'mouth.expression.pucker': 'Beso',
  'mouth.expression.seal': 'Cierre',
  'mouth.expression.straw': 'Pajita',
  'mouth.expression.speechP': 'Al decir p',
  'mouth.expression.speechU': 'Al decir u',
  'mouth.expression.speechI': 'Al decir i',
  'mouth.picture': 'La boca, {expression}, {time}',
  'mouth.pictureToScale': 'La boca, {expression}, {time}, a escala',
  'mouth.letter.right': 'D',
  'mouth.letter.left': 'I',
  'mouth.side.right': 'derecha de la persona',
  'mouth.side.left': 'izquierda de la persona',
  'mouth.loupe': 'borde del labio superior, × 5',
  'mouth.loupeLabel': 'Borde del labio superior, cinco veces ampliado',
  'mouth.face.reference-female': 'Referencia, mujer',
  'mouth.face.reference-male': 'Referencia, hombre',
  'mouth.face.thin-lip': 'Labios finos',
  'mouth.face.long-lip': 'Labio superior largo',
  'mouth.face.gummy-smile': 'Se ve encía al sonreír',
  'mouth.face.asymmetric': 'Comisuras desiguales',
};
