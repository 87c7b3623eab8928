/** Expressions a face can be captured or solved in. */
export const expressions = [
  'rest',
  'smile',
  'gummySmile',
  'pucker',
  'seal',
  'straw',
  'speechP',
  'speechU',
  'speechI',
] as const;
export type Expression = (typeof expressions)[number];

/** Expressions of the brow; a photograph of them is not read yet. */
export const browExpressions = ['browRest', 'browRaise', 'frown'] as const;
export type BrowExpression = (typeof browExpressions)[number];
/** Any expression that is solved, of mouth or brow. */
export type AnyExpression = Expression | BrowExpression;

/** Expressions that a forecast draws the odds of. */
export const forecastExpressions = [
  'rest',
  'smile',
  'gummySmile',
  'pucker',
  'seal',
  'straw',
] as const satisfies readonly Expression[];

/** Measures read from a {@link LipGeometry}, their unit beside them. */
export const measureUnits = {
  upperVermilionHeight: 'mm',
  lowerVermilionHeight: 'mm',
  vermilionShowLateral: 'mm',
  philtrumLength: 'mm',
  upperLipLength: 'mm',
  upperLipProjection: 'mm',
  incisorShow: 'mm',
  gingivalShow: 'mm',
  mouthWidth: 'mm',
  commissureHeightLeft: 'mm',
  commissureHeightRight: 'mm',
  commissureExcursionLeft: 'mm',
  commissureExcursionRight: 'mm',
  smileLineStraightness: 'mm',
  interlabialGap: 'mm',
  upperLipAreaMm2: 'mm2',
} as const;
export type LipMeasure = keyof typeof measureUnits;
