/** Plans that come with the product, in English. */
export const planNames = {
  'planName.none': 'Nothing',
  'planName.lip-flip-4x1': 'Lip flip, 4 x 1 U at the upper border',
  'planName.lip-flip-heavy': 'Lip flip, heavy hand, 4 x 2.5 U',
  'planName.perioral-lines-7.5': 'Lip lines, 7.5 U in four sites',
  'planName.perioral-lines-12': 'Lip lines, 12 U in four sites',
  'planName.gummy-smile-2.5': 'Gummy smile, 2.5 U a side',
  'planName.brow-lift': 'Brow lift, 20 U between the brows',
  'planName.filler-1ml-medium': 'Filler, 1 mL of medium gel in both lips',
  'planName.flip-and-filler': 'Lip flip, 4 x 1 U, and 1 mL of medium gel',
  'planName.lip-lift-5mm': 'Lip lift, 5 mm of skin below the nose',
  'planName.own': 'Own plan',
  'planName.changed': '{plan}, changed',
} as const;
