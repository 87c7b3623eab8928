import type { Translation } from '../catalogue.ts';

/** What an extract for research says of itself, in Spanish. */
export const extract: Translation<'extract'> = {
  'extract.help.research': 'solo lo que puede entregarse para investigar: quienes aceptaron, en grupos de personas que se parecen',
  'extract.help.k': 'con --research: personas que deben parecerse, de 3 a 50; 5 si falta',
  'extract.plain': 'Un extracto para investigación no lleva nombres y se escribe como csv o parquet; sobran --with-names y fhir.',
  'extract.written':
    'Extracto para investigación escrito en {folder}: {told, plural, one {# persona} other {# personas}}, cada una entre {k} o más que se parecen; {leftOut, plural, =0 {no se ha dejado fuera a nadie} one {se ha dejado fuera a # persona} other {se ha dejado fuera a # personas}}. Conviene leer su README.md antes de entregarlo.',
  'extract.title': 'Extracto para investigación, {made}',
  'extract.who':
    'El registro contiene {patients, plural, one {# paciente} other {# pacientes}}. {agreed, plural, one {# acepta} other {# aceptan}} la investigación según el último consentimiento firmado, y {treated, plural, one {# de esas personas recibió} other {# de esas personas recibieron}} tratamiento. Este extracto habla de {told, plural, one {# persona} other {# personas}}; {leftOut, plural, =0 {no se ha dejado fuera a nadie} one {se ha dejado fuera a # porque muy pocas se le parecían} other {se ha dejado fuera a # porque muy pocas se les parecían}}.',
  'extract.groups':
    'En lo que otros pueden saber, cada persona se parece a un grupo de {k} o más, contándose a sí misma (k-anonimato). Hay {groups, plural, one {# grupo así} other {# grupos así}}; el menor tiene {smallest} personas.',
  'extract.coarse.title': 'Con cuánto detalle se habla de las personas',
  'extract.coarse.column': 'columna de people',
  'extract.coarse.told': 'se dice',
  'extract.coarse.step':
    '{how, select, asIs {con el mayor detalle posible} untold {no se dice} other {con menos detalle, paso {step} de {last}}}',
  'extract.rates.title': 'Qué cambia en los resultados al dejar fuera a personas',
  'extract.rates.about':
    'Quienes quedan fuera son distintos del resto; si no, no habrían quedado fuera. Conviene comparar antes de creer una tasa.',
  'extract.rates.head': '{column, select, outcome {de cada 100 personas} before {todas las que aceptaron y recibieron tratamiento} other {este extracto}}',
  'extract.rates.name':
    '{name, select, harm {se anotó algo no deseado después de una sesión} came {vino o respondió en una visita tras la primera sesión} other {mucha molestia en una respuesta, entre quienes respondieron}}',
  'extract.rates.share': '{of100} (de {of, plural, one {# persona} other {# personas}})',
  'extract.rates.hidden': 'Donde no se da la tasa de todas, quedaron fuera menos de {k} personas: hablaría de esas pocas.',
  'extract.out.title': 'Qué no contiene',
  'extract.out.about':
    'Nombres, contactos, días de nacimiento, notas, nombres de planes y productos tal como se escribieron, imágenes, documentos de medida, borradores, profesionales, números de fila y días. Las sesiones figuran por trimestres desde la primera, y las visitas en sus semanas previstas. Un lote, o una palabra de un pronóstico, figura solo si lo comparten {k} personas o más. {rows, plural, =0 {No se ha omitido ninguna fila por su contenido.} one {Se ha omitido # fila por su contenido.} other {Se han omitido # filas por su contenido.}}',
  'extract.limits.title': 'Qué no protege',
  'extract.limits.diversity':
    'En {same} de {groups, plural, one {# grupo} other {# grupos}} todas las personas tuvieron el mismo resultado: quien sabe que alguien está en uno de ellos conoce el resultado. Esto se cuenta, no se evita (no hay l-diversidad).',
  'extract.limits.values':
    'Dosis, lugares, respuestas, medidas y daños figuran como fueron, redondeados. Quien conozca varios de ellos, por ejemplo por la historia clínica, puede encontrar a esa persona.',
  'extract.limits.twice':
    'Los números de las personas son nuevos en cada extracto, pero quien tenga dos puede relacionarlas por sus dosis y medidas. Conviene entregar uno solo a cada destinatario.',
  'extract.limits.bias':
    'Quienes aceptan la investigación difieren de quienes no, y quienes acuden a las visitas, de quienes faltan. Aquí nada lo corrige.',
  'extract.limits.law':
    'Deben tratarse como datos de personas: es difícil saber quién es quién, no imposible. No debe intentarse, ni unirlos con otros datos de las mismas personas, ni publicar filas sueltas.',
  'extract.columns': 'Lo que contiene cada columna está en manifest.json. Un asterisco (*) significa: no se dice. Una celda vacía significa: no se sabe.',
};
