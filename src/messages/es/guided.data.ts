import type { Translation } from '../catalogue.ts';

/** Guided tasks and what is read from them, in a patient's words, in Spanish. */
export const guided: Translation<'guided'> = {
  'guided.cannotTell': 'no se puede decir: {why}',
  'guided.head.reading': 'lectura, de {n, plural, one {# imagen} other {# imágenes}}',
  'guided.head.value': 'valor',
  'guided.head.range': 'margen del 95 %',
  'guided.task.syllables': 'pa pa pa',
  'guided.task.sentence': 'una frase',
  'guided.task.cheekPuff': 'mejillas infladas',
  'guided.task.straw': 'pajita',
  'guided.task.cup': 'vaso',
  'guided.task.profileRight': 'de perfil, lado derecho',
  'guided.task.profileLeft': 'de perfil, lado izquierdo',
  'guided.reading.openingMedian': 'labios separados, la mitad del tiempo más de',
  'guided.reading.openingWide': 'labios separados, una décima parte del tiempo más de',
  'guided.reading.openingSpeed': 'apertura o cierre más rápido',
  'guided.reading.closuresPerSecond': 'labios cerrados, veces por segundo',
  'guided.reading.widthMedian': 'ancho de la boca, centro',
  'guided.reading.widthRange': 'ancho de la boca, de estrecha a ancha',
  'guided.reading.narrowing': 'más estrecha que en reposo',
  'guided.reading.cornerWay': 'recorrido de las comisuras desde el reposo',
  'guided.reading.cornerSpeed': 'comisuras, lo más rápido',
  'guided.reading.cornerDifference': 'comisura izquierda más alta que la derecha, cambio desde el reposo',
  'guided.reading.cheekRight': 'la mejilla derecha sale',
  'guided.reading.cheekLeft': 'la mejilla izquierda sale',
  'guided.reading.cheekDifference': 'la mejilla izquierda sale más que la derecha',
  'guided.reading.heldSeconds': 'se aguantó',
  'guided.reading.partedSeconds': 'los labios cedieron',
  'guided.reading.hiddenShare': 'parte del contorno de los labios tapada',
  'guided.reading.upperLipProjection': 'borde rojo por delante de la base de la nariz',
  'guided.reading.upperRedFacing': 'el contorno del labio rojo superior mira hacia arriba',
  'guided.untold.no-rest':
    'No cuenta ningún momento en reposo, así que no hay con qué compararlo.',
  'guided.untold.few-lips':
    '{seen, plural, one {Solo # momento muestra} other {Solo # momentos muestran}} los labios mientras tanto; hacen falta {needed}.',
  'guided.untold.few-straight':
    '{seen, plural, one {Solo # momento muestra} other {Solo # momentos muestran}} los labios con la cabeza de frente; hacen falta {needed}.',
  'guided.untold.few-corners':
    '{seen, plural, one {Solo # momento muestra} other {Solo # momentos muestran}} las comisuras con la cabeza de frente; hacen falta {needed}.',
  'guided.untold.cheeks-hidden':
    'Las mejillas no se distinguen de lo que hay detrás de la cabeza. Siéntese ante una pared lisa, con el pelo detrás de las orejas.',
  'guided.untold.no-puff':
    'Las mejillas salieron {amount} mm; hacen falta {needed} para hablar de inflarlas. Llénelas de aire.',
  'guided.untold.cheeks-untold':
    'Sin las mejillas no se puede decir cuánto tiempo estuvieron llenas.',
  'guided.untold.straw-hides':
    'La pajita tapa el centro de los labios, donde se miden las alturas y la separación.',
  'guided.untold.cup-hides':
    'El vaso tapa los labios.',
  'guided.untold.cup-hides-width':
    'El vaso tapa los labios. No se mide su ancho.',
  'guided.untold.few-borders':
    'El contorno se miró en muy pocos momentos.',
  'guided.untold.hardly-apart':
    'Los labios apenas se separaron más de {amount} mm, muy poco para hablar de velocidad.',
  'guided.untold.pictures-missing':
    'Faltan demasiadas imágenes seguidas para hablar de velocidad.',
  'guided.untold.few-closures':
    '{seen, plural, =0 {Hacen falta {needed} cierres de los labios, de abiertos a cerrados; no se vio ninguno.} one {Hacen falta {needed} cierres de los labios, de abiertos a cerrados; se vio uno.} other {Hacen falta {needed} cierres de los labios, de abiertos a cerrados; se vieron #.}}',
  'guided.untold.too-fast':
    'Con {seen, plural, one {# imagen} other {# imágenes}} por segundo, algún cierre puede caer entre dos imágenes.',
  'guided.untold.little-turned':
    'La cabeza estaba girada {seen}°; el contorno de los labios pide un giro completo de lado, unos {needed}°.',
  'guided.untold.not-turning':
    'No se vio la cabeza girar de lado, así que no se conoce su tamaño ahí.',
  'guided.untold.no-front':
    'Los labios no se midieron de frente, y eso dice dónde mirar.',
  'guided.untold.no-outline':
    'El contorno no se distingue de lo que hay detrás. Siéntese ante una pared lisa, de otro color que su piel.',
  'guided.untold.no-nose':
    'El contorno de la nariz al mentón no se vio entero. Gire más de lado, con nariz y mentón dentro de la imagen.',
  'guided.untold.no-notch':
    'No se encontró en el contorno la línea entre los labios. Que los labios apenas se toquen.',
  'guided.untold.hair':
    'Hay pelo sobre el contorno del labio, así que no se ve la piel de debajo.',
  'guided.untold.red-border-not-plain':
    'De lado no se ve bien dónde la piel pasa a ser labio rojo.',
};
