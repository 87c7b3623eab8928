import type { Translation } from '../catalogue.ts';

/** Lo que dicen todas las pantallas del registro, para profesionales, en español. */
export const clinic: Translation<'clinic'> = {
  'clinic.unreachable':
    'No se puede acceder al registro de este equipo. Inténtelo cuando responda; enviarlo dos veces no hace daño.',
  'clinic.noRegistry': 'No hay ningún registro detrás de esta página. Inicie el estudio en este equipo para registrar.',
  'clinic.choose': 'Elegir',
  'clinic.leave': 'Otro paciente',
  'clinic.patient': 'Paciente',
  'clinic.patient.search': 'Nombre o número de historia',
  'clinic.patient.enter': 'Intro abre el paciente cuando solo hay uno.',
  'clinic.patient.found':
    '{count, plural, =0 {Nadie tiene ese nombre o número.} one {Una persona; Intro la abre.} other {# personas; elija una.}}',
  'clinic.patient.foundMore': 'Hay más de {count} personas; escribe más del nombre, o el número.',
  'clinic.namesakes': 'Hay {count, plural, one {otra persona} other {otras # personas}} con este nombre: {who}. Compara la fecha de nacimiento antes de seguir.',
  'clinic.namesakes.noDay': 'sin fecha de nacimiento',
  'clinic.patient.bornOn': 'nacimiento: {day}',
  'clinic.patient.number': 'n.º {number}',
  'clinic.patient.new': 'Paciente nuevo',
  'clinic.patient.add': 'Añadir este paciente',
  'clinic.name': 'Nombre',
  'clinic.bornOn': 'Fecha de nacimiento',
  'clinic.sex': 'Sexo',
  'clinic.sex.female': 'mujer',
  'clinic.sex.male': 'hombre',
  'clinic.sex.other': 'otro',
  'clinic.sex.not-said': 'no lo dijo',
  'clinic.clinicNumber': 'Número de historia (puede quedar vacío)',
  'clinic.contact': 'Contacto (puede quedar vacío)',
  'clinic.refused.document': 'el documento',
  'clinic.refused.field': '«{label}»',
};
