/** The fifth step, Decide, in English. */
export const decide = {
  'decide.option.nothing': 'Do nothing',
  'decide.option.lip-flip': 'Lip flip',
  'decide.option.gummy-smile': 'Toxin for a gummy smile',
  'decide.option.perioral-lines': 'Toxin for lines around the mouth',
  'decide.option.filler': 'Filler',
  'decide.option.flip-and-filler': 'Lip flip and filler',
  'decide.option.lip-lift': 'Surgical lip lift',
} as const;
