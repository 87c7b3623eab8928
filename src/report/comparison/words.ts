import type { ComparisonFlag, LipRegion, MotionName } from '#compare';
import type { Expression, LipMeasure } from '#measure';

/** Measures in a patient's words. */
export const measureWords: Readonly<Record<LipMeasure, string>> = {
  upperVermilionHeight: 'upper red lip',
  lowerVermilionHeight: 'lower red lip',
  vermilionShowLateral: 'red lip 7 mm beside the middle',
  philtrumLength: 'white lip (philtrum)',
  upperLipLength: 'upper lip length',
  upperLipProjection: 'upper lip forward',
  incisorShow: 'upper teeth shown',
  gingivalShow: 'gum shown',
  mouthWidth: 'mouth width',
  commissureHeightLeft: 'corner height, left',
  commissureHeightRight: 'corner height, right',
  commissureExcursionLeft: 'corner’s way from rest, left',
  commissureExcursionRight: 'corner’s way from rest, right',
  smileLineStraightness: 'corners above the lip’s edge',
  interlabialGap: 'gap between the lips',
  upperLipAreaMm2: 'area of the upper red lip',
};

export const expressionWords: Readonly<Record<Expression, string>> = {
  rest: 'rest',
  smile: 'smile',
  gummySmile: 'widest smile',
  pucker: 'pucker',
  seal: 'lips pressed',
  straw: 'straw',
  speechP: 'saying p',
  speechU: 'saying oo',
  speechI: 'saying ee',
};

export const motionWords: Readonly<Record<MotionName, string>> = {
  excursionLeft: 'way of the left corner',
  excursionRight: 'way of the right corner',
  upperMarginExcursion: 'way of the upper lip’s edge',
  peakSpeed: 'fastest corner',
  attackSeconds: 'time to get there',
  symmetryChange: 'left against right',
  couplingIndex: 'corners’ way over the lip’s',
};

export const regionWords: Readonly<Record<LipRegion, string>> = {
  upperMiddle: 'upper lip, middle',
  upperLeft: 'upper lip, left',
  upperRight: 'upper lip, right',
  lowerMiddle: 'lower lip, middle',
  lowerLeft: 'lower lip, left',
  lowerRight: 'lower lip, right',
  cornerLeft: 'left corner',
  cornerRight: 'right corner',
};

export const flagWords: Readonly<Record<ComparisonFlag, string>> = {
  'light-differs': 'Light differs',
  'lens-distance-differs': 'Camera distance differs',
  'pose-differs': 'Head pose differs',
  'make-up-differs': 'Make-up may differ',
  mirrored: 'Mirrored',
  edited: 'May be edited',
  'other-person': 'May be another person',
  'resolution-differs': 'Resolution differs',
  'scale-differs': 'Size differs',
  'expression-missing': 'Not shown on both sides',
  'stills-only': 'Single pictures',
};
