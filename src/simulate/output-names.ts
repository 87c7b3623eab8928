import { type LipMeasure, measureUnits } from '#measure';
import { modelOnlyOutputs, outlineContours, outlinePointCount } from './sample.ts';

/** The measures of `#measure`, in the order of the outputs. */
export const measureNames = Object.keys(measureUnits) as LipMeasure[];

const outlineNames = outlineContours.flatMap((contour) =>
  Array.from({ length: outlinePointCount }, (_, k) =>
    ['x', 'y', 'z'].map((axis) => `outline.${contour}.${k}.${axis}`),
  ).flat(),
);

/** Name of every output of a solved expression: measures, then what only the model knows, then the outline. */
export const outputNames: readonly string[] = [...measureNames, ...modelOnlyOutputs, ...outlineNames];

/** Where the outline begins in an output vector. */
export const outlineStart = measureNames.length + modelOnlyOutputs.length;

/** Unit of an output: the measure's own, or by what the name ends with. */
export function outputUnit(name: string): string {
  if (name in measureUnits) return measureUnits[name as LipMeasure];
  if (name.endsWith('Deg')) return 'deg';
  if (name.endsWith('N')) return 'N';
  if (name.endsWith('Kpa')) return 'kPa';
  return 'mm';
}
