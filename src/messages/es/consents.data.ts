import type { Translation } from '../catalogue.ts';

/** A qué accedió un paciente, qué depende de ello y todo lo que se guarda de una persona; para profesionales, en español. */
export const consents: Translation<'consents'> = {
  'consents.title': 'Consentimientos y datos',
  'consents.titleOf': 'Consentimientos y datos de {name}',
  'consents.lead': 'A qué se accedió, qué depende de ello y qué desaparece cuando se retira.',
  'consents.forProfessionals': 'Los consentimientos son para profesionales.',
  'consents.back': 'Volver a la ficha',
  'consents.given': 'Lo que se firmó',
  'consents.none': 'No se firmó nada.',
  'consents.version': '{version}, firmado el {day}, en {language}',
  'consents.language': '{language, select, en {inglés} es {español} other {el idioma {language}}}',
  'consents.holds': 'vigente',
  'consents.withdrawn': 'retirado el {day}',
  'consents.covers': 'Incluye {scopes}.',
  'consents.coversNothing': 'No incluye nada.',
  'consents.rests': 'Qué depende de él',
  'consents.rests.treatments':
    '{treatments, plural, =0 {Con él no se cerró ninguna ficha.} one {Con él se cerró una ficha.} other {Con él se cerraron # fichas.}}',
  'consents.rests.captures':
    '{captures, plural, =0 {Con él no se midió nada.} one {Con él se midió una foto o un vídeo.} other {Con él se midieron # fotos y vídeos.}}',
  'consents.rests.pictures':
    '{pictures, plural, =0 {Con él no se guarda ninguna imagen.} one {Con él se guarda una imagen.} other {Con él se guardan # imágenes.}}',
  'consents.rests.counted':
    '{counted, plural, =0 {Ningún tratamiento de esta persona cuenta en Resultados.} one {Un tratamiento de esta persona cuenta en Resultados.} other {# tratamientos de esta persona cuentan en Resultados.}}',
  'consents.rests.extracted':
    '{extracted, plural, =0 {Ningún extracto para investigación habla de esta persona.} one {Un extracto para investigación puede hablar de un tratamiento.} other {Un extracto para investigación puede hablar de # tratamientos.}}',
  'consents.withdraw': 'Retirar este consentimiento …',
  'consents.withdraw.which': 'Retirar {version}, firmado el {day}',
  'consents.sheet': '¿Retirar {version} de {name}?',
  'consents.sheet.goes': 'Qué desaparece',
  'consents.sheet.stays': 'Qué queda',
  'consents.goes.nothing': 'No desaparece nada de lo guardado.',
  'consents.goes.pictures':
    '{photos, plural, =0 {} one {Una foto} other {# fotos}}{both, select, yes { y } other {}}{clips, plural, =0 {} one {un vídeo} other {# vídeos}} ({mb} MB), con {pictures, plural, one {la clave que lo abre} other {las claves que los abren}}. Nadie puede recuperarlo.',
  'consents.goes.counted':
    '{treatments, plural, one {Un tratamiento sale} other {# tratamientos salen}} al momento de Resultados y de todo lo que se aprende de ellos.',
  'consents.goes.extracted':
    '{treatments, plural, one {Un tratamiento no aparece} other {# tratamientos no aparecen}} en ningún extracto nuevo para investigación. Lo que ya se entregó no se puede reclamar.',
  'consents.goes.ends': 'No queda ningún consentimiento para {scopes}.',
  'consents.goes.noChart': 'Sin un consentimiento nuevo no se puede cerrar ninguna ficha de esta persona.',
  'consents.stays.charts':
    '{treatments, plural, one {Una ficha y sus revisiones: la constancia de lo que se hizo.} other {# fichas y sus revisiones: la constancia de lo que se hizo.}}',
  'consents.stays.captures': '{captures, plural, one {Las medidas de una foto o un vídeo.} other {Las medidas de # fotos y vídeos.}}',
  'consents.stays.pictures':
    '{pictures, plural, one {Una imagen, porque la incluye otro consentimiento.} other {# imágenes, porque las incluye otro consentimiento.}}',
  'consents.stays.counted': 'Los tratamientos siguen contando en Resultados, porque lo incluye otro consentimiento.',
  'consents.stays.entry': 'La constancia de que se firmó y de que hoy se retiró.',
  'consents.stays.backups': 'Lo que contienen copias de seguridad anteriores, hasta que se destruyan.',
  'consents.sheet.do':
    '{pictures, plural, =0 {Retirarlo} one {Retirarlo y eliminar una imagen} other {Retirarlo y eliminar # imágenes}}',
  'consents.done':
    '{pictures, plural, =0 {El consentimiento está retirado.} one {El consentimiento está retirado y una imagen eliminada.} other {El consentimiento está retirado y # imágenes eliminadas.}}',
  'consents.data': 'Todo lo que se guarda de {name}',
  'consents.export': 'Guardar una copia para entregarla',
  'consents.export.says':
    'Un ZIP con todas las filas, notas y nombres, una vez para personas y otra para otros programas (FHIR), y las imágenes. El diario anota que se hizo.',
  'consents.remove': 'Eliminar a esta persona …',
  'consents.remove.says': 'Para quien quiere que se le olvide, cuando la ley lo permite. No se puede deshacer.',
  'consents.remove.sheet': '¿Eliminar a {name} para siempre?',
  'consents.remove.goes': 'Desaparece todo esto, con la clave que abre los nombres:',
  'consents.remove.what': 'Qué',
  'consents.remove.count': 'Cuánto',
  'consents.remove.row':
    '{what, select, treatments {Tratamientos} followUps {Revisiones} captures {Fotos y vídeos medidos} takes {Imágenes guardadas} adverseEvents {Cosas que fueron mal} refusals {Veces que un clínico dijo que no} forecasts {Pronósticos} consents {Consentimientos} other {Fichas sin cerrar}}',
  'consents.remove.recall': 'La retirada de un lote ya no puede encontrar a esta persona.',
  'consents.remove.stays':
    'Queda un recuento sin nombre, para que nadie pueda mejorar los resultados eliminando personas. Lo que contienen copias de seguridad anteriores queda hasta que se destruyan.',
  'consents.remove.type': 'Escribir el nombre completo: {name}',
  'consents.remove.notYet': 'Todavía no es el mismo nombre.',
  'consents.remove.do': 'Eliminar a {name} para siempre',
  'consents.removed':
    'Se ha eliminado a la persona, con {treatments, plural, =0 {ningún tratamiento} one {un tratamiento} other {# tratamientos}}, y se ha destruido la clave. Conviene destruir las copias de seguridad anteriores cuando se pueda.',
};
