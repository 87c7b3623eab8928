import type { Translation } from '../catalogue.ts';

/** The page that a patient opens from a link, in Spanish. */
export const byLink: Translation<'byLink'> = {
  'byLink.title':
    '{week, plural, one {¿Cómo está la boca una semana después?} other {¿Cómo está la boca # semanas después?}}',
  'byLink.lead':
    'Unas pocas preguntas cortas. Deje sin contestar lo que no quiera contestar. No hay respuestas buenas ni malas.',
  'byLink.questions': 'Las preguntas',
  'byLink.looking': 'Un momento.',
  'byLink.send': 'Enviar mis respuestas',
  'byLink.sending': 'Enviando…',
  'byLink.once': 'Se envían una sola vez. Después el enlace deja de servir.',
  'byLink.done.title': 'Gracias. Sus respuestas han llegado.',
  'byLink.done.text': 'El enlace ya no sirve. Puede cerrar esta página.',
  'byLink.ended.title': 'Este enlace ya no se abre.',
  'byLink.ended.text':
    'Ya se usó, o venció, o la clínica lo retiró. Si aún quiere contestar, pida a la clínica uno nuevo.',
  'byLink.unreachable.title': 'No se ha podido llegar a la clínica.',
  'byLink.unreachable.text':
    'No se pierde nada mientras esta página siga abierta. Compruebe que hay conexión e inténtelo de nuevo.',
  'byLink.again': 'Intentar de nuevo',
  'byLink.emergency':
    'Esta página no sirve para pedir ayuda, y puede que nadie la lea hoy. Si cuesta respirar, tragar o hablar, o si un lado de la cara se cae de golpe, llame ahora al número de emergencias de donde esté.',
  'byLink.privacy':
    'Sus respuestas van a la clínica que le mandó este enlace, y a nadie más. Esta página no muestra ningún nombre ni guarda nada en este dispositivo.',
};
