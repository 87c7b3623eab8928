import type { Translation } from '../catalogue.ts';

/** What may go wrong in the page's threads, in Spanish. */
export const fault: Translation<'fault'> = {
  'fault.kernel': 'Falta un archivo del cálculo ({status}).',
  'fault.network': 'Falta un archivo de las redes de la cara ({address}, {status}).',
  'fault.canvas': 'El navegador no dio un lienzo con el que leer la imagen.',
  'fault.solver': 'Falló una parte del cálculo: {message}',
  'fault.solverSilent': 'Falló una parte del cálculo.',
};
