import type { Translation } from '../catalogue.ts';

/** The page that a patient opens from a link, in Spanish. */
export const answers: Translation<'answers'> = {
  'answers.title':
    '{week, plural, one {¿Cómo está tu boca una semana después?} other {¿Cómo está tu boca # semanas después?}}',
  'answers.lead':
    'Unas pocas preguntas cortas. Deja sin contestar lo que no quieras contestar. No hay respuestas buenas ni malas.',
  'answers.looking': 'Un momento.',
  'answers.send': 'Enviar mis respuestas',
  'answers.sending': 'Enviando…',
  'answers.once': 'Se envían una sola vez. Después el enlace deja de servir.',
  'answers.done.title': 'Gracias. Tus respuestas han llegado.',
  'answers.done.text': 'El enlace ya no sirve. Puedes cerrar esta página.',
  'answers.ended.title': 'Este enlace ya no se abre.',
  'answers.ended.text':
    'Ya se usó, o venció, o la clínica lo retiró. Si aún quieres contestar, pide a la clínica uno nuevo.',
  'answers.unreachable.title': 'No se ha podido llegar a la clínica.',
  'answers.unreachable.text':
    'No se pierde nada mientras esta página siga abierta. Comprueba que tienes conexión e inténtalo de nuevo.',
  'answers.again': 'Intentar de nuevo',
  'answers.emergency':
    'Esta página no sirve para pedir ayuda, y puede que nadie la lea hoy. Si cuesta respirar, tragar o hablar, o si un lado de la cara se cae de golpe, llama ahora al número de emergencias de donde estés.',
  'answers.privacy':
    'Tus respuestas van a la clínica que te mandó este enlace, y a nadie más. Esta página no muestra ningún nombre ni guarda nada en este dispositivo.',
};
