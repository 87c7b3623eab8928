import { outlinePointCount, outputNames } from '#simulate';
import { solvedMeasures } from './measures.ts';

const middle = (outlinePointCount - 1) / 2;
const last = outlinePointCount - 1;

/** Points of the outline that measures with a kink are made from. */
const marks = {
  marginMiddleY: `outline.upperMargin.${middle}.y`,
  marginMiddleZ: `outline.upperMargin.${middle}.z`,
  lowerMarginMiddleY: `outline.lowerMargin.${middle}.y`,
  cornerRightX: 'outline.upperMargin.0.x',
  cornerRightY: 'outline.upperMargin.0.y',
  cornerRightZ: 'outline.upperMargin.0.z',
  cornerLeftX: `outline.upperMargin.${last}.x`,
  cornerLeftY: `outline.upperMargin.${last}.y`,
  cornerLeftZ: `outline.upperMargin.${last}.z`,
} as const;

/** Measures that the lip can hide; their kink is put in after the surrogate, which is smooth. */
const hidden = ['incisorShow', 'gingivalShow', 'interlabialGap'];

/** Measures that are entered as they were solved. */
export const plainMeasures: readonly string[] = solvedMeasures.filter((name) => !hidden.includes(name));

/** Outputs a forecast reads of a solve: plain measures, then the marks. */
export const readNames: readonly string[] = [...plainMeasures, ...Object.values(marks)];

/** Their columns in a solve's output vector. */
export const readColumns: Int32Array = Int32Array.from(readNames, (name) => outputNames.indexOf(name));

/** Place of every mark among the read outputs. */
export const markAt = Object.fromEntries(
  Object.entries(marks).map(([mark, name]) => [mark, readNames.indexOf(name)]),
) as Readonly<Record<keyof typeof marks, number>>;

/** Place of a plain measure among the read outputs. */
export function columnOf(measure: string): number {
  const column = plainMeasures.indexOf(measure);
  if (column === -1)
    throw new RangeError(`measure "${measure}" is not read from a solve; read are ${plainMeasures.join(', ')}`);
  return column;
}
