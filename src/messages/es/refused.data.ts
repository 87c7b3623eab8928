import type { Translation } from '../catalogue.ts';

/** Por qué el registro, su interfaz o un lector de archivos no hizo algo, por código, en español. */
export const refused: Translation<'refused'> = {
  'refused.is': '{field} es {found}; se admite: {allowed}.',
  'refused.is-list': '{field} es una lista; se admite: {allowed}.',
  'refused.is-object': '{field} es un objeto; se admite: {allowed}.',
  'refused.missing': 'Falta {field}; se admite: {allowed}.',
  'refused.unknown-field': '{field} no es un campo conocido aquí; hay que quitarlo.',
  'refused.nested': 'El documento tiene más niveles; se admite: {allowed}.',
  'refused.long-draft': '{field} tiene {length, number, ::group-off} caracteres de JSON; se admite: {allowed}.',
  'refused.long-document': '{field} es más largo; se admite: {allowed}.',
  'refused.no-measurement': '{field} no es una medición; se admite: {allowed}.',
  'refused.no-account': '{field}: en este registro no existe esa cuenta.',
  'refused.no-adverse-event': '{field}: en este registro no existe ese suceso adverso.',
  'refused.no-capture-of-patient': '{field}: en este registro no existe esa captura de este paciente.',
  'refused.no-chart-of-patient': '{field}: en este registro no existe esa ficha de este paciente.',
  'refused.no-clinician': '{field}: en este registro no existe ese clínico.',
  'refused.no-consent-here': '{field}: en este registro no existe ese consentimiento.',
  'refused.no-consent-of-patient': '{field}: en este registro no existe ese consentimiento de este paciente.',
  'refused.no-draft-of-patient': '{field}: en este registro no existe ese borrador de este paciente.',
  'refused.no-follow-up': '{field}: en este registro no existe ese seguimiento.',
  'refused.no-follow-up-of-patient': '{field}: en este registro no existe ese seguimiento de este paciente.',
  'refused.no-link': '{field}: en este registro no existe ese enlace.',
  'refused.no-link-of-follow-up': '{field}: en este registro no existe ese enlace de este seguimiento.',
  'refused.no-open-link': '{field}: en este registro no existe ese enlace abierto.',
  'refused.no-patient': '{field}: en este registro no existe ese paciente.',
  'refused.no-take': '{field}: en este registro no existe esa toma.',
  'refused.no-take-of-patient': '{field}: en este registro no existe esa toma de este paciente.',
  'refused.no-treatment': '{field}: en este registro no existe ese tratamiento.',
  'refused.no-treatment-of-patient': '{field}: en este registro no existe ese tratamiento de este paciente.',
  'refused.no-row': 'En este registro no existe esa fila.',
  'refused.page-gone': '{field} es un recurso que ya no está; se admite: {allowed}.',
  'refused.removed-patient': 'Este paciente se eliminó; el mismo número no se vuelve a usar. No se guardó nada.',
  'refused.removed-capture': 'Esta captura se eliminó; el mismo número no se vuelve a usar. No se guardó nada.',
  'refused.removed-picture': 'Esta imagen se eliminó; el mismo número no se vuelve a usar. No se guardó nada.',
  'refused.removed-now': 'Algo a lo que esto se refiere se eliminó mientras tanto. No se guardó nada.',
  'refused.patient-removed-now': 'La clave de este paciente ya no está: el paciente se eliminó mientras tanto. No se guardó nada.',
  'refused.no-capture': '{field}: en este registro no existe esa captura.',
  'refused.no-capture-of-visit': '{field}: en este registro no existe esa captura de esta visita.',
  'refused.never-looked-at': 'No se miró nada con el nombre {question}.',
  'refused.series-not-counted':
    'Ningún tratamiento de este paciente se puede contar: no hay ninguno, o el paciente no está de acuerdo.',
  'refused.changed-account':
    'Mientras tanto esta cuenta se guardó desde otro sitio{places, select, none {} other {, con otros valores en {places}}}. No se sobrescribió nada.',
  'refused.changed-adverse-event':
    'Mientras tanto este suceso adverso se guardó desde otro sitio{places, select, none {} other {, con otros valores en {places}}}. No se sobrescribió nada.',
  'refused.changed-chart':
    'Mientras tanto esta ficha se guardó desde otro sitio{places, select, none {} other {, con otros valores en {places}}}. No se sobrescribió nada.',
  'refused.changed-follow-up':
    'Mientras tanto este seguimiento se guardó desde otro sitio{places, select, none {} other {, con otros valores en {places}}}. No se sobrescribió nada.',
  'refused.changed-patient':
    'Mientras tanto este paciente se guardó desde otro sitio{places, select, none {} other {, con otros valores en {places}}}. No se sobrescribió nada.',
  'refused.finished-otherwise': 'Esta ficha ya se había cerrado, con otros valores en {places}. No se sobrescribió nada.',
  'refused.email-taken': 'Ya hay una cuenta con esta dirección de correo.',
  'refused.chart-finished': 'Esta ficha ya se cerró: ahora es un tratamiento y su borrador ya no se puede cambiar.',
  'refused.signed-by-another': 'Otra persona ya firmó esta ficha; una ficha se firma una vez. No se cambió nada.',
  'refused.answered-before': 'Con este enlace ya se contestaron estas preguntas. No se cambió nada.',
  'refused.visit-recorded':
    'Este seguimiento ya se registró; un enlace preguntaría lo que ya se sabe. No se creó ningún enlace.',
  'refused.consent-covers-not':
    'El consentimiento no cubre esto; {need, select, treatment {un tratamiento necesita} capture {una captura necesita} other {guardar una imagen necesita}} uno que lo cubra.',
  'refused.consent-not-yet':
    'En ese momento el consentimiento aún no se había dado; {need, select, treatment {un tratamiento necesita} capture {una captura necesita} other {guardar una imagen necesita}} uno ya dado.',
  'refused.consent-withdrawn':
    'En ese momento el consentimiento ya se había retirado; {need, select, treatment {un tratamiento necesita} capture {una captura necesita} other {guardar una imagen necesita}} uno vigente.',
  'refused.not-counted':
    'Ningún consentimiento vigente de este paciente cubre el registro; guardar un pronóstico necesita uno que lo cubra.',
  'refused.lies-ahead': '{field} queda en el futuro; se admite: {allowed}.',
  'refused.before-birth': '{field} es anterior al nacimiento de este paciente; se admite: {allowed}.',
  'refused.before-treatment': '{field} es anterior al tratamiento al que sigue la visita; se admite: {allowed}.',
  'refused.not-followed-up': '{field} no es el tratamiento de este seguimiento; se admite: {allowed}.',
  'refused.draws-otherwise': '{field} es distinto de lo que dice su encabezado; se admite: {allowed}.',
  'refused.too-few-agree':
    '{people, plural, one {# persona tratada está} other {# personas tratadas están}} de acuerdo con la investigación; un extracto necesita {least} o más.',
  'refused.neither-planned-nor-delivered': '{field} no está previsto ni administrado; se admite: {allowed}.',
  'refused.no-plan':
    '{field} ({stage, select, planned {previsto} other {administrado}}) no puede ser; se admite: {allowed}.',
  'refused.nobody-answers':
    'Falta {field} (quien inyectó: {role, select, nurse {enfermería} assistant {auxiliar} other {{role}}}); se admite: {allowed}.',
  'refused.answers-for-own': '{field} es quien inyectó; se admite: {allowed}.',
  'refused.cannot-answer':
    '{field} no puede responder de ello ({role, select, nurse {enfermería} assistant {auxiliar} other {{role}}}); se admite: {allowed}.',
  'refused.signer-no-doctor':
    '{field} es de {role, select, nurse {enfermería} assistant {auxiliar} other {{role}}}; se admite: {allowed}.',
  'refused.signer-left': '{field} es alguien que ya no trabaja aquí; se admite: {allowed}.',
  'refused.signer-another': '{field} es otra persona; se admite: {allowed}.',
  'refused.invited-by-nobody': '{field} no encaja con el momento de la invitación; se admite: {allowed}.',
  'refused.missed-though-came': '{field} está puesto aunque alguien vino; se admite: {allowed}.',
  'refused.answered-without-coming': 'Falta {field} aunque hay respuestas; se admite: {allowed}.',
  'refused.answered-by-nobody': '{field} está puesto aunque no vino nadie; se admite: {allowed}.',
  'refused.no-answer': '{field} no tiene ninguna respuesta; se admite: {allowed}.',
  'refused.only-director': '{field} es la única dirección que puede iniciar sesión; se admite: {allowed}.',
  'refused.password-length':
    '{field} tiene {length, plural, one {# carácter} other {# caracteres}}; se admite: {allowed}.',
  'refused.password-repeats': '{field} repite unos pocos caracteres; se admite: {allowed}.',
  'refused.password-names': '{field} contiene el nombre o la dirección de correo; se admite: {allowed}.',
  'refused.password-wrong': '{field} no es la contraseña de esta cuenta; se admite: {allowed}.',
  'refused.tries-too-often':
    'Demasiados intentos. Se puede volver a intentar dentro de {minutes, plural, one {# minuto} other {# minutos}}.',
  'refused.not-as-capture': '{field} es {kind, select, photo {una fotografía} other {un clip}}; se admite: {allowed}.',
  'refused.file-empty': 'El archivo está vacío (0 bytes); se admite: {allowed}.',
  'refused.file-unknown': 'El archivo no es una fotografía ni un clip de los que se guardan; se admite: {allowed}.',
  'refused.file-heic': 'Las imágenes HEIC o AVIF no se guardan; hay que guardarla como JPEG. Se admite: {allowed}.',
  'refused.file-two-things':
    'El archivo es una imagen y {what, select, zip {un archivo zip} other {una página o un documento}} a la vez; no se aceptan archivos que sean dos cosas.',
  'refused.file-moving-webp':
    'Un WebP que se mueve no es una fotografía ni un clip; hay que guardarlo como MP4 o WebM.',
  'refused.file-rare-jpeg':
    'Ningún navegador muestra este tipo de JPEG; hay que guardarlo como JPEG corriente.',
  'refused.file-rare-png': 'El PNG necesita {chunk}, que ningún navegador conoce.',
  'refused.file-no-pictures': 'El archivo no contiene ninguna imagen en movimiento.',
  'refused.file-codec':
    'El clip está codificado como {codec, select, none {algo desconocido} other {{codec}}}; se admite: {allowed}.',
  'refused.file-no-parameter-sets':
    'El clip está codificado sin sus parámetros al principio; hay que guardarlo como MP4 corriente.',
  'refused.file-photo-large': 'El archivo tiene {size} MB. Una fotografía puede tener como mucho {most} MB.',
  'refused.file-clip-large': 'El archivo tiene {size} MB. Un clip puede tener como mucho {most} MB.',
  'refused.file-photo-pixels': 'La imagen tiene {width} x {height} píxeles; se admite: {allowed}.',
  'refused.file-clip-pixels': 'El clip tiene {width} x {height} píxeles; se admite: {allowed}.',
  'refused.file-clip-long': 'El clip dura {seconds} s; se admite: {allowed}.',
  'refused.file-damaged':
    'El archivo está dañado: {how, select, endsEarly {acaba antes de donde dice} pictureEndsEarly {acaba antes que su imagen} noPicture {no contiene ninguna imagen} noSize {su imagen no tiene tamaño} twoPictures {contiene dos imágenes} noPlace {no dice dónde están sus imágenes} notFound {no se encuentran sus imágenes} noCoding {no dice cómo están codificadas sus imágenes} outOfOrder {sus partes no se siguen} noLength {una de sus partes no tiene longitud} checkSums {sus sumas de control no cuadran} notAsPng {no empieza como un PNG} other {su imagen no empieza como debe}}. Hay que copiarlo o tomarlo otra vez.',
  'refused.file-not-itself':
    'El cuerpo debe ser el propio archivo, con la cabecera Content-Type: application/octet-stream o el tipo del archivo; ni JSON ni un formulario.',
  'refused.no-route': '{method} {address} no se contesta aquí.',
  'refused.twice': '{field} está dos veces; se admite: {allowed}.',
  'refused.not-json-type': 'El cuerpo debe ser JSON, con la cabecera Content-Type: application/json.',
  'refused.not-json': 'El cuerpo no es JSON en UTF-8.',
  'refused.not-sign-in': 'Iniciar sesión necesita JSON con email y password, los dos como texto.',
  'refused.request-large': 'La petición pasa de {most}.',
  'refused.request-ended': 'La petición acabó antes que su cuerpo. No se guardó nada.',
  'refused.twice-in-object': '{field} está dos veces en un mismo objeto; se admite: {allowed}.',
  'refused.invitations-misfit': '{field} no encaja con el momento de la invitación; se admite: {allowed}.',
  'refused.metrics-token': 'Las métricas son para quien envía el testigo con el que se inició este servidor, como Authorization: Bearer.',
  'refused.not-for-role': 'Esto es para: {roles}. El rol actual es: {yours}.',
  'refused.sign-in-first': 'Primero hay que iniciar sesión.',
  'refused.link-ended': 'Este enlace ha caducado, ya se contestó o se retiró.',
  'refused.wrong-sign-in':
    'La dirección de correo o la contraseña no son correctas, o la cuenta está desactivada.',
  'refused.sign-in-too-often':
    'Demasiados intentos de iniciar sesión. Se puede volver a intentar dentro de {minutes, plural, one {# minuto} other {# minutos}}.',
  'refused.requests-too-often':
    'Demasiadas peticiones. Se puede volver a preguntar dentro de {seconds, plural, one {# segundo} other {# segundos}}.',
  'refused.from-elsewhere': 'Solo se aceptan cambios desde esta dirección y desde programas.',
  'refused.registry-closed': 'No se puede abrir el registro. El sistema lo dice en inglés: «{said}»',
  'refused.registry-away':
    'La base de datos se fue antes de contestar; no se sabe si esto se guardó. Se puede enviar otra vez: con el mismo id se guarda una sola vez.',
  'refused.disk-full':
    'El disco del registro está lleno; esto no se guardó. Hay que hacer sitio y enviarlo otra vez.',
  'refused.failed': 'La petición falló y no cambió nada. El diario del servidor dice por qué.',
};
