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
  type Measured,
  type MeasureFrameOptions,
  type Measurement,
  measureFrame,
  type Refusal,
  relateToRest,
  toMeasurement,
} from '#measure';
import { renderMeasurement } from '#report';
import { pageSetting } from './document/typeface.ts';
import { nodeFaceNetworks } from './input/node-face-networks.ts';
import { readPicture } from './input/read-picture.ts';
import { readScript } from './input/read-script.ts';
import { looksLikeVideo } from './input/video/read-clip.ts';
import { measureVideo } from './measuring/measure-video.ts';
import { measuredText } from './measuring/measured-text.ts';
import { refusalText } from './measuring/refusal-text.ts';
import type { MeasureOptions } from './options.ts';
import { say, writeResult } from './output.ts';
import { reader, words } from './reader.ts';
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
  if (!result.ok)
    return writeResult({ schema: 'philtrum/measurement@1', ...result }, options, () =>
      refusalText(result, options.files, reader()),
    );
  const { files, ...measurement } = result;
  const clips = result.clips ?? [];
  const captures = result.captures.map((capture, i) => ({ file: basename(files[i]), capture }));
  const extra = [
    [options.csv, () => measurementCsv(captures, clips)],
    [options.html, () => renderMeasurement({ captures, clips, provenance: result.provenance }, pageSetting())],
  ] as const;
  for (const [path, content] of extra) {
    if (path === undefined) continue;
    await writeWhole(path, content());
    say(words('cli.written', { file: path }));
  }
  return writeResult(measurement, options, () => measuredText(result, reader()));
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
