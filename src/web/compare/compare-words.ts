import type { LipRegion, MotionName } from '#compare';
import type { Expression, LipMeasure } from '#measure';

/** What a measure is called in a comparison. */
export const changeLabels: Readonly<Partial<Record<LipMeasure, string>>> = {
  upperVermilionHeight: 'Upper red lip',
  lowerVermilionHeight: 'Lower red lip',
  vermilionShowLateral: 'Upper red lip, 7 mm to the side',
  philtrumLength: 'White lip (philtrum)',
  upperLipLength: 'Upper lip, nose to edge',
  incisorShow: 'Upper teeth show',
  gingivalShow: 'Gum shows',
  mouthWidth: 'Mouth width',
  interlabialGap: 'Gap between the lips',
  commissureHeightLeft: 'Left corner, height',
  commissureHeightRight: 'Right corner, height',
  commissureExcursionLeft: 'Left corner, way from rest',
  commissureExcursionRight: 'Right corner, way from rest',
  smileLineStraightness: 'Corners above the lip’s edge',
};

const atRest: readonly LipMeasure[] = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'philtrumLength',
  'interlabialGap',
  'mouthWidth',
];
const moving: readonly LipMeasure[] = [
  'commissureExcursionLeft',
  'commissureExcursionRight',
  'upperVermilionHeight',
  'incisorShow',
  'mouthWidth',
  'smileLineStraightness',
];

/** Measures that everyone sees first, most asked first. */
export function firstMeasures(expression: Expression): readonly LipMeasure[] {
  return expression === 'rest' ? atRest : moving;
}

/** Regions of the lips, the patient's sides. */
export const regionNames: Readonly<Record<LipRegion, string>> = {
  upperMiddle: 'Upper lip, middle',
  upperLeft: 'Upper lip, left',
  upperRight: 'Upper lip, right',
  lowerMiddle: 'Lower lip, middle',
  lowerLeft: 'Lower lip, left',
  lowerRight: 'Lower lip, right',
  cornerLeft: 'Left corner',
  cornerRight: 'Right corner',
};

/** Numbers of motion in plain words. */
export const motionLabels: Readonly<Record<MotionName, string>> = {
  excursionLeft: 'Left corner, way',
  excursionRight: 'Right corner, way',
  upperMarginExcursion: 'Upper lip’s edge, way',
  peakSpeed: 'Fastest corner',
  attackSeconds: 'Time to get there',
  symmetryChange: 'Left against right',
  couplingIndex: 'Corners’ way over the lip’s',
};
