import type { Translation } from '../catalogue.ts';

/** What signing in says, in Spanish. */
export const account: Translation<'account'> = {
  'account.title': 'Inicia sesión para llegar al registro.',
  'account.lead': 'Todo lo demás del estudio funciona sin ella.',
  'account.newPassword': 'Tu contraseña está cambiada.',
  'account.newPassword.says': 'La sesión se ha cerrado en todas partes. Inicia sesión con la nueva.',
  'account.email': 'Correo electrónico',
  'account.password': 'Contraseña',
  'account.signIn': 'Iniciar sesión',
  'account.signOut': 'Cerrar sesión',
  'account.forgotten': 'Si olvidaste la contraseña, la dirección de la clínica puede poner otra.',
  'account.reply.wrong': 'El correo o la contraseña no son correctos, o la cuenta está desactivada.',
  'account.reply.too-often': 'Se ha intentado demasiadas veces. Prueba de nuevo dentro de un cuarto de hora.',
  'account.reply.unreachable': 'El servidor no responde. Prueba de nuevo en un momento.',
  'account.reply.somebody-else': 'Es otra cuenta. Solo sigue con esta página quien la empezó.',
  'account.ended': 'Tu sesión ha terminado.',
  'account.endedSays': 'Lo que escribiste sigue aquí, {name}. Inicia sesión de nuevo y continúa.',
  'account.somebodyElse': 'Otra persona: salir de esta página',
  'account.notForRole': 'Esta página no es para tu función.',
  'account.roleSays':
    'Has iniciado sesión {role, select, director {como dirección} clinician {como profesional} assistant {como asistente} other {para investigar}}. La dirección puede cambiarlo.',
};
