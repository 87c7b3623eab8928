import type { Expression, LipMeasure } from '#measure';
import type { Voice } from '#messages';

/** The scene that a sentence opens with, such as `At rest`. */
export function sceneInWords(voice: Voice, expression: Expression): string {
  return voice.say(`comparison.scene.${expression}`, { place: 'first' });
}

/** What an expression is called in the middle of a line, such as `widest smile`. */
export function expressionInWords(voice: Voice, expression: Expression): string {
  return voice.say(`comparison.expression.${expression}`);
}

/** Measures that lips have, in the order in which they are told. */
export const toldMeasures = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'vermilionShowLateral',
  'philtrumLength',
  'upperLipLength',
  'upperLipProjection',
  'incisorShow',
  'gingivalShow',
  'mouthWidth',
  'commissureHeightLeft',
  'commissureHeightRight',
  'commissureExcursionLeft',
  'commissureExcursionRight',
  'smileLineStraightness',
  'interlabialGap',
  'upperLipAreaMm2',
] as const satisfies readonly LipMeasure[];
