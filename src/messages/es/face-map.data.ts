import type { Translation } from '../catalogue.ts';

/** Los puntos de una ficha en la cara y en la lista, para profesionales, en español. */
export const faceMap: Translation<'faceMap'> = {
  'faceMap.title': 'Mapa de los puntos',
  'faceMap.mouth': 'La boca de frente, con los puntos',
  'faceMap.brow': 'Las cejas de frente, con los puntos',
  'faceMap.point.waits':
    '{name}, {side}: previsto {amount}, sin registrar. Intro lo registra; las flechas lo registran en otro sitio',
  'faceMap.point.asPlanned':
    '{name}, {side}: administrado {amount} según el plan. Las flechas lo mueven, Supr lo quita',
  'faceMap.point.delivered': '{name}, {side}: administrado {amount}. Las flechas lo mueven, Supr lo quita.',
  'faceMap.point.unplanned':
    '{name}, {side}: administrado {amount}, no estaba previsto. Las flechas lo mueven, Supr lo quita',
  'faceMap.mm': '{mm} mm',
  'faceMap.key.planned': 'previsto',
  'faceMap.key.delivered': 'administrado',
  'faceMap.key.way': 'del plan a la aguja, mm',
  'faceMap.mirror': 'Reflejar al otro lado',
  'faceMap.mirrored':
    '{count, plural, one {Se añadió {names}: la imagen reflejada, prevista y sin registrar.} other {Se añadieron {names}: imágenes reflejadas, previstas y sin registrar.}} La distancia a la línea media, la profundidad y la cantidad son las mismas. Los puntos que ya estaban no cambian.',
  'faceMap.mirroredNone': 'Todo punto fuera de la línea media tiene ya su reflejo. No se cambió nada.',
  'faceMap.takeBack': 'Deshacer',
  'faceMap.add': 'Añadir un punto',
  'faceMap.add.at': '{side}, {place}',
  'faceMap.added': 'Se añadió {name}, administrado y no previsto: {where}.',
  'faceMap.tookOut': 'Se quitó {name}.',
  'faceMap.measured':
    'Dibujado a escala, según la cara que se midió en esta página. ¿Es la de {name}? Se guarda la referencia y la distancia a ella, no el dibujo.',
  'faceMap.standard':
    'Un labio estándar, a su propia escala: en esta página no se midió la cara de este paciente. Se guarda la referencia y la distancia a ella, no el dibujo.',
  'faceMap.browStandard': 'Las cejas son siempre las estándar.',
  'faceMap.touch':
    'Toque un anillo para registrarlo según el plan, toque la piel para añadir un punto, arrastre un punto adonde fue la aguja.',
  'faceMap.keys':
    'Teclas: 1 a 9 eligen un punto, Intro lo registra según el plan, las flechas lo mueven 0,5 mm, Supr lo quita, D registra todo según el plan, M refleja, Z deshace.',
  'faceMap.touch.syringe': 'Tocar la piel añade un punto de',
  'faceMap.sites.none': 'Aún no hay puntos: toque el mapa o añada uno de la lista.',
  'faceMap.total': '{what}: {delivered} de {planned} previstas.',
  'faceMap.totalUnplanned': '{what}: {delivered}, nada previsto.',
  'faceMap.amount.openUnits': '? U',
  'faceMap.amount.openMl': '? mL',
  'faceMap.amount.forAll':
    '{count, plural, one {Cantidad para el punto que no la tiene} other {Cantidad para los # puntos que no la tienen}}',
  'faceMap.amount.fill': 'Ponerla',
  'faceMap.place': 'Desde: {landmark}; {left} mm hacia la izquierda del paciente, {up} mm hacia arriba',
  'faceMap.place.landmark': 'Referencia, {site}; otra pone ambas distancias a 0',
  'faceMap.place.left': 'Hacia la izquierda del paciente, {site}',
  'faceMap.place.up': 'Hacia arriba, {site}',
  'faceMap.place.beyond': '! Se llama {side} y en este mapa queda al otro lado de la línea media.',
  'faceMap.remove': 'Quitar {site}',
  'faceMap.differs.moved': 'a {mm} mm ({how})',
  'faceMap.differs.landmark': 'medido desde otra referencia: {place}',
  'faceMap.gel': 'gel {gelClass}',
  'faceMap.gel.soft': 'blando',
  'faceMap.gel.medium': 'medio',
  'faceMap.gel.firm': 'firme',
  'faceMap.substance.toxin': 'Otro producto',
  'faceMap.substance.gel': 'Otro gel',
  'faceMap.substance.emptied':
    'Los puntos se conservan; se vaciaron las cantidades, el nombre, el lote y la caducidad de {before}: sus números no dicen nada de {after}.',
  'faceMap.syringe.another': 'Añadir una jeringa',
};
