import type { Translation } from '../catalogue.ts';

/** Lo que se guarda de un paciente desde la página: imágenes y pronósticos; para profesionales, en español. */
export const keeping: Translation<'keeping'> = {
  'keeping.title': 'Guardar lo que está a mano',
  'keeping.none':
    'No hay nada medido a mano. Conviene medir una foto o un vídeo en Cara y volver: aquí se puede guardar.',
  'keeping.whose': '! Primero, una mirada: ¿es {name}? Lo que se guarda aquí se guarda como suyo.',
  'keeping.thumbnail.photo': 'La foto a mano',
  'keeping.thumbnail.video': 'El vídeo a mano',
  'keeping.keep.photo': 'Guardar esta foto y sus medidas',
  'keeping.keep.video': 'Guardar este vídeo y sus medidas',
  'keeping.keep.measures.photo': 'Guardar las medidas de esta foto',
  'keeping.keep.measures.video': 'Guardar las medidas de este vídeo',
  'keeping.noCaptures':
    'Ningún consentimiento incluye fotos y vídeos, así que no se puede guardar ni la imagen ni sus medidas.',
  'keeping.noPictures': 'La imagen misma no se guarda: ningún consentimiento lo incluye.',
  'keeping.kept.photo': 'La foto y sus medidas están guardadas, como captura de esta visita.',
  'keeping.kept.video': 'El vídeo y sus medidas están guardados, como captura de esta visita.',
  'keeping.kept.measures': 'Las medidas están guardadas, como captura de esta visita; la imagen no.',
  'keeping.forecast.keep': 'Guardar el pronóstico mostrado: {plan}, {draws} tratamientos simulados',
  'keeping.forecast.kept':
    'El pronóstico está guardado: {plan}, {draws} tratamientos simulados. Cuando se registre este plan, se comparará con lo que ocurra.',
  'keeping.forecast.first': 'Es una primera estimación y se guarda como tal; la respuesta completa puede ser otra.',
  'keeping.forecast.none': 'No hay ningún pronóstico de un plan a mano.',
  'keeping.forecast.nobody':
    'El pronóstico a mano es de una cara que no es de nadie. Hace falta primero el de la cara de este paciente.',
  'keeping.forecast.noConsent': 'Ningún consentimiento incluye el registro, así que el pronóstico no se guarda.',
  'keeping.failed': 'No se ha guardado.',
  'keeping.takes': 'Imágenes guardadas',
  'keeping.take.photo': 'Foto, guardada el {when}, {mb} MB',
  'keeping.take.video': 'Vídeo, guardado el {when}, {mb} MB',
  'keeping.take.save': 'Descargar una copia',
  'keeping.take.saveThis': 'Descargar una copia de lo guardado el {when}, {mb} MB',
  'keeping.take.remove': 'Eliminar para siempre',
  'keeping.take.removeThis': 'Eliminar para siempre lo guardado el {when}, {mb} MB',
  'keeping.take.reallyRemove': 'Eliminar de verdad',
  'keeping.take.reallyRemoveThis': 'Eliminar de verdad lo guardado el {when}, {mb} MB',
  'keeping.how':
    'Antes de guardar una imagen, el registro le quita lugar, momento, aparato y sonido. Queda cifrada con una clave propia y no sale de este equipo. De un pronóstico se guardan sus probabilidades y rangos, y con qué se hizo.',
};
