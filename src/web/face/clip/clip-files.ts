import type { MeasuredClip } from '#clip';
import { type LipMeasure, measureUnits } from '#measure';
import { saveFile } from '../../odds/save-file.ts';

/** Measures that are shown over time, and what their columns are called. */
export const curveColumns: readonly (readonly [LipMeasure, string])[] = [
  ['mouthWidth', 'width'],
  ['upperVermilionHeight', 'upper red'],
  ['lowerVermilionHeight', 'lower red'],
  ['interlabialGap', 'gap'],
  ['commissureHeightRight', 'corner R'],
  ['commissureHeightLeft', 'corner L'],
];

/** Hands the whole measurement to the reader as JSON. */
export function saveJson(name: string, measured: MeasuredClip): void {
  const document = { schema: 'philtrum/clip@1', ...measured, software: `philtrum ${__VERSION__}` };
  saveFile(`${stem(name)}-measured.json`, JSON.stringify(document, null, 1), 'application/json');
}

/** Hands the moments to the reader as a table, one line a frame. */
export function saveCsv(name: string, measured: MeasuredClip): void {
  saveFile(`${stem(name)}-moments.csv`, csvOf(measured), 'text/csv');
}

/** One line a moment: time, whether it counts, pose, every measure; empty where it could not be read. */
export function csvOf({ moments }: Pick<MeasuredClip, 'moments'>): string {
  const names = Object.keys(measureUnits) as LipMeasure[];
  const head = [
    'seconds',
    'counts',
    'yaw_deg',
    'pitch_deg',
    'roll_deg',
    ...names.map((name) => `${name}_${measureUnits[name]}`),
    'flags',
  ];
  const lines = moments.map(({ atSeconds, gated, pose, measures, flags }) =>
    [
      atSeconds.toFixed(4),
      gated ? '1' : '0',
      ...[pose?.yawDeg, pose?.pitchDeg, pose?.rollDeg].map((value) => value?.toFixed(2) ?? ''),
      ...names.map((name) => measures?.[name]?.toFixed(3) ?? ''),
      flags.join(' '),
    ].join(','),
  );
  return [head.join(','), ...lines, ''].join('\n');
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-') || 'clip';
}
