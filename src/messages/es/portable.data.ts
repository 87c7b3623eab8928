import type { Translation } from '../catalogue.ts';

/** Lo que dice de sí misma la copia de los datos de una persona, para esa persona, en español. */
export const portable: Translation<'portable'> = {
  'portable.title': 'Lo que se guarda sobre ti, {day}',
  'portable.what':
    'Es una copia de todo lo que la clínica guarda sobre ti en Philtrum. Puedes guardarla o dársela a otra clínica.',
  'portable.person': 'person.json: todas las filas, con nombres y notas, tabla por tabla.',
  'portable.bundle': 'bundle.fhir.json: lo mismo para los programas de otras clínicas (FHIR R4), hasta donde cabe en ese formato.',
  'portable.pictures':
    'pictures: {pictures, plural, one {# foto o vídeo} other {# fotos y vídeos}}, tal como se guardan. Lugar, momento, aparato y sonido se quitaron al guardarlos.',
  'portable.units': 'Las unidades son del producto que figura a su lado. Las de un producto nunca son las de otro.',
  'portable.care': 'Contiene tu nombre y tu cara. Guárdala donde nadie más pueda leerla.',
};
