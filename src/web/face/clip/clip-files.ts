import { clipFacts, type MeasuredClip, measurementCsv, withClips } from '#clip';
import { type LipMeasure, toMeasurement } from '#measure';
import { jsonText } from '#units';
import { saveFile } from '../../odds/save-file.ts';

/** Measures that are shown over time. */
export const curveColumns = [
  'mouthWidth',
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'interlabialGap',
  'commissureHeightRight',
  'commissureHeightLeft',
] as const satisfies readonly LipMeasure[];

/** Hands the whole measurement to the reader as the document that the command line writes. */
export function saveJson(name: string, measured: MeasuredClip): void {
  const document = withClips(toMeasurement([], __VERSION__), [{ file: name, clip: measured }]);
  saveFile(`${stem(name)}-measured.json`, jsonText(document), 'application/json');
}

/** Hands medians and moments to the reader as the table that the command line writes. */
export function saveCsv(name: string, measured: MeasuredClip): void {
  const captures = measured.captures.map((capture) => ({ file: name, capture }));
  const table = measurementCsv(captures, [clipFacts(measured, name)]);
  saveFile(`${stem(name)}-measured.csv`, table, 'text/csv');
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-') || 'clip';
}
