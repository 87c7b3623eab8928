/** Gum that is measured between two lines placed by hand, in English. */
export const gum = {
  'gum.title': 'Gum in the smile',
  'gum.line.upperLipEdge': 'Edge of the upper lip',
  'gum.line.gingivalMargin': 'Edge of the gum',
  'gum.line.move': 'Line: {line}. Up and down move it by {step} mm.',
  'gum.line.belowNose': '{line}, mm below the nose',
  'gum.mark.lip': 'lip',
  'gum.mark.gum': 'gum',
  'gum.look': 'There is a red band of {mm} mm above the teeth: gum, or the lip’s own edge. Have a look.',
  'gum.whyByHand': 'Colour alone cannot tell gum from the lip’s own edge, so you place the lines.',
  'gum.how': 'Drag the two lines, or use the arrow keys or the fields.',
  'gum.showing': 'Gum showing',
  'gum.range': '({range}, placed by hand)',
  'gum.notYet': 'Not measured yet.',
  'gum.hide': 'Hide the lines',
  'gum.measure': 'Measure gum with two lines',
  'gum.asTheyAre': 'The lines are right as they are',
} as const;
