import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type ClipMeasurement,
  type ClipRefusal,
  type MeasureClipOptions,
  type MeasuredClip,
  measurementCsv,
  withClips,
} from '#clip';
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
import { voiceOf } from '#messages';
import { renderMeasurement } from '#report';
import { formatNumber, formatRange } from '#units';
import { nodeFaceNetworks } from './input/node-face-networks.ts';
import { readPicture } from './input/read-picture.ts';
import { readScript } from './input/read-script.ts';
import { looksLikeVideo } from './input/video/read-clip.ts';
import { guidedText } from './measuring/guided-text.ts';
import { measureVideo } from './measuring/measure-video.ts';
import type { MeasureOptions } from './options.ts';
import { say, writeResult } from './output.ts';
import { writeWhole } from './write-whole.ts';

/**
 * `philtrum measure FILE...`: measures the lips in photographs and videos of one person. With one rest among the
 * photographs, their other expressions are measured against it; a video is measured against its own rest. The first
 * file that cannot be measured is the answer.
 * @returns the command's exit code
 */
export async function measureCommand(options: MeasureOptions): Promise<number> {
  const result = await measureFiles(options.files, {
    pick: options.pick,
    ...(options.script !== undefined && { script: readScript(options.script) }),
  });
  if (!result.ok) return writeResult({ schema: 'philtrum/measurement@1', ...result }, options, () => result.detail);
  const { files, ...measurement } = result;
  const clips = result.clips ?? [];
  const captures = result.captures.map((capture, i) => ({ file: basename(files[i]), capture }));
  const extra = [
    [options.csv, () => measurementCsv(captures, clips)],
    [options.html, () => renderMeasurement({ captures, clips, provenance: result.provenance })],
  ] as const;
  for (const [path, content] of extra) {
    if (path === undefined) continue;
    await writeWhole(path, content());
    say(`Written to ${path}`);
  }
  return writeResult(measurement, options, () => asText(result));
}

/** What was measured, the file of every capture, and what is known of the clips among them. */
export interface MeasuredFiles extends Measurement, Partial<Pick<ClipMeasurement, 'clips'>> {
  /** beside every capture */
  readonly files: readonly string[];
}

/**
 * Measures the photographs and videos of one person.
 * @throws WrongUsage when a file does not exist
 */
export async function measureFiles(
  files: readonly string[],
  { script, ...options }: MeasureFrameOptions & Pick<MeasureClipOptions, 'script'> = {},
): Promise<MeasuredFiles | Refusal | ClipRefusal> {
  const pictures: { file: string; measured: Measured }[] = [];
  const clips: { file: string; clip: MeasuredClip }[] = [];
  for (const file of files) {
    const video = await looksLikeVideo(file);
    const result = video ? await measureVideo(file, { pick: options.pick, script }) : await measureFile(file, options);
    if (!result.ok) return result;
    if ('moments' in result) clips.push({ file, clip: result });
    else pictures.push({ file, measured: result });
  }
  const stills = toMeasurement(againstRest(pictures.map(({ measured }) => measured)), version());
  const filmed = clips.map(({ file, clip }) => ({ file: basename(file), clip }));
  return {
    ...(clips.length > 0 ? withClips(stills, filmed) : stills),
    files: [...pictures.map(({ file }) => file), ...clips.flatMap(({ file, clip }) => clip.captures.map(() => file))],
  };
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

function asText({ captures, files, clips = [] }: MeasuredFiles): string {
  const facts = clips.map(
    ({ file, framesGated, framesRead, tasks, flags }) =>
      `${file}: ${framesGated} of ${framesRead} pictures count; ${tasks.filter(({ expression }) => expression !== 'rest').length} movements${flags.length > 0 ? `; note: ${flags.join(', ')}` : ''}`,
  );
  const measured = captures
    .map((capture, i) => {
      const { yawDeg, pitchDeg, rollDeg } = capture.pose;
      const rows = (Object.keys(measureUnits) as LipMeasure[]).map((name) =>
        line(printed[name], capture.measures[name]),
      );
      return [
        `${files[i]}: ${capture.expression}${capture.frames > 1 ? `, median of ${capture.frames} pictures` : ''}`,
        `  ${formatNumber(capture.scale.pxPerMm, 2)} px/mm by the ${capture.scale.source}`,
        `  head turned ${formatNumber(yawDeg, 0)}°, chin up ${formatNumber(pitchDeg, 0)}°, tilted ${formatNumber(rollDeg, 0)}°`,
        ...rows,
        ...(capture.flags.length > 0 ? [`  note: ${capture.flags.join(', ')}`] : []),
      ].join('\n');
    })
    .join('\n\n');
  return [...facts, measured, ...guidedText(clips, voiceOf('en'))].join('\n');
}

function line(label: string, value: MeasuredValue | null): string {
  if (value === null) return `  ${label.padEnd(30)} not measured`;
  const unit = value.unit === 'mm2' ? 'mm²' : 'mm';
  const decimals = value.unit === 'mm2' ? 0 : 1;
  const number = `${formatNumber(value.value, decimals)} ${unit}`.padStart(10);
  return `  ${label.padEnd(30)}${number}   95 %: ${formatRange(value.lo95, value.hi95, unit, decimals)}   ${value.method}`;
}
