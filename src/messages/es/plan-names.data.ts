import type { Translation } from '../catalogue.ts';

/** Plans that come with the product, in Spanish. */
export const planNames: Translation<'planName'> = {
  'planName.none': 'Nada',
  'planName.lip-flip-4x1': 'Lip flip, 4 × 1 U en el borde superior',
  'planName.lip-flip-heavy': 'Lip flip, dosis alta, 4 × 2,5 U',
  'planName.perioral-lines-7.5': 'Arrugas del labio, 7,5 U en cuatro puntos',
  'planName.perioral-lines-12': 'Arrugas del labio, 12 U en cuatro puntos',
  'planName.gummy-smile-2.5': 'Sonrisa gingival, 2,5 U por lado',
  'planName.brow-lift': 'Elevación de cejas, 20 U entre las cejas',
  'planName.filler-1ml-medium': 'Relleno, 1 mL de gel medio en los dos labios',
  'planName.flip-and-filler': 'Lip flip, 4 × 1 U, y 1 mL de gel medio',
  'planName.lip-lift-5mm': 'Lip lift, 5 mm de piel bajo la nariz',
  'planName.own': 'Plan propio',
  'planName.changed': '{plan}, cambiado',
};
