import type { Translation } from '../catalogue.ts';

/** What is measured of lips, and how it is tabulated, in Spanish. */
export const measures: Translation<'measure'> = {
  'measure.mm': 'mm',
  'measure.atRest': 'En reposo',
  'measure.inSmile': 'En esta sonrisa',
  'measure.range95': 'intervalo del 95 %',
  'measure.notSeen': 'aquí no se puede ver',
  'measure.upperVermilionHeight': 'Labio rojo superior',
  'measure.lowerVermilionHeight': 'Labio rojo inferior',
  'measure.philtrumLength': 'Labio blanco (filtrum)',
  'measure.mouthWidth': 'Anchura de la boca',
  'measure.interlabialGap': 'Separación de los labios',
  'measure.upperLipLength': 'Labio superior, de la nariz al borde',
  'measure.vermilionShowLateral': 'Labio rojo superior, 7 mm al lado',
  'measure.commissureHeightLeft': 'Comisura izquierda, altura',
  'measure.commissureHeightRight': 'Comisura derecha, altura',
  'measure.incisorShow': 'Dientes superiores visibles',
  'measure.gingivalShow': 'Encía visible, por las dos líneas',
  'measure.smileLineStraightness': 'Comisuras por encima del borde del labio',
  'measure.upperLipAreaMm2': 'Labio rojo superior, área en mm²',
};
