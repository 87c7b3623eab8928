import type { Translation } from '../catalogue.ts';

/** What stands on every screen and page, in Spanish. */
export const frame: Translation<'frame'> = {
  'frame.range': '{lo} a {hi}',
  'frame.of100': '{n} de cada 100',
  'frame.language': 'Idioma',
  'frame.emergency':
    'Si un lado de la cara se cae de repente, o cuesta tragar, hablar o respirar: llame ahora a emergencias.',
  'frame.modelNotPromise': 'Es un modelo, no una promesa. Uso fuera de indicación.',
};
