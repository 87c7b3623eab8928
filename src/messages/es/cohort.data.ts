import type { Translation } from '../catalogue.ts';

/** What the command line says about cohorts, in Spanish. */
export const cohort: Translation<'cohort'> = {
  'cohort.read.spec': 'una cohorte',
  'cohort.read.empty': '{file} está vacío.',
  'cohort.read.several': '{file} contiene {count} documentos; debe contener uno.',
  'cohort.read.yaml': '{file} no se puede leer como YAML: {why}',
  'cohort.progress': '{done} de {all} bloques, {patients} pacientes',
  'cohort.damaged':
    '{count, plural, one {Se ha desechado # bloque dañado} other {Se han desechado # bloques dañados}}; se vuelve a resolver.',
  'cohort.done':
    '{label}: {patients, plural, one {# paciente virtual} other {# pacientes virtuales}}, serie {run}. Un modelo de una población, no un estudio con personas.',
  'cohort.table': '{file}: {rows, plural, one {# fila} other {# filas}}',
  'cohort.missing':
    'Rechazados: {faces, plural, one {# cara sorteada} other {# caras sorteadas}} (otras ocuparon su lugar), {patients, plural, one {# paciente} other {# pacientes}}, {plans, plural, one {# plan} other {# planes}} en una cara; {changes, plural, one {# cambio no está definido} other {# cambios no están definidos}}.',
  'cohort.stopped':
    'Detenido tras {done} de {all} bloques, que se conservan en {folder}. La misma orden continúa desde ahí.',
  'cohort.diskFull':
    'El disco de {folder} está lleno. Lo terminado se conserva; al hacer sitio, la misma orden continúa desde ahí.',
  'cohort.anotherRun': '{folder} contiene una serie {differences}; indique otra carpeta con --out.',
  'cohort.differs.spec': 'de otra especificación',
  'cohort.differs.sources': 'de otro código fuente',
  'cohort.differs.software': 'de otra versión de Philtrum',
  'cohort.differs.parameters': 'con otros parámetros',
  'cohort.differs.kernel': 'con otro núcleo de cálculo',
  'cohort.differs.engine': 'de otro motor de JavaScript',
  'cohort.differs.unreadable': 'que no se puede leer',
  'cohort.queue.left':
    'Ya nadie espera la serie {run}; los procesos siguen con sus {all} bloques. La misma orden vuelve a esperar, «philtrum cohort cancel» la termina.',
  'cohort.queue.wasCancelled': 'La serie {run} se canceló.',
  'cohort.queue.failed': 'La serie {run} falló en {why}',
  'cohort.queue.cancelled':
    'La serie {run} está cancelada; {finished, plural, one {se conserva # bloque terminado} other {se conservan # bloques terminados}}.',
  'cohort.queue.away': 'La base de datos no responde; se le pregunta de nuevo cada segundo.',
  'cohort.queue.full': 'El disco de la base de datos está lleno; se le pregunta de nuevo cada segundo. Basta con hacer sitio: no hay que volver a empezar nada.',
  'cohort.queue.noWorker': 'La serie {run} espera: no hay ningún proceso. «philtrum worker» inicia uno.',
  'cohort.queue.otherWorkers':
    'La serie {run} espera: {count, plural, one {el único proceso que hay es} other {los # procesos que hay son}} {differences}, lo que daría otras últimas cifras.',
  'cohort.queue.unreachable': 'La base de datos de DATABASE_URL no responde: {why}',
  'cohort.queue.address':
    'DATABASE_URL {found, select, missing {no está definida} other {no es una dirección de PostgreSQL}}; se admite: postgresql://usuario:clave@equipo:puerto/base.',
  'cohort.worker.works':
    'Trabajando en {queue} con {threads, plural, one {# hilo} other {# hilos}}; Ctrl-C termina.',
  'cohort.worker.leaves':
    'La serie {run} no se toca: la pidió un programa {differences}, y este proceso daría otras últimas cifras.',
  'cohort.worker.ended': 'Terminado tras {solved, plural, one {# bloque} other {# bloques}}.',
  'cohort.worker.fails': 'La serie {run} falla en {why}',
  'cohort.help': 'muchos pacientes virtuales: una población, planes y sorteos, resueltos por bloques; para investigar',
  'cohort.help.run': 'resuelve una cohorte y escribe sus tablas; tras una parada, continúa',
  'cohort.help.spec': 'especificación, philtrum/cohort@1, en YAML o JSON',
  'cohort.help.threads': 'hilos de trabajo; uno por núcleo si no se indica',
  'cohort.help.out': 'carpeta para tablas, manifiesto y bloques; con el nombre de la especificación si no se indica',
  'cohort.help.queue': 'deja el cálculo a procesos «philtrum worker», por medio de PostgreSQL en DATABASE_URL',
  'cohort.help.cancel': 'termina una serie que se dejó a otros procesos; lo terminado se conserva',
  'cohort.help.show':
    'decir lo que dicen las tablas de una cohorte terminada: reparto de la varianza, subgrupos, sucesos, con intervalos',
  'cohort.help.results': 'carpeta que escribió «cohort run»',
  'cohort.show.unfinished':
    'La serie de {folder} no está terminada: {chunks, plural, =0 {no hay ningún bloque} one {hay # bloque} other {hay # bloques}} y no hay manifiesto. La orden que la empezó continúa.',
  'cohort.status.nothing': 'Esta base de datos no conoce ninguna serie ni ningún proceso.',
  'cohort.status.run':
    '{run} {label}: {finished} de {chunks, plural, one {# bloque} other {# bloques}}, {state, select, finished {terminada} cancelled {cancelada} failed {fallida} solving {atendida por {workers, plural, one {# proceso} other {# procesos}} con {threads, plural, one {# hilo} other {# hilos}}} other {a la espera de un proceso de su clase}}',
  'cohort.status.workers': '{count, plural, =0 {No hay ningún proceso.} one {Hay # proceso:} other {Hay # procesos:}}',
  'cohort.status.worker': '{host}, {threads, plural, one {# hilo} other {# hilos}}: {software}, fuentes {sources}, núcleo {kernel}, {engine}',
  'cohort.help.status': 'dice cómo van las series que se dejaron a otros procesos, y qué procesos hay',
  'cohort.show.noFolder': 'No existe la carpeta {folder}.',
  'cohort.help.worker': 'resuelve bloques de cohortes que esperan en PostgreSQL en DATABASE_URL, hasta Ctrl-C',
};
