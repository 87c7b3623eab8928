import type { Translation } from '../catalogue.ts';

/** The third step: what may move, week by week, in Spanish. */
export const motion: Translation<'motion'> = {
  'motion.picture': 'La boca',
  'motion.computing': 'Se calcula qué puede moverse.',
  'motion.panel': '{expression}, {when}',
  'motion.source':
    'Números del modelo, con un margen amplio de partida; no se ha publicado ningún valor en milímetros de un lip flip que pudiéramos leer. Límite de detección: {study}.',
  'motion.table': 'Números en una tabla',
  'motion.assumptions': 'Supuestos y fuentes',
  'motion.state': 'Estado que se muestra',
  'motion.state.now': 'Ahora',
  'motion.state.both': 'Los dos',
  'motion.view': 'Vista',
  'motion.view.front': 'Frente',
  'motion.view.threeQuarter': '¾',
  'motion.view.threeQuarterName': 'Tres cuartos',
  'motion.view.side': 'Perfil',
  'motion.ring': 'Músculo circular, labio superior',
  'motion.ring.pulls': 'tira hacia abajo, {force}',
  'motion.lifters': 'Elevadores de labio y mejilla',
  'motion.lifters.pull': 'tiran hacia arriba, {force}',
  'motion.force': '{now} N',
  'motion.force.same': '{now} N, como ahora',
  'motion.force.changed': '{middle} N ({range}); ahora {now}',
  'motion.line.now': 'dónde está el labio ahora',
  'motion.line.ten': 'diez de los 100, siempre los mismos diez',
  'motion.line.most': 'el de cada diez que más cambia',
  'motion.line.show': 'Mostrar las diez líneas de la semana {week}',
  'motion.tug': 'Por qué: el tira y afloja',
  'motion.weeks.run': 'Dejar correr las semanas',
  'motion.weeks.stop': 'Parar las semanas',
  'motion.weeks.curve': 'fuerza que queda en el músculo circular, arriba: centro y 90 de 100',
  'motion.weeks.caption': 'Fuerza que queda en el músculo circular, arriba: centro y 90 de 100.',
  'motion.change': 'cambio desde ahora, 90 de 100',
  'motion.cannotShow': 'un par de fotos no puede mostrarlo ({mm} mm)',
  'motion.cannotShow.smile': 'un par de fotos de la sonrisa no puede mostrarlo ({mm} mm)',
  'motion.value.times': '{times} × ahora',
  'motion.row.upperVermilionHeight': 'Labio rojo superior visible',
  'motion.row.mouthWidth': 'Anchura de la boca',
  'motion.row.asymmetryMm': 'Izquierda frente a derecha',
  'motion.row.motionRatio': 'El labio superior se mueve',
  'motion.row.narrowing': 'Los labios se juntan',
  'motion.row.upperProtrusion': 'El labio superior avanza',
  'motion.row.sealForceN': 'Los labios aprietan con',
  'motion.row.philtrumLength': 'Labio blanco, longitud',
  'motion.row.upperLipLength': 'Labio superior, de la nariz al borde',
  'motion.row.interlabialGap': 'Separación de los labios',
  'motion.row.incisorShow': 'Dientes superiores visibles',
  'motion.row.gingivalShow': 'Encía visible',
  'motion.claim.none': 'No hay números para esto.',
  'motion.claim.rest':
    '{way, select, more {En reposo puede verse más labio rojo superior que ahora.} less {En reposo puede verse menos labio rojo superior que ahora.} other {En reposo, el cambio puede ser demasiado pequeño para verse en una foto.}}',
  'motion.claim.smile':
    '{way, select, more {La sonrisa puede subir más que ahora.} less {La sonrisa puede subir menos que ahora.} same {La sonrisa puede subir como ahora.} other {La sonrisa no se distingue de la de antes.}}',
  'motion.claim.gummySmile':
    '{way, select, more {La sonrisa amplia puede subir más que ahora.} less {La sonrisa amplia puede subir menos que ahora.} same {La sonrisa amplia puede subir como ahora.} other {La sonrisa amplia no se distingue de la de antes.}}',
  'motion.claim.pucker':
    '{way, select, more {Los labios pueden fruncirse con más fuerza que ahora.} less {Los labios pueden fruncirse con menos fuerza que ahora.} same {Los labios pueden fruncirse con tanta fuerza como ahora.} other {El gesto de fruncir no se distingue del de antes.}}',
  'motion.claim.seal':
    '{way, select, more {El cierre de los labios puede ser más fuerte que ahora.} less {El cierre de los labios puede ser más débil que ahora.} same {El cierre de los labios puede ser tan fuerte como ahora.} other {El cierre de los labios no se distingue del de antes.}}',
  'motion.claim.straw':
    '{way, select, more {El agarre de una pajita puede ser más fuerte que ahora.} less {El agarre de una pajita puede ser más débil que ahora.} same {El agarre de una pajita puede ser tan fuerte como ahora.} other {El agarre de una pajita no se distingue del de antes.}}',
  'motion.claim.speechP':
    '{way, select, more {El cierre para decir p puede ser más fuerte que ahora.} less {El cierre para decir p puede ser más débil que ahora.} same {El cierre para decir p puede ser tan fuerte como ahora.} other {El cierre para decir p no se distingue del de antes.}}',
  'motion.claim.speechU':
    '{way, select, more {El redondeo para decir u puede ser más fuerte que ahora.} less {El redondeo para decir u puede ser más débil que ahora.} same {El redondeo para decir u puede ser tan fuerte como ahora.} other {El redondeo para decir u no se distingue del de antes.}}',
  'motion.claim.speechI':
    '{way, select, more {El estiramiento para decir i puede ser más fuerte que ahora.} less {El estiramiento para decir i puede ser más débil que ahora.} same {El estiramiento para decir i puede ser tan fuerte como ahora.} other {El estiramiento para decir i no se distingue del de antes.}}',
  'motion.when.before': 'antes de inyectar nada',
  'motion.when.days': '{days, plural, one {# día} other {# días}} después de {plan}',
  'motion.when.weeks':
    '{weeks, plural, =1 {una semana} =2 {dos semanas} =3 {tres semanas} =4 {cuatro semanas} =5 {cinco semanas} =6 {seis semanas} =7 {siete semanas} =8 {ocho semanas} =9 {nueve semanas} =10 {diez semanas} other {# semanas}} después de {plan}',
  'motion.lead': 'En 100 tratamientos simulados de una cara como esta, {when}.',
  'motion.lead.rest':
    'En 100 tratamientos simulados de una cara como esta, {when}, el del centro cambia {middle} mm. De ellos, 90 quedan entre {low} y {high} mm.',
  'motion.lead.force':
    'En 100 tratamientos simulados de una cara como esta, {when}, los labios apretaron {middle} veces lo de ahora; en 90 de ellos, entre {low} y {high}.',
  'motion.lead.narrowing':
    'En 100 tratamientos simulados de una cara como esta, {when}, los labios se juntaron {middle} veces lo de ahora; en 90 de ellos, entre {low} y {high}.',
  'motion.lead.moved':
    'En 100 tratamientos simulados de una cara como esta, {when}, el labio superior se movió {middle} veces lo de ahora; en 90 de ellos, entre {low} y {high}.',
};
