import type { Translation } from '../catalogue.ts';

/** What the command line says of accounts, in Spanish. */
export const accounts: Translation<'accounts'> = {
  'accounts.help': 'quién puede iniciar sesión en un servidor de varias personas',
  'accounts.help.list': 'todas las cuentas, con lo que cada una puede hacer',
  'accounts.help.add': 'crear una cuenta; la primera de un servidor es de dirección',
  'accounts.help.disable': 'cerrar todas las sesiones de una cuenta y no dejarla entrar más',
  'accounts.help.enable': 'dejar entrar de nuevo a una cuenta',
  'accounts.help.password': 'poner una contraseña olvidada y cerrar todas las sesiones de la cuenta',
  'accounts.help.email': 'correo electrónico con el que se inicia sesión; no se le envía nada',
  'accounts.help.name': 'nombre que se muestra',
  'accounts.help.role':
    'director: todo; clinician: trata; assistant: registra sin dar por terminado; researcher: sin pacientes',
  'accounts.help.clinician': 'número del profesional que es esta persona',
  'accounts.help.passwordFile': 'archivo con la contraseña; sin él PHILTRUM_PASSWORD, o se pregunta',
  'accounts.none': 'Todavía nadie puede iniciar sesión. La primera cuenta de dirección se crea con "philtrum account add".',
  'accounts.line':
    '{email} ({name}): {role, select, director {dirección} clinician {profesional} assistant {asistente} other {investigación}}{disabled, select, yes {, desactivada} other {}}',
  'accounts.added':
    '{email} puede iniciar sesión {role, select, director {como dirección} clinician {como profesional} assistant {como asistente} other {para investigar}}.',
  'accounts.disabled': 'Se han cerrado todas las sesiones de {email}, que ya no puede entrar.',
  'accounts.enabled': '{email} puede volver a iniciar sesión.',
  'accounts.passwordSet': 'La contraseña de {email} está puesta y se han cerrado todas sus sesiones.',
  'accounts.unknown': 'No hay ninguna cuenta con el correo {email}. "philtrum account list" las muestra todas.',
  'accounts.noPasswordFile': 'El archivo {file} con la contraseña no está.',
  'accounts.noPassword':
    'Una cuenta necesita contraseña: indique un archivo con --password-file, defina PHILTRUM_PASSWORD o ejecute esto en una terminal para que se pregunte.',
  'accounts.type': 'Escriba la contraseña (no se muestra) y pulse Intro:',
  'accounts.typeAgain': 'Escríbala otra vez:',
  'accounts.notTheSame': 'Las dos no eran iguales. No se ha cambiado nada.',
};
