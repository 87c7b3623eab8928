import type { Translation } from '../catalogue.ts';

/** What a comparison of two captures comes to, in Spanish. */
export const comparison: Translation<'comparison'> = {
  'comparison.claim.changed':
    '{changes}{more, plural, =0 {} other {; # más en la tabla}}: más de lo que difieren por azar dos tomas sin cambios.',
  'comparison.claim.change': '{scene} {what} (95 de cada 100: {lo} a {hi} mm)',
  'comparison.claim.no-change':
    'No se aprecia ningún cambio: la diferencia queda por debajo de lo que difieren por azar dos tomas sin cambios.{passed, plural, =0 {} one { De {measures} medidas, # supera su propio límite, como puede ocurrir por azar.} other { De {measures} medidas, # superan su propio límite, como puede ocurrir por azar.}}',
  'comparison.claim.not-comparable': 'Estas dos tomas no se pueden comparar. {why}',
  'comparison.claim.nothing-shared': 'Estas dos tomas no comparten ningún gesto que comparar.',
  'comparison.scene.rest': '{place, select, first {En reposo} other {en reposo}}',
  'comparison.scene.smile': '{place, select, first {Al sonreír} other {al sonreír}}',
  'comparison.scene.gummySmile': '{place, select, first {En la sonrisa amplia} other {en la sonrisa amplia}}',
  'comparison.scene.pucker': '{place, select, first {Con boca de beso} other {con boca de beso}}',
  'comparison.scene.seal': '{place, select, first {Con los labios apretados} other {con los labios apretados}}',
  'comparison.scene.straw': '{place, select, first {Con una pajita} other {con una pajita}}',
  'comparison.scene.speechP': '{place, select, first {Al decir p} other {al decir p}}',
  'comparison.scene.speechU': '{place, select, first {Al decir u} other {al decir u}}',
  'comparison.scene.speechI': '{place, select, first {Al decir i} other {al decir i}}',
  'comparison.changed.upperVermilionHeight':
    'se ven {size} mm {way, select, more {más} other {menos}} de labio rojo superior que antes',
  'comparison.changed.incisorShow':
    'se ven {size} mm {way, select, more {más} other {menos}} de dientes superiores que antes',
  'comparison.changed.philtrumLength':
    'el labio blanco es {size} mm más {way, select, more {largo} other {corto}} que antes',
  'comparison.changed.lowerVermilionHeight':
    'se ven {size} mm {way, select, more {más} other {menos}} de labio rojo inferior que antes',
  'comparison.changed.interlabialGap':
    'los labios están {size} mm más {way, select, more {separados} other {juntos}} que antes',
  'comparison.changed.mouthWidth': 'la boca es {size} mm más {way, select, more {ancha} other {estrecha}} que antes',
  'comparison.changed.commissureExcursionLeft':
    'la comisura izquierda se mueve {size} mm {way, select, more {más} other {menos}} que antes',
  'comparison.changed.commissureExcursionRight':
    'la comisura derecha se mueve {size} mm {way, select, more {más} other {menos}} que antes',
  'comparison.changed.smileLineStraightness':
    'las comisuras quedan {size} mm más {way, select, more {altas} other {bajas}} respecto al labio que antes',
  'comparison.obstacle.head':
    'La cabeza está {how, select, turned {girada} other {inclinada}} {by}° respecto a antes; se puede comparar hasta {limit}°. Hay que grabarla otra vez con la cabeza como entonces.',
  'comparison.obstacle.few-pictures':
    'Del vídeo de {side, select, before {antes} other {después}} {pictures, plural, one {solo cuenta # imagen} other {solo cuentan # imágenes}}; hacen falta al menos {needed}.',
  'comparison.obstacle.short-rest':
    'El vídeo de {side, select, before {antes} other {después}} muestra los labios en reposo durante {seconds} s; hacen falta al menos {needed} s. Hay que grabarlos cerrados y quietos dos segundos.',
  'comparison.side.other-side': 'Una toma muestra el lado derecho y la otra el izquierdo.',
  'comparison.side.not-measured': 'Una de las tomas no se midió de lado.',
  'comparison.side.turned-unlike':
    'La frente y la nariz de las dos tomas quedan a {misfit} mm, así que la cabeza no se giró igual. Hay que girarla un cuarto de vuelta entero las dos veces.',
  'comparison.side.outline-ends': 'Uno de los perfiles termina por encima del labio.',
  'comparison.flag.light-differs':
    'Después, {what, select, level {el brillo de la piel es {times} veces el de antes} colour {la luz tiene otro color} side {la luz viene de otro lado} levelcolour {el brillo de la piel es {times} veces el de antes y la luz tiene otro color} levelside {el brillo de la piel es {times} veces el de antes y la luz viene de otro lado} colourside {la luz tiene otro color y viene de otro lado} other {el brillo de la piel es {times} veces el de antes y la luz tiene otro color y viene de otro lado}}.',
  'comparison.flag.make-up-differs':
    'El color de los labios frente al de la piel difiere en {by} (logaritmo; hasta {limit} sin maquillaje): la barra, el brillo o el perfilador pueden mover el borde que se ve.',
  'comparison.flag.mirrored':
    'La asimetría de la cara es la de su imagen en espejo (parecido {likeness}): es probable que una de las dos esté invertida.',
  'comparison.flag.other-person':
    'Las formas de las caras difieren en {apart} mm (cara canónica; hasta {limit} en imágenes de una misma persona): pueden ser dos personas.',
  'comparison.flag.lens-distance-differs':
    '{nearer, select, before {Antes} other {Después}}, lo cercano de la cara se ve más grande frente a lo lejano: es probable que la cámara estuviera más cerca, y eso agranda los labios y la nariz.',
  'comparison.flag.smoothed':
    '{side, select, before {Antes} other {Después}}, la piel alrededor de la boca tiene {times} veces la textura fina de la otra toma, en relación con las mejillas: puede estar retocada.',
  'comparison.flag.edited':
    'En el vídeo de {side, select, before {antes} other {después}}, {what, select, repeated {{repeated} de {read} imágenes repiten la anterior: se ralentizó, se montó o se grabó de una pantalla} written {el archivo lo escribió {known, select, no {un programa de edición} other {{editor}}}, no una cámara: puede estar modificado} other {{repeated} de {read} imágenes repiten la anterior: se ralentizó, se montó o se grabó de una pantalla, y el archivo lo escribió {known, select, no {un programa de edición} other {{editor}}}, no una cámara: puede estar modificado}}.',
  'comparison.flag.resolution-differs':
    '{before} píxeles por milímetro antes y {after} después: la toma menos nítida oculta los cambios finos.',
  'comparison.flag.scale-differs':
    'Según los iris, la misma cara difiere un {percent} % en tamaño; se usó una sola regla, sacada de las dos, para ambas.',
  'comparison.flag.expression-missing': 'Solo una de las dos tomas muestra: {names}.',
  'comparison.flag.stills-only':
    'Una foto muestra un instante: el límite es más amplio que con vídeos y no se dice nada del movimiento.',
  'comparison.expression.rest': 'reposo',
  'comparison.expression.smile': 'sonrisa',
  'comparison.expression.gummySmile': 'sonrisa amplia',
  'comparison.expression.pucker': 'beso',
  'comparison.expression.seal': 'cierre',
  'comparison.expression.straw': 'pajita',
  'comparison.expression.speechP': 'decir p',
  'comparison.expression.speechU': 'decir u',
  'comparison.expression.speechI': 'decir i',
};
