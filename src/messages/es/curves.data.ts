import type { Translation } from '../catalogue.ts';

/** Words inside curves over time, and beside two sides that pull, in Spanish. */
export const curves: Translation<'curves'> = {
  'curves.change': '{value}, margen del 95 % de {lo} a {hi}, límite {limit}',
  'curves.rest': 'sale del reposo',
  'curves.before': 'antes',
  'curves.after': 'después; sombreado: margen del 95 % del valor mantenido',
  'curves.seconds': '{n} s',
  'curves.slider': 'Semana tras el tratamiento',
  'curves.full': 'fuerza completa',
  'curves.check': 'control del día 14',
  'curves.tug.now': 'Ahora',
  'curves.tug.bars': '{label}: elevadores {up} N hacia arriba, músculo circular {down} N hacia abajo',
  'curves.tug.range':
    'El músculo circular, {week}: de {ringLow} a {ringHigh} N en 90 de cada 100; los elevadores: de {liftersLow} a {liftersHigh} N.',
};
