import type { Translation } from '../catalogue.ts';

/** The model beside the reader's own movement, in Spanish. */
export const ownMotion: Translation<'ownMotion'> = {
  'ownMotion.title': 'Su sonrisa y la del modelo',
  'ownMotion.offer':
    'El modelo puede buscar las fuerzas de los músculos que moverían sus labios como los mostró. Tarda unos minutos.',
  'ownMotion.fit': 'Ajustar el modelo a mi movimiento',
  'ownMotion.looking': 'Se buscan las fuerzas de sus músculos: {percent} %',
  'ownMotion.soFar': 'Ajustado hasta ahora',
  'ownMotion.stop': 'Parar el ajuste',
  'ownMotion.refused': 'El modelo no se pudo ajustar a su movimiento. {detail}',
  'ownMotion.why.no-rest':
    'Ninguna imagen muestra los labios en reposo con la cabeza recta; el movimiento se cuenta desde ahí.',
  'ownMotion.why.no-geometry': 'El contorno de los labios no se leyó en todas las imágenes.',
  'ownMotion.why.no-motion': 'Solo se vio el reposo; hace falta además una sonrisa o los labios fruncidos.',
  'ownMotion.why.did-not-converge':
    'La búsqueda no halló fuerzas de los músculos que encajen. Otra toma puede ir mejor.',
  'ownMotion.needsPhoto':
    'Con una foto de su sonrisa junto a la de reposo, el modelo puede buscar las fuerzas de sus propios músculos.',
  'ownMotion.needsClip':
    'En su vídeo no hay una sonrisa ni unos labios fruncidos sostenidos con la cabeza recta, junto a un reposo. Con eso, el modelo puede buscar las fuerzas de sus propios músculos.',
  'ownMotion.addPhoto': 'Añadir una foto de mi sonrisa',
  'ownMotion.film': 'Grabarlo con el espejo',
  'ownMotion.lying': '{expression}, tumbado',
  'ownMotion.differs':
    'Sus labios se movieron {moved} mm; los del modelo difieren {rms} mm, como mucho {worst} mm.',
  'ownMotion.table': 'Números en una tabla',
  'ownMotion.distance': 'de los suyos a los del modelo, mm',
  'ownMotion.contour.corners': 'Comisuras',
  'ownMotion.contour.upperBorder': 'Labio rojo superior, contorno',
  'ownMotion.contour.upperMargin': 'Labio rojo superior, borde libre',
  'ownMotion.contour.lowerMargin': 'Labio rojo inferior, borde libre',
  'ownMotion.contour.lowerBorder': 'Labio rojo inferior, contorno',
  'ownMotion.learnt':
    'Aprendido al menos a la mitad: la fuerza de {pulls} de {allPulls} músculos, lado a lado, y {body} de {allBody} números de tejido, tono y fuerza. Un solo movimiento no distingue un músculo fuerte de uno que se usa más.',
  'ownMotion.drawing':
    '{expression}: sus labios rellenos, los del modelo como una línea; difieren {rms} mm',
  'ownMotion.tenMm': '10 mm',
  'ownMotion.yours': 'los suyos',
  'ownMotion.models': 'los del modelo',
  'ownMotion.person': 'De dónde sale el pronóstico',
  'ownMotion.person.counting': 'Se cuenta también de la otra forma.',
  'ownMotion.person.drawn':
    'Sale de su movimiento: el tejido, el tono y la fuerza que van con él, juntos. No sale de él: cómo usa cada músculo. La boca dibujada sigue siendo la de la persona del centro.',
  'ownMotion.person.same':
    'Aquí los dos dan los mismos números: su movimiento dijo demasiado poco del tejido, el tono y la fuerza para cambiarlos.',
  'ownMotion.person.changes': 'Lo que cambia su movimiento:',
  'ownMotion.person.own': '{when}: su movimiento',
  'ownMotion.person.general': 'la gente en general',
  'ownMotion.person.rest': '{outcome}, en reposo',
  'ownMotion.person.smile': '{outcome}, al sonreír',
  'ownMotion.person.withRange': '{middle} ({range})',
  'ownMotion.person.unknown': 'De lo que difiere en la sonrisa: lo que no se sabe de usted',
};
