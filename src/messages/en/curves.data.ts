/** Words inside curves over time, and beside two sides that pull, in English. */
export const curves = {
  'curves.change': '{value}, 95 % range {lo} to {hi}, limit {limit}',
  'curves.rest': 'rest is left',
  'curves.before': 'before',
  'curves.after': 'after; shaded: 95 % range of the held value',
  'curves.seconds': '{n} s',
  'curves.slider': 'Week after treatment',
  'curves.full': 'full pull',
  'curves.check': 'day 14 check',
  'curves.tug.now': 'Now',
  'curves.tug.bars': '{label}: lifters {up} N up, ring {down} N down',
  'curves.tug.range':
    'The ring at {week}: {ringLow} to {ringHigh} N in 90 of 100; the lifters: {liftersLow} to {liftersHigh} N.',
} as const;
