import type { Translation } from '../catalogue.ts';

/** What was checked in a photograph or a clip, and what to look at again, in Spanish. */
export const checks: Translation<'check'> = {
  'check.scale': 'Escala',
  'check.pose': 'Postura',
  'check.lips': 'Labios',
  'check.clip': 'Vídeo',
  'check.inOrder': ', en orden',
  'check.lookAgain': ', mírelo otra vez',
  'check.scale.iris.source': '{mm} mm por píxel, por el iris, de {width} mm de ancho (Rüfer 2005)',
  'check.scale.clip.source':
    '{mm} mm por píxel, por el iris, de {width} mm de ancho (Rüfer 2005), mediana de todo el vídeo',
  'check.pose.turned':
    '{turn, select, left {girada {yaw}° a la izquierda} right {girada {yaw}° a la derecha} other {girada 0°}}, {nod, select, up {mentón {pitch}° arriba} down {mentón {pitch}° abajo} other {mentón 0°}}; se acepta hasta {mostYaw}° y {mostPitch}°',
  'check.pose.frames': '{straight} de {all} fotogramas con la cabeza bastante recta',
  'check.lips.hidden': 'no se ve si hay separación',
  'check.lips.closed': 'cerrados',
  'check.lips.parted': 'separados {mm} mm',
  'check.lips.followed': 'seguidos de fotograma en fotograma',
  'check.clip.facts': '{seconds} s, {rate} fotogramas por segundo, {width} × {height} píxeles',
  'check.flag.below-4-px-per-mm':
    'menos de 4 píxeles por milímetro, así que los intervalos son más anchos; una foto más grande los estrecha',
  'check.flag.eyes-narrowed':
    'los ojos están entornados, así que la regla es menos segura y los intervalos son más anchos',
  'check.flag.one-eye-hidden': 'un iris está tapado; solo el otro sirve de regla',
  'check.flag.irises-unlike': 'los dos iris tienen distinto tamaño, así que la regla es menos segura',
  'check.flag.scale-doubtful': 'las pupilas salen demasiado juntas o separadas; compruebe la escala',
  'check.flag.upper-border-not-plain': 'el borde rojo superior no se ve claro; compruebe su línea',
  'check.flag.lower-border-not-plain': 'el borde rojo inferior no se ve claro; compruebe su línea',
  'check.flag.lip-margins-not-plain': 'la línea entre los labios no se ve clara; compruébela',
  'check.flag.expression-uncertain': 'puede ser una sonrisa o un reposo; diga abajo qué es',
  'check.flag.mouth-open': 'la boca está abierta; deje los labios apenas juntos y repita la foto',
  'check.flag.points-moved-by-hand':
    'hay puntos movidos a mano; sus intervalos son los de lo que puede colocar una mano',
  'check.flag.gum-possible':
    'se ve una banda roja sobre los dientes y puede ser encía; coloque las dos líneas de la encía para medirla',
  'check.flag.hair-over-border':
    'el vello puede tapar el borde rojo superior, así que lo que depende de él no se mide',
  'check.flag.red-lip-too-thin':
    'se ve tan poco labio rojo que su altura no se distingue de la sombra entre los labios; coloque sus líneas a mano',
  'check.flag.make-up-border-possible':
    'el borde rojo puede estar dibujado con lápiz o carmín; otro maquillaje lo mueve',
  'check.clipFlag.below-4-px-per-mm':
    'menos de 4 píxeles por milímetro, así que los intervalos son más anchos; acérquese o grabe en 1080p',
  'check.clipFlag.few-gated-frames':
    'pocos fotogramas tienen la cabeza bastante recta; mire a la cámara todo el tiempo',
  'check.clipFlag.no-rest':
    'no se halló ningún reposo; empiece dos segundos con la cara suelta y los labios apenas juntos',
  'check.clipFlag.scale-doubtful': 'las pupilas salen demasiado juntas o separadas; compruebe la escala',
  'check.clipFlag.upper-border-not-plain':
    'el borde rojo superior no se ve claro en muchos fotogramas; compruebe su línea',
  'check.clipFlag.light-changes':
    'la luz cambia durante el vídeo; los cambios del borde rojo pueden ser de la luz',
  'check.clipFlag.frames-dropped': 'al vídeo le faltan fotogramas, así que las velocidades son menos seguras',
  'check.clipFlag.frames-repeated':
    'hay imágenes repetidas: el vídeo puede estar ralentizado o montado, así que las velocidades son dudosas',
  'check.clipFlag.maybe-edited':
    'el archivo lo escribió un programa que edita o convierte, no una cámara: puede estar cambiado',
};
