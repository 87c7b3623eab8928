import { type NumberRow, numberRow as row } from '#sources';

/** Every constant with which a picture becomes millimetres. */
export const parameters = {
  /** horizontal diameter of the iris, the ruler of every picture */
  irisDiameter: row(11.71, [10.8, 12.8], 'mm', 'rufer2005'),
  /** spread of that diameter between people */
  irisDiameterSd: row(0.42, [0.37, 0.47], 'mm', 'rufer2005'),
  /** relative error of reading the iris in one picture with open eyes */
  irisReadingSd: row(0.03, [0.02, 0.05], '1', 'measured'),
  /** the same with narrowed eyes */
  irisReadingNarrowedSd: row(0.07, [0.04, 0.1], '1', 'measured'),
  /** lips stand nearer to the camera than the irises: relative error of the scale at an unknown distance */
  lipsNearerSd: row(0.025, [0.01, 0.05], '1', 'assumed'),
  /** the mesh draws lips too high, in pixels of its 192 pixel crop */
  lipsTooHigh: row(1.25, [0.7, 1.9], 'crop px', 'measured'),
  /** what is left of that after subtraction, one standard deviation */
  lipsTooHighSd: row(0.35, [0.2, 0.5], 'crop px', 'measured'),
  /** least resolution that is measured at all */
  leastPxPerMm: row(0.5, [0.5, 0.5], 'px/mm', 'assumed'),
  /** resolution from which intervals are not widened */
  finePxPerMm: row(4, [4, 4], 'px/mm', 'assumed'),
  /** largest turn of the head to either side */
  yawLimit: row(8, [5, 10], 'deg', 'assumed'),
  /** largest nod up or down from the pose people hold for a portrait */
  pitchLimit: row(10, [8, 12], 'deg', 'assumed'),
  /** how far the estimated pose may be off */
  poseSd: row(2, [1, 4], 'deg', 'measured'),
  /** opening of the lids over the width of the eye below which it counts as closed */
  closedLids: row(0.12, [0.08, 0.15], '1', 'assumed'),
  /** the same, below which the eye counts as narrowed */
  narrowedLids: row(0.22, [0.18, 0.25], '1', 'assumed'),
  /** how much brighter than the iris the white of a narrowed eye must be to be seen, natural logarithm */
  whiteOverIris: row(0.3, [0.2, 0.4], '1', 'measured'),
  /** distance between the pupils outside which the scale is doubted */
  pupilsLeast: row(54, [52, 56], 'mm', 'assumed'),
  pupilsMost: row(72, [70, 74], 'mm', 'assumed'),
  /** logit of the network's face flag below which there is no face; photographs of people score 21 to 32 */
  faceFlag: row(12, [8, 18], '1', 'measured'),
  /** largest picture that is decoded; what exceeds the next row is made smaller */
  mostDecodedPixels: row(250, [250, 250], 'megapixel', 'assumed'),
  /** largest picture that is measured */
  mostPixels: row(40, [40, 40], 'megapixel', 'assumed'),
  /** confidence below which the mesh's contour is used instead of the pixels' */
  plainBorder: row(0.15, [0.1, 0.3], '1', 'assumed'),
  /** the same for the weakest sixth of a vermilion border's middle half: lips hardly darker than their skin */
  plainPoint: row(0.2, [0.15, 0.25], '1', 'measured'),
  /** a contour's own standard deviation above which it is flagged as not plain */
  plainSd: row(0.5, [0.4, 0.6], 'mm', 'assumed'),
  /** the same above which it may as well be the next edge: heights of red lip are not measured */
  mostBorderSd: row(0.75, [0.6, 0.9], 'mm', 'measured'),
  /** localisation of a plain border in the pixels, one standard deviation */
  borderSd: row(0.2, [0.1, 0.3], 'mm', 'measured'),
  /** what a contour of the mesh alone may be off, one standard deviation */
  meshContourSd: row(0.9, [0.5, 1.2], 'mm', 'measured'),
  /** the same for the border of the lower lip, which fades into the skin's own shadow */
  lowerBorderSd: row(0.4, [0.2, 0.6], 'mm', 'measured'),
  /** localisation of subnasale, one standard deviation */
  landmarkSd: row(0.8, [0.5, 1.2], 'mm', 'measured'),
  /** localisation of a mouth corner sideways and in height, one standard deviation */
  cornerAcrossSd: row(0.5, [0.3, 1.2], 'mm', 'measured'),
  cornerUpSd: row(0.2, [0.1, 0.5], 'mm', 'measured'),
  /** spread of log brightness above the upper lip that is called hair; shaven skin stays below 0.04 */
  hairTexture: row(0.07, [0.05, 0.1], '1', 'measured'),
  /** log brightness of the lower lip over what lies above the upper lip that is called a moustache */
  hairDarkness: row(0.4, [0.3, 0.5], '1', 'measured'),
  /** log of red over green, lips over skin, above which lipstick is likely; bare lips stay below 0.5 */
  lipstickRedness: row(0.6, [0.5, 0.8], '1', 'assumed'),
  /** a red band between upper lip and teeth of this height may be gum; lips' wet edges stay below it */
  gumLikely: row(2, [1.5, 2.5], 'mm', 'assumed'),
  /** a point placed by hand, one standard deviation */
  handSd: row(0.3, [0.2, 0.5], 'mm', 'assumed'),
} as const satisfies Record<string, NumberRow>;
