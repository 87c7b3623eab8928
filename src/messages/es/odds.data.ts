import type { Translation } from '../catalogue.ts';

/** The fourth step, Odds: what it claims, its arrays of one hundred, what is saved, in Spanish. */
export const odds: Translation<'odds'> = {
  'odds.counting': 'Se cuenta lo que puede resultar.',
  'odds.claim.nothing': 'No cambia nada.',
  'odds.claim.lift':
    '{about, select, yes {en cerca de {odds}, el labio se eleva lo bastante para que se vea.} other {en {odds}, el labio se eleva lo bastante para que se vea.}}',
  'odds.claim.harm': '{about, select, yes {en cerca de {odds}: {event}.} other {en {odds}: {event}.}}',
  'odds.claim.liftOpen': 'El labio se eleva lo bastante para que se vea en entre {low} y {high} de cada 100.',
  'odds.claim.harmOpen': 'Entre {low} y {high} de cada 100: {event}.',
  'odds.claim.noHarm': 'Menos de 1 de cada 100 tiene alguno de los daños que se cuentan aquí.',
  'odds.lead.nothing':
    '{face, select, reference {En 100 personas simuladas con la cara de referencia y sin inyección: no cambia nada.} other {En 100 personas simuladas con una cara como esta y sin inyección: no cambia nada.}}',
  'odds.lead.plan':
    '{face, select, reference {En 100 tratamientos simulados de la cara de referencia: {product}, {plan}.} other {En 100 tratamientos simulados de una cara como esta: {product}, {plan}.}} Una misma persona puede tener varias de estas cosas. Se espera que todas se vayan en unos meses; no hay antídoto aprobado.',
  'odds.countName': '{event}: {odds}, {low} a {high}',
  'odds.eventOf100': '{event}: {count} de cada 100',
  'odds.range': '{low} a {high}',
  'odds.spell.none': 'en ninguna simulación',
  'odds.spell.throughout': 'todo el tiempo',
  'odds.spell.beyond': '{from} hasta después de la semana {last}',
  'odds.spell.ends': '{from} a {to}',
  'odds.less': 'Menos a menudo',
  'odds.less.of100': 'De cada 100.',
  'odds.less.notAsked': 'No se le pregunta a este modelo: {events}.',
  'odds.notModelled.eyelidPtosis': 'un párpado caído',
  'odds.notModelled.vascularOcclusion': 'gel en un vaso sanguíneo',
  'odds.notModelled.swellingAndLumps': 'hinchazón de los primeros días, bultos de gel',
  'odds.notModelled.scar': 'la cicatriz debajo de la nariz',
  'odds.failed': 'Algunas preguntas no se pudieron responder aquí: {reason}',
  'odds.hand.operator': 'Lo decide quien inyecta',
  'odds.hand.operator.means': 'lugar, hondura, dosis que se da, técnica',
  'odds.hand.nobody': 'No lo decide nadie',
  'odds.hand.nobody.means': 'adónde deriva el fármaco, con cuánta fuerza responden los nervios esta vez',
  'odds.hand.unknown': 'Aún no se sabe de usted',
  'odds.hand.unknown.means': 'grosor de los músculos, tono en reposo, rigidez; más fotos o vídeos pueden precisarlo',
  'odds.foot.first.method':
    '{draws} tratamientos simulados (semilla {seed}), primera estimación; su error aún no se conoce.',
  'odds.foot.full.method':
    '{draws} tratamientos simulados (semilla {seed}); el modelo rápido se equivoca como mucho en {most} mm en 95 de cada 100 cálculos reservados, en el peor en {worst} mm.',
  'odds.foot.exact.method':
    '{count, plural, one {# cálculo cerca de un límite se hizo exacto.} many {# de cálculos cerca de un límite se hicieron exactos.} other {# cálculos cerca de un límite se hicieron exactos.}}',
  'odds.foot.assumed.method':
    '{count, plural, one {# parámetro se supone, no se ha medido.} many {# de parámetros se suponen, no se han medido.} other {# parámetros se suponen, no se han medido.}}',
  'odds.foot.every': 'Cada suposición y cada fuente',
  'odds.save.numbers': 'Guardar los números',
  'odds.save.report': 'Guardar el informe',
  'odds.save.photo': 'una foto, medida en este aparato',
  'odds.save.photoMoving':
    'una foto, medida en este aparato; contado para labios que se mueven como se mostró',
};
