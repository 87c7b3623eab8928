import type { Translation } from '../catalogue.ts';

/** The first page, in Spanish. */
export const landing: Translation<'landing'> = {
  'landing.claim': 'Vea lo que un lip flip puede hacerle a una boca, en reposo y en movimiento.',
  'landing.lead':
    'Antes de la aguja: lo que puede elevar, lo que puede debilitar, por cuánto tiempo y cuán inseguro es todo ello.',
  'landing.choose': 'Elegir una foto o un vídeo',
  'landing.orDrop': 'o suéltelo aquí: mire a la cámara, con los labios apenas juntos.',
  'landing.stays': 'Se mide en este aparato y no se envía a ningún sitio. Funciona con la red apagada.',
  'landing.mirror': 'Probar el espejo de 30 segundos',
  'landing.reference': 'Usar esta cara de referencia',
  'landing.compare': 'Comparar un antes y un después',
  'landing.mouth': 'Boca de referencia',
  'landing.up': '↑ Los elevadores de labio y mejilla tiran hacia arriba',
  'landing.down': '↓ El músculo circular tira hacia abajo',
  'landing.chooseShort': 'Elegir o hacer una foto',
  'landing.staysShort': 'Se mide en este aparato y no se envía. Funciona en modo avión.',
  'landing.failed': 'Este aparato no pudo calcular la boca: {reason}',
  'landing.whose.reference': 'Cara de referencia, {plan}, semana 2.',
  'landing.whose.own': 'Su foto, {plan}, semana 2.',
  'landing.redLip': 'Labio rojo {middle} mm ({range}).',
  'landing.straw': 'La pajita puede costar más en {of} ({range}).',
  'landing.ghosts': 'Líneas finas: diez de las 100.',
  'landing.first': 'Primera estimación; los números pueden moverse.',
  'landing.computing': 'Se calcula esta boca en su aparato.',
  'landing.rest': 'Buscando su reposo.',
  'landing.solved': '{solved} de {all} gestos resueltos.',

  'landing.learn': 'Aprender cómo funciona, sin ninguna cara',
};
