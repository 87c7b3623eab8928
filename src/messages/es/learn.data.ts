import type { Translation } from '../catalogue.ts';

/** What `philtrum learn` says of a registry's rows, in Spanish. */
export const learn: Translation<'learn'> = {
  'learn.help': 'qué pasó de verdad con todas las personas tratadas, a partir de quienes volvieron; qué tal fueron los pronósticos',
  'learn.help.rows': 'filas de un registro (philtrum/registry-rows@1)',
  'learn.rows': 'filas de un registro',
  'learn.rowsRead': '{treatments, plural, one {# tratamiento} other {# tratamientos}} de {people, plural, one {# persona} other {# personas}}.',
  'learn.event': '{event}, semana {week}: se vieron {seen} de {treatments} tratamientos ordinarios.',
  'learn.before': '  De los vistos, {value} de cada 100 lo tuvieron ({lo} a {hi}).',
  'learn.after': '  De todos los tratados, si volver depende de lo que se sabe de cada persona: {value} de cada 100 ({lo} a {hi}).',
  'learn.cannotWeigh': '  De todos los tratados no se puede estimar nada: {why}',
  'learn.invitations': '  Según quienes solo vinieron tras invitarles de nuevo: {value} de cada 100 ({lo} a {hi}).',
  'learn.bounds': '  Tuvieran lo que tuvieran quienes no vinieron: de {lo} a {hi} de cada 100.',
  'learn.complainers': '  {people, plural, one {# persona se conoce} other {# personas se conocen}} solo por una queja y no {people, plural, one {cuenta} other {cuentan}} en ninguna proporción.',
  'learn.forecast': '  Los pronósticos decían {said} de cada 100; lo tuvieron {seen} de cada 100: {verdict, select, agrees {coinciden} tooLittle {dijeron de menos} tooMuch {dijeron de más} tooFew {{people, plural, one {# persona} other {# personas}}: no se puede saber} other {con tan pocas personas no se puede saber}}.',
  'learn.lot': '  Conviene revisar el lote {lot} de {product}: {chance} de cada 100 de que sea distinto de los demás.',
  'learn.noLot': '  Ninguno de {lots, plural, one {# lote} other {# lotes}} destaca.',
  'learn.inFile': 'Los grupos, las curvas y {outcomes, plural, one {# resultado medido} other {# resultados medidos}} están en el JSON (--json o --out).',
};
