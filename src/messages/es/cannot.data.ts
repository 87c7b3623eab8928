import type { Translation } from '../catalogue.ts';

/** Por qué lo que pasó no se puede ponderar, juzgar o decir, por motivo, en español: el final de una frase. */
export const cannot: Translation<'cannot'> = {
  'cannot.nobody-came': 'aún no ha vuelto nadie.',
  'cannot.too-few-came':
    '{people, plural, one {vino # persona} other {vinieron # personas}}; para ponderarlas hacen falta al menos {fewest}.',
  'cannot.kind-never-came':
    'de {people, plural, one {# persona} other {# personas}} {kind, select, female {{side, select, 1 {que son mujeres} other {que no son mujeres}}} ageUnknown {{side, select, 1 {cuya edad no se sabe} other {cuya edad se sabe}}} treatmentsBefore {{side, select, 1 {ya tratadas aquí antes} other {no tratadas aquí antes}}} cameByAdvertising {{side, select, 1 {que vinieron por publicidad o redes sociales} other {que no vinieron por publicidad ni redes sociales}}} other {con {kind} = {side}}} no volvió nadie; los pesos no pueden representarlas.',
  'cannot.no-chance':
    '{without} de {invited, plural, one {# tratamiento es} other {# tratamientos son}} de personas que casi nunca volvieron; los pesos no pueden representarlas.',
  'cannot.too-few-effective':
    'tras ponderar, {seen, plural, one {# respuesta cuenta} other {# respuestas cuentan}} como {effective, number, ::.0} personas; hacen falta al menos {fewest}.',
  'cannot.not-counted': 'no se contaron las invitaciones de todas las personas que vinieron, o a nadie se le invitó dos veces.',
  'cannot.too-few-later':
    '{people, plural, one {# persona vino} other {# personas vinieron}} tras una invitación posterior; hacen falta al menos {fewest}.',
  'cannot.did-not-converge': 'el modelo de las invitaciones repetidas no tiene un ajuste claramente mejor.',
  'cannot.too-short':
    '{count, plural, one {se midió # tratamiento} other {se midieron # tratamientos}} de este paciente; hacen falta al menos {fewest}.',
  'cannot.noise-not-known':
    '{people, plural, one {a # paciente más se le midió} other {a # pacientes más se les midió}} tras más de un tratamiento; hacen falta al menos {fewest} repeticiones.',
};
