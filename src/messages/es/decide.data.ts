import type { Translation } from '../catalogue.ts';

/** The fifth step, Decide, in Spanish. */
export const decide: Translation<'decide'> = {
  'decide.option.nothing': 'No hacer nada',
  'decide.option.lip-flip': 'Lip flip (toxina en el labio superior)',
  'decide.option.gummy-smile': 'Toxina para la sonrisa gingival',
  'decide.option.perioral-lines': 'Toxina para las líneas alrededor de la boca',
  'decide.option.filler': 'Relleno',
  'decide.option.flip-and-filler': 'Lip flip y relleno',
  'decide.option.lip-lift': 'Lifting quirúrgico del labio',
};
