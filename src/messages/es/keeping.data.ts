import type { Translation } from '../catalogue.ts';

/** Lo que se guarda de un paciente desde la página: imágenes y pronósticos; para profesionales, en español. */
export const keeping: Translation<'keeping'> = {
  'keeping.title': 'Guardar lo que está a mano',
  'keeping.none':
    'No hay nada medido a mano. Conviene medir una foto o un vídeo en Cara y volver: aquí se puede guardar.',
  'keeping.whose': '! Primero, una mirada: ¿es {name}? Lo que se guarda aquí se guarda como suyo.',
  'keeping.ofAnother':
    '! Lo que está a mano se guardó como de otra persona, así que no se guarda como de {name}. Si es suyo, hay que medirlo de nuevo.',
  'keeping.ofVisit':
    '! Lo que está a mano se tomó para la visita de {name} de la semana {week, number}. Se guarda allí.',
  'keeping.visit.title': 'Para la visita de {who}, semana {week, number}',
  'keeping.visit.lead':
    'Lo que se grabe o se elija ahora pertenece a esta visita. Una vez medido, se puede guardar aquí.',
  'keeping.visit.back': 'Volver a la visita',
  'keeping.forPatient': 'para {name}',
  'keeping.forVisit': 'para {name}, visita de la semana {week, number}',
  'keeping.thumbnail.photo': 'La foto a mano',
  'keeping.thumbnail.video': 'El vídeo a mano',
  'keeping.keep.photo': '{count, plural, one {Guardar esta foto y sus medidas} other {Guardar estas # fotos y sus medidas}}',
  'keeping.keep.video': 'Guardar este vídeo y sus medidas',
  'keeping.keep.measures.photo':
    '{count, plural, one {Guardar las medidas de esta foto} other {Guardar las medidas de estas # fotos}}',
  'keeping.keep.measures.video': 'Guardar las medidas de este vídeo',
  'keeping.sending': 'Se envían {mb} MB…',
  'keeping.tooLarge.photo':
    '! Esta foto tiene {mb} MB y se guardan como máximo {most, number} MB. Sus medidas se pueden guardar sin ella.',
  'keeping.tooLarge.video':
    '! Este vídeo tiene {mb} MB y se guardan como máximo {most, number} MB. Sus medidas se pueden guardar sin él; un vídeo más corto se puede guardar entero.',
  'keeping.noCaptures':
    'Ningún consentimiento incluye fotos y vídeos, así que no se puede guardar ni la imagen ni sus medidas.',
  'keeping.noPictures': 'La imagen misma no se guarda: ningún consentimiento lo incluye.',
  'keeping.kept.photo':
    '{count, plural, one {La foto y sus medidas están guardadas} other {Las # fotos y sus medidas están guardadas}} {whom}.',
  'keeping.kept.video': 'El vídeo y sus medidas están guardados {whom}.',
  'keeping.kept.measures': 'Las medidas están guardadas {whom}; la imagen no.',
  'keeping.taken.known':
    '{shows, select, one {Tomada} rest {En reposo: tomada} smile {Sonrisa: tomada} pucker {Fruncido: tomada} other {Tomada}} el {when}, {by, select, camera {con la cámara de esta página} other {según el archivo}}.',
  'keeping.taken.doubt': 'No es cierto',
  'keeping.taken.ask': 'Cuándo se tomó',
  'keeping.taken.unknown':
    'No se sabe cuándo {count, plural, one {se tomó} other {se tomaron # de estas fotos}}: {because, select, ahead {el archivo nombra un día que aún no ha llegado} doubted {se ha dicho que el archivo se equivoca} other {el archivo no lo dice}}. Hace falta el día.',
  'keeping.taken.day': 'Día en que se tomó',
  'keeping.taken.time': 'Hora (puede quedar vacía)',
  'keeping.taken.noon':
    'Un día sin hora cuenta como mediodía: conviene dar la hora cuando fue el día del tratamiento.',
  'keeping.taken.ahead': 'Ese día u hora aún no ha llegado. Hace falta el día en que se tomó.',
  'keeping.taken.first': 'Hace falta primero el día en que se tomó.',
  'keeping.forecast.keep': 'Guardar el pronóstico mostrado: {plan}, {draws} tratamientos simulados',
  'keeping.forecast.kept':
    'El pronóstico está guardado: {plan}, {draws} tratamientos simulados. Cuando se registre este plan, se comparará con lo que ocurra.',
  'keeping.forecast.first': 'Es una primera estimación y se guarda como tal; la respuesta completa puede ser otra.',
  'keeping.forecast.none': 'No hay ningún pronóstico de un plan a mano.',
  'keeping.forecast.nobody':
    'El pronóstico a mano es de una cara que no es de nadie. Hace falta primero el de la cara de este paciente.',
  'keeping.forecast.noConsent': 'Ningún consentimiento incluye el registro, así que el pronóstico no se guarda.',
  'keeping.failed': 'No se ha guardado.',
  'keeping.partly': 'Las medidas están guardadas; la imagen misma todavía no.',
  'keeping.takes': 'Lo que está guardado',
  'keeping.entry.photo':
    'Foto{shows, select, none {} other {, {shows}}}, tomada el {when}{week, select, none {} other {, visita de la semana {week}}}',
  'keeping.entry.video':
    'Vídeo{shows, select, none {} other {, {shows}}}, tomado el {when}{week, select, none {} other {, visita de la semana {week}}}',
  'keeping.entry.noPicture': 'Sus medidas están guardadas, la imagen no.',
  'keeping.take.show': 'Mostrar',
  'keeping.take.showThis': 'Mostrar: {what}',
  'keeping.take.hide': 'Ocultar',
  'keeping.take.hideThis': 'Ocultar: {what}',
  'keeping.take.save': 'Descargar una copia ({mb} MB)',
  'keeping.take.saveThis': 'Descargar una copia: {what}',
  'keeping.take.remove': 'Eliminar la imagen para siempre',
  'keeping.take.removeThis': 'Eliminar la imagen para siempre: {what}',
  'keeping.take.reallyRemove': 'Eliminar la imagen de verdad',
  'keeping.take.reallyRemoveThis': 'Eliminar la imagen de verdad: {what}',
  'keeping.measured.remove': 'Eliminar con sus medidas',
  'keeping.measured.removeThis': 'Eliminar con sus medidas: {what}',
  'keeping.measured.reallyRemove': 'Eliminar de verdad con sus medidas',
  'keeping.measured.reallyRemoveThis': 'Eliminar de verdad con sus medidas: {what}',
  'keeping.how':
    'Antes de guardar una imagen, el registro le quita lugar, momento, aparato y sonido. Queda cifrada con una clave propia y no sale de este equipo; quien la abre queda anotado. Una foto puede tener como máximo {photo, number} MB, un vídeo {clip, number} MB y {minutes, number} minutos.',
  'keeping.how.forecast': 'De un pronóstico se guardan sus probabilidades y rangos, y con qué se hizo.',
};
