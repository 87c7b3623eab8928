import type { Translation } from '../catalogue.ts';

/** Why a picture or clip was refused, with its numbers, in Spanish. */
export const whyNot: Translation<'whyNot'> = {
  'whyNot.unlike-face': 'Lo que se halló no parece la cara de una persona ({found}; al menos {least}).',
  'whyNot.turned-left':
    'La cabeza está girada {found} grados a la izquierda de la persona; se puede medir hasta {most}.',
  'whyNot.turned-right':
    'La cabeza está girada {found} grados a la derecha de la persona; se puede medir hasta {most}.',
  'whyNot.chin-up': 'El mentón apunta {found} grados hacia arriba; se puede medir hasta {most}.',
  'whyNot.chin-down': 'El mentón apunta {found} grados hacia abajo; se puede medir hasta {most}.',
  'whyNot.eyes-closed':
    'Los ojos están cerrados o entornados y no se ve el iris, así que no puede servir de regla.',
  'whyNot.few-pixels':
    'La cara tiene {found} píxeles por milímetro; hacen falta al menos {least}, y {good} son buenos.',
  'whyNot.corners-unsure':
    'Las comisuras no se pueden situar con menos de {found} mm de duda; se puede medir hasta {most}. ¿Está tapada la boca?',
  'whyNot.beyond-edge': 'La boca se sale del borde de la imagen.',
  'whyNot.many-pixels': 'La imagen tiene {found} megapíxeles; se leen como mucho {most}. Hágala más pequeña.',
  'whyNot.no-face': 'No se halló ninguna cara en la imagen.',
  'whyNot.several-faces': 'Se hallaron {found} caras.',
  'whyNot.not-decoded':
    'Este archivo no es una imagen que el navegador pueda leer. Sirven JPEG, PNG y WebP.',
  'whyNot.eyes-never-open':
    'Los ojos están cerrados o entornados en todas las imágenes, así que ningún iris puede servir de regla.',
  'whyNot.few-clip-pixels':
    'La cara tiene {found} píxeles por milímetro; hacen falta al menos {least}, y {good} son buenos. Acérquese o grabe en 1080p.',
  'whyNot.few-pictures':
    'El vídeo tiene {found} imágenes; hacen falta al menos {least}. Grabe dos segundos o más.',
  'whyNot.face-missing':
    'Se halló una cara en {found} de {all} imágenes; al menos la mitad debe mostrarla. Recorte el vídeo a la parte con la cara.',
  'whyNot.cut':
    'El vídeo está cortado en el segundo {at}: lo de antes y lo de después son dos tomas. Mídalas por separado, como dos archivos.',
  'whyNot.too-long':
    'El vídeo dura {found} s o más; se leen como mucho {most} s. Recorte la parte que muestra los movimientos.',
  'whyNot.lips-never-read':
    'Los labios no se pudieron leer en ninguna imagen. ¿Están tapados o cortados por el borde?',
  'whyNot.often-turned':
    'En {found} de {all} imágenes la cabeza está girada más de {mostYaw} grados o inclinada más de {mostPitch} (lo habitual: {yaw} a la izquierda de la persona, mentón {pitch} arriba). Mire de frente a la cámara.',
  'whyNot.few-at-rest':
    '{found} de {all} imágenes muestran la boca en reposo y la cabeza recta; hacen falta al menos {least}. Empiece dos segundos con los labios sueltos.',
  'whyNot.stopped': 'Se paró la medición. No se guardó nada de lo medido.',
  'whyNot.empty-file': 'El archivo está vacío (0 bytes). Grabe el vídeo otra vez.',
  'whyNot.not-a-video':
    'El archivo no es un vídeo que se pueda leer aquí. Sirven MP4, MOV, WebM y MKV.',
  'whyNot.only-sound': 'El archivo no tiene imágenes, solo sonido. Elija un vídeo de la cara.',
  'whyNot.codec-unknown':
    'Este navegador no puede descodificar vídeo {codec}. Guarde el vídeo como MP4 (H.264) y elija ese.',
  'whyNot.no-index':
    'El archivo no dice dónde están sus imágenes: se cortó al copiarlo o al grabarlo. Cópielo o grábelo otra vez.',
  'whyNot.broken-off':
    'Solo se pudieron leer {at} s del vídeo; el archivo está dañado. Cópielo o grábelo otra vez.',
  'whyNot.unreadable': 'El archivo no se puede leer. Cópielo o grábelo otra vez.',
};
