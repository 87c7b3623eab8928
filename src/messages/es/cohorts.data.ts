import type { Translation } from '../catalogue.ts';

/** What is said of a finished cohort, in Spanish. */
export const cohorts: Translation<'cohorts'> = {
  'cohorts.gate': 'Las cohortes son para quien investiga.',
  'cohorts.title': '¿Quién es distinto, y por qué?',
  'cohorts.lead':
    'Abre la carpeta que escribió «philtrum cohort run». Se lee en este dispositivo; no se sube nada.',
  'cohorts.open.folder': 'Elegir una carpeta',
  'cohorts.open.files': 'Elegir archivos',
  'cohorts.open.drop': 'o suelta aquí manifest.json y los tres archivos Parquet',
  'cohorts.open.reading': 'Leyendo y comprobando…',
  'cohorts.open.another': 'Abrir otra cohorte',
  'cohorts.source':
    'Un modelo de una población, no un estudio de personas. Método: docs/theory/cohorts.md.',

  'cohorts.cannot.no-manifest':
    'Entre estos archivos no está {file}. Se encuentra en la carpeta de una ejecución terminada.',
  'cohorts.cannot.several-manifests': 'Hay varios archivos {file}. Abre una sola ejecución cada vez.',
  'cohorts.cannot.manifest-unreadable': '{file} no es JSON. Quizá está cortado.',
  'cohorts.cannot.not-a-manifest':
    '{file} no es el manifiesto de una cohorte terminada: su campo «{what}» falta o no es como debe.',
  'cohorts.cannot.table-missing': 'Falta {file}. El manifiesto lo nombra.',
  'cohorts.cannot.not-as-written':
    '{file} no es el archivo que nombra el manifiesto (sus SHA-256 difieren): está cortado, cambiado o es de otra ejecución.',
  'cohorts.cannot.not-a-table': '{file} no se puede leer como Parquet.',
  'cohorts.cannot.column-missing': '{file} no tiene la columna «{what}».',
  'cohorts.cannot.row-count': '{file} debe tener {what} filas y no las tiene.',
  'cohorts.cannot.foreign-row':
    'La fila {what} de {file} no es de ningún paciente, plan, semana ni resultado de esta ejecución, o está dos veces.',
  'cohorts.cannot.too-large':
    '{file} tiene más de {what} filas. Es demasiado para leerlo de una vez; conviene usar DuckDB.',

  'cohorts.run.title': 'Qué se ejecutó',
  'cohorts.run.label': 'Nombre',
  'cohorts.run.mark': 'Ejecución',
  'cohorts.run.seed': 'Semilla',
  'cohorts.run.software': 'Philtrum',
  'cohorts.run.kernel': 'Núcleo',
  'cohorts.run.engine': 'Motor',
  'cohorts.run.patients': 'Pacientes virtuales',
  'cohorts.run.people':
    '{patients} ({faces, plural, one {# cara} other {# caras}}, {draws, plural, one {# sorteo} other {# sorteos}} en cada una)',
  'cohorts.run.population': 'Caras',
  'cohorts.run.drawn': 'sorteadas, {women} de 100 de mujer',
  'cohorts.run.given': 'de un archivo',
  'cohorts.run.plans': 'Planes',
  'cohorts.run.weeks': 'Semanas',
  'cohorts.run.missing': 'Falta',
  'cohorts.run.missingCounts':
    '{patients, plural, one {# paciente rechazado} other {# pacientes rechazados}}, {plans, plural, one {# plan imposible} other {# planes imposibles}} en una cara, {changes, plural, one {# cambio} other {# cambios}} sin definir; {faces, plural, one {se sustituyó # cara sorteada} other {se sustituyeron # caras sorteadas}}',

  'cohorts.pick.outcome': 'Resultado',
  'cohorts.pick.week': 'Semana',
  'cohorts.pick.plan': 'Plan',
  'cohorts.pick.by': 'Divididos por',
  'cohorts.outcome': '{measure}, {expression}',

  'cohorts.spread.title': 'Cómo se reparten los cambios',
  'cohorts.spread.note':
    'Con tratamiento menos sin él. Claro: 90 de 100 pacientes; oscuro: 50 de 100; línea: el del medio.',
  'cohorts.spread.describe': '{plan}, semana {week}: en medio {middle} {unit}, 90 de 100 de {low} a {high}',
  'cohorts.column.plan': 'Plan',
  'cohorts.column.week': 'Semana',
  'cohorts.column.patients': 'Pacientes',
  'cohorts.column.faces': 'Caras',
  'cohorts.column.p05': '5 %',
  'cohorts.column.p25': '25 %',
  'cohorts.column.p50': 'En medio',
  'cohorts.column.p75': '75 %',
  'cohorts.column.p95': '95 %',
  'cohorts.column.cause': 'Causa',
  'cohorts.column.share': 'Parte, %',
  'cohorts.column.low': 'desde',
  'cohorts.column.high': 'hasta',
  'cohorts.column.mean': 'Media',
  'cohorts.column.event': 'Suceso',
  'cohorts.column.of100': 'De 100',
  'cohorts.column.by': 'Por',
  'cohorts.column.group': 'Grupo',
  'cohorts.column.fromMm': 'desde, mm',
  'cohorts.column.toMm': 'hasta, mm',

  'cohorts.split.title': 'De qué son las diferencias',
  'cohorts.split.note':
    'Partes de la varianza de un cambio, con intervalos del 95 %. {patients} pacientes en {faces} caras; desviación típica {sd} {unit}.',
  'cohorts.split.byDraws': 'Las caras se comparan por los sorteos hechos en cada una.',
  'cohorts.split.byLengths':
    'Cada cara tiene un solo sorteo, así que las caras se conocen solo por sus trece longitudes.',
  'cohorts.split.inputsUnknown':
    'Esta versión de Philtrum no vuelve a sortear a las personas de estas tablas, así que solo se separan las caras del resto.',
  'cohorts.split.below': 'Una estimación por debajo de 0 es azar: se dibuja como 0.',
  'cohorts.split.too-few-faces':
    'Demasiado pequeña para repartir: {faces, plural, one {# cara} other {# caras}}; hacen falta {fewest} como mínimo.',
  'cohorts.split.nothing-varies': 'Nada que repartir: este cambio es igual para todos.',
  'cohorts.cause.face': 'Cara',
  'cohorts.cause.body': 'Músculo y tejido',
  'cohorts.cause.placement': 'Aguja y dosis puesta',
  'cohorts.cause.spread': 'Difusión en el tejido',
  'cohorts.cause.response': 'Respuesta a la toxina',
  'cohorts.cause.rest': 'Resto: lo que actúa junto y lo que queda',
  'cohorts.split.describe': '{cause}: {share} %, de {low} a {high} %',

  'cohorts.groups.title': 'Subgrupos',
  'cohorts.groups.note':
    'Cambio medio con su intervalo del 95 %. Tercios de las caras por una longitud. Hay muchos grupos juntos: de 20 intervalos, uno falla por azar.',
  'cohorts.groups.few': 'muy pocas caras',
  'cohorts.groups.none': 'No se puede dividir a nadie: ninguna cara tiene este resultado.',
  'cohorts.group.low': 'tercio más bajo',
  'cohorts.group.middle': 'tercio medio',
  'cohorts.group.high': 'tercio más alto',
  'cohorts.group.female': 'mujeres',
  'cohorts.group.male': 'hombres',
  'cohorts.by.sex': 'Sexo',
  'cohorts.by.mouthWidth': 'Ancho de la boca',
  'cohorts.by.cornerHeightDifference': 'Comisura izquierda sobre la derecha',
  'cohorts.by.upperVermilionHeight': 'Labio rojo superior',
  'cohorts.by.lowerVermilionHeight': 'Labio rojo inferior',
  'cohorts.by.philtrumLength': 'Labio blanco (filtrum)',
  'cohorts.by.cupidBowDepth': 'Profundidad del arco de Cupido',
  'cohorts.by.philtralHalfSpacing': 'De la línea media al pico del arco',
  'cohorts.by.lowerLipLength': 'Labio blanco inferior',
  'cohorts.by.upperLipThickness': 'Labio superior, grosor',
  'cohorts.by.lowerLipThickness': 'Labio inferior, grosor',
  'cohorts.by.archRadius': 'Radio del arco dental',
  'cohorts.by.incisorShow': 'Dientes superiores a la vista',
  'cohorts.by.crownHeight': 'Incisivo superior, corona',
  'cohorts.groups.describe': '{group}: {mean} {unit}, de {low} a {high}',

  'cohorts.events.title': 'Sucesos por plan',
  'cohorts.events.note': 'De 100 pacientes virtuales, en cualquiera de las semanas, con intervalos del 95 %.',
  'cohorts.events.describe': '{plan}: {value} de 100, de {low} a {high}',
  'cohorts.events.none': 'En esta cohorte no se pidió ningún suceso.',

  'cohorts.table': 'Como tabla',
  'cohorts.download': 'Guardar como CSV',

  'cohorts.show.heading': '{label}: {patients} pacientes virtuales, ejecución {run}, semilla {seed}',
  'cohorts.show.made': '{software}, núcleo {kernel}, {engine}',
  'cohorts.show.change':
    '{plan}, semana {week}: {middle} {unit} (90 de 100: de {low} a {high}), {patients} pacientes',
  'cohorts.show.split': 'Varianza, desviación típica {sd} {unit}, {faces} caras:',
  'cohorts.show.group': '{group} {mean} {unit} (de {low} a {high})',
  'cohorts.show.groupFew': '{group} {patients} pacientes, muy pocas caras',
  'cohorts.show.event': '{event}, {plan}: {value} de 100 (de {low} a {high}), {patients} pacientes',
};
