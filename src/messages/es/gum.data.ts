import type { Translation } from '../catalogue.ts';

/** Gum that is measured between two lines placed by hand, in Spanish. */
export const gum: Translation<'gum'> = {
  'gum.title': 'Encía en la sonrisa',
  'gum.line.upperLipEdge': 'Borde del labio superior',
  'gum.line.gingivalMargin': 'Borde de la encía',
  'gum.line.move': 'Línea: {line}. Las flechas arriba y abajo la mueven {step} mm.',
  'gum.line.belowNose': '{line}, mm por debajo de la nariz',
  'gum.mark.lip': 'labio',
  'gum.mark.gum': 'encía',
  'gum.look': 'Hay una banda roja de {mm} mm sobre los dientes: encía, o el propio borde del labio. Mírela.',
  'gum.whyByHand':
    'El color solo no distingue la encía del propio borde del labio, así que las líneas las coloca usted.',
  'gum.how': 'Arrastre las dos líneas, o use las flechas o los campos.',
  'gum.showing': 'Encía visible',
  'gum.range': '({range}, a mano)',
  'gum.notYet': 'Aún sin medir.',
  'gum.hide': 'Ocultar las líneas',
  'gum.measure': 'Medir la encía con dos líneas',
  'gum.asTheyAre': 'Las líneas están bien así',
};
