import type { Translation } from '../catalogue.ts';

/** Photographs of a movement beside the one at rest, in Spanish. */
export const moved: Translation<'moved'> = {
  'moved.name': 'Fotos del movimiento',
  'moved.title': 'Muestre cómo se mueven sus labios.',
  'moved.lead':
    'Con una foto de su sonrisa junto a esta, el modelo busca las fuerzas de los músculos que moverían así sus labios. La misma persona, el mismo sitio y la misma luz, la cabeza recta. Un vídeo dice más.',
  'moved.compare': 'Comparar con el modelo',
  'moved.smile': 'Una sonrisa',
  'moved.pucker': 'Labios fruncidos',
  'moved.optional': ', si quiere',
  'moved.photoOf': 'Foto de {movement, select, smile {una sonrisa} other {los labios fruncidos}}',
  'moved.remove': 'Quitar',
  'moved.drop': 'Suelte aquí una foto. Se queda en este aparato.',
  'moved.failed': 'Aquí no se pudo medir. {detail}',
  'moved.unusable': 'Esta foto no se puede usar.',
  'moved.severalFaces': 'Se hallaron {count} caras, contadas desde la izquierda.',
  'moved.whose': 'Elija de quién es la boca.',
  'moved.choose': 'Elegir una foto',
  'moved.another': 'Otra foto',
  'moved.corners': 'Las comisuras se movieron: izquierda {left}, derecha {right}.',
  'moved.withRange': '{mm} mm ({range})',
  'moved.measured': 'Medida junto a la foto en reposo.',
  'moved.width': 'La boca es {mm} mm más {way, select, narrower {estrecha} other {ancha}} que en reposo.',
  'moved.notMoved':
    'Aquí la boca es {mm} mm más {way, select, narrower {estrecha} other {ancha}} que en reposo; {movement, select, smile {una sonrisa completa la ensancha} other {fruncir los labios la estrecha}} al menos {least} mm. Use una foto del movimiento completo, de la misma persona.',
};
