import { readFileSync } from 'node:fs';
import {
  type CaptureResult,
  type LipMeasure,
  type Measured,
  type MeasuredValue,
  type MeasureFrameOptions,
  type Measurement,
  measureFrame,
  measureUnits,
  type Refusal,
  relateToRest,
  toMeasurement,
} from '#measure';
import { formatNumber, formatRange } from '#units';
import { nodeFaceNetworks } from './input/node-face-networks.ts';
import { readPicture } from './input/read-picture.ts';
import type { MeasureOptions } from './options.ts';
import { writeResult } from './output.ts';

/**
 * `philtrum measure FILE...`: measures the lips in photographs of one person. With one rest among them, the other
 * expressions are measured against it. The first picture that cannot be measured is the answer.
 * @returns the command's exit code
 */
export async function measureCommand(options: MeasureOptions): Promise<number> {
  const result = await measureFiles(options.files, { pick: options.pick });
  return writeResult({ schema: 'philtrum/measurement@1', ...result }, options, () =>
    result.ok ? asText(result, options.files) : result.detail,
  );
}

/**
 * Measures the pictures of one person.
 * @throws WrongUsage when a file does not exist
 */
export async function measureFiles(
  files: readonly string[],
  options: MeasureFrameOptions = {},
): Promise<Measurement | Refusal> {
  const measured: Measured[] = [];
  for (const file of files) {
    const result = await measureFile(file, options);
    if (!result.ok) return result;
    measured.push(result);
  }
  return toMeasurement(againstRest(measured), version());
}

/** Measures one picture file. */
export async function measureFile(path: string, options: MeasureFrameOptions = {}): Promise<CaptureResult> {
  const frame = await readPicture(path);
  if ('ok' in frame) return frame;
  const result = await measureFrame(frame, await nodeFaceNetworks(), options);
  return result.ok ? result : { ...result, detail: `${path}: ${result.detail}` };
}

function againstRest(measured: readonly Measured[]): Measured[] {
  const rests = measured.filter(({ capture }) => capture.expression === 'rest');
  if (rests.length !== 1) return [...measured];
  return measured.map((one) => (one === rests[0] ? one : relateToRest(one, rests[0])));
}

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

const printed: Record<LipMeasure, string> = {
  upperVermilionHeight: 'upper vermilion height',
  lowerVermilionHeight: 'lower vermilion height',
  vermilionShowLateral: 'vermilion show, 7 mm lateral',
  philtrumLength: 'philtrum (white lip) length',
  upperLipLength: 'upper lip length',
  upperLipProjection: 'upper lip projection',
  incisorShow: 'incisor show',
  gingivalShow: 'gum show',
  mouthWidth: 'mouth width',
  commissureHeightLeft: 'corner height, left',
  commissureHeightRight: 'corner height, right',
  commissureExcursionLeft: 'corner excursion, left',
  commissureExcursionRight: 'corner excursion, right',
  smileLineStraightness: 'corners above the lip margin',
  interlabialGap: 'gap between the lips',
  upperLipAreaMm2: 'upper vermilion area',
};

function asText(measurement: Measurement, files: readonly string[]): string {
  return measurement.captures
    .map((capture, i) => {
      const { yawDeg, pitchDeg, rollDeg } = capture.pose;
      const rows = (Object.keys(measureUnits) as LipMeasure[]).map((name) =>
        line(printed[name], capture.measures[name]),
      );
      return [
        `${files[i]}: ${capture.expression}`,
        `  ${formatNumber(capture.scale.pxPerMm, 2)} px/mm by the ${capture.scale.source}`,
        `  head turned ${formatNumber(yawDeg, 0)}°, chin up ${formatNumber(pitchDeg, 0)}°, tilted ${formatNumber(rollDeg, 0)}°`,
        ...rows,
        ...(capture.flags.length > 0 ? [`  note: ${capture.flags.join(', ')}`] : []),
      ].join('\n');
    })
    .join('\n\n');
}

function line(label: string, value: MeasuredValue | null): string {
  if (value === null) return `  ${label.padEnd(30)} not measured`;
  const unit = value.unit === 'mm2' ? 'mm²' : 'mm';
  const decimals = value.unit === 'mm2' ? 0 : 1;
  const number = `${formatNumber(value.value, decimals)} ${unit}`.padStart(10);
  return `  ${label.padEnd(30)}${number}   95 %: ${formatRange(value.lo95, value.hi95, unit, decimals)}   ${value.method}`;
}
