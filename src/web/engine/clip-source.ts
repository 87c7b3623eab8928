import {
  BlobSource,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  QTFF,
  type VideoSample,
  VideoSampleSink,
  WEBM,
} from 'mediabunny';
import {
  bytesLookedAt,
  type ClipFrame,
  type ClipRefusal,
  type ClipSource,
  type ColourMatrix,
  DamagedClip,
  type DecodedPicture,
  decodedFrame,
  editorNamedIn,
  pictureFrame,
  uprightSize,
} from '#clip';
import { withoutAlpha } from './without-alpha.ts';

/** A file that ends this much before it says is damaged [s]. */
const missingSeconds = 0.5;

/** A clip the browser can decode. */
export interface OpenedClip {
  readonly ok: true;
  readonly source: ClipSource;
  /** when its first picture is shown on a player's clock, which need not start at 0 [s] */
  readonly firstSeconds: number;
  /** who made colours of the decoded planes: this software, or the browser where its planes are of another kind */
  readonly colours: () => 'own' | 'browser';
  /** lets go of file and decoder */
  readonly close: () => void;
}

/** Opens a video file for reading once, from its start. @returns why it cannot be read when it cannot */
export async function openClip(file: Blob): Promise<OpenedClip | ClipRefusal> {
  if (file.size === 0) return notAVideo('The file is empty (0 bytes). Record the clip again.', { cause: 'empty-file' });
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    const track = await videoTrackOf(input);
    if ('ok' in track) {
      input.dispose();
      return track;
    }
    return await opened(input, track, await editorOf(file));
  } catch (error) {
    input.dispose();
    const detail = `The file cannot be read${why(error)}. Copy or record it again.`;
    return { ok: false, reason: 'damaged', detail, why: { cause: 'unreadable' } };
  }
}

/** Editing or converting software that a file names. */
async function editorOf(file: Blob): Promise<string | null> {
  const ends = [file.slice(0, bytesLookedAt), file.slice(-bytesLookedAt)];
  const parts = ends.map(async (end) => new TextDecoder('latin1').decode(await end.arrayBuffer()));
  return editorNamedIn(await Promise.all(parts));
}

function brokenOff(at: number, duration: number | null, error?: unknown): string {
  const whole = duration === null ? '' : ` of ${duration.toFixed(1)} s`;
  return `Only ${at.toFixed(1)} s${whole} of the clip could be read; the file is damaged${why(error)}. Copy or record it again.`;
}

function why(error: unknown): string {
  return error instanceof Error && error.message !== '' ? ` (${error.message.replace(/\.$/, '')})` : '';
}

function notAVideo(detail: string, cause: NonNullable<ClipRefusal['why']>): ClipRefusal {
  return { ok: false, reason: 'not-a-video', detail, why: cause };
}

const noIndex =
  'The file says nowhere where its pictures are: it was cut off while it was copied or recorded. Copy or record it again.';

async function videoTrackOf(input: Input): Promise<InputVideoTrack | ClipRefusal> {
  if (!(await input.canRead()))
    return notAVideo('The file is not a video that can be read here. MP4, MOV, WebM and MKV work.', {
      cause: 'not-a-video',
    });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) {
    const any = (await input.getTracks()).length > 0;
    if (any)
      return notAVideo('The file holds no pictures, only sound. Choose a video of the face.', { cause: 'only-sound' });
    return { ok: false, reason: 'damaged', detail: noIndex, why: { cause: 'no-index' } };
  }
  if (await track.canDecode()) return track;
  const codec = (await track.getCodec()) ?? 'unknown';
  return notAVideo(`This browser cannot decode ${codec} video. Save the clip as MP4 (H.264) and choose that.`, {
    cause: 'codec-unknown',
    values: { codec },
  });
}

async function opened(input: Input, track: InputVideoTrack, editor: string | null): Promise<OpenedClip> {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const first = await track.getFirstTimestamp();
  // a file that breaks off says more than it holds; one that was recorded in pieces says less
  const last = Math.max(await track.computeDuration(), (await track.getDurationFromMetadata()) ?? 0);
  const durationSeconds = last - first;
  const { underlyingFrameRate, medianFrameRate } = await track.computeFrameRateMetrics();
  const mixed = colourMixOf(await track.getColorSpace());
  let byBrowser = false;

  async function* frames(): AsyncGenerator<ClipFrame> {
    let atSeconds = 0;
    try {
      for await (const sample of new VideoSampleSink(track).samples()) {
        atSeconds = sample.timestamp - first;
        const planes = await planesOf(sample, mixed);
        byBrowser ||= planes === null;
        const frame = planes === null ? drawnFrame(sample, atSeconds) : decodedFrame(planes, atSeconds);
        sample.close();
        yield frame;
      }
    } catch (error) {
      throw new DamagedClip(atSeconds, brokenOff(atSeconds, durationSeconds, error));
    }
    if (atSeconds + missingSeconds < durationSeconds)
      throw new DamagedClip(atSeconds, brokenOff(atSeconds, durationSeconds));
  }
  return {
    ok: true,
    source: {
      ...uprightSize({ width, height, rotation: 0 }),
      framesPerSecond: underlyingFrameRate ?? medianFrameRate,
      durationSeconds,
      editor,
      frames,
    },
    firstSeconds: first,
    colours: () => (byBrowser ? 'browser' : 'own'),
    close: () => input.dispose(),
  };
}

type ColourMix = Pick<DecodedPicture, 'matrix' | 'fullRange'>;

const matrices: Readonly<Record<string, ColourMatrix>> = { bt709: 'bt709', smpte170m: 'bt601', bt470bg: 'bt601' };

/** How the file says its colours were mixed; what it does not say stays null and is decided as in the command line. */
function colourMixOf({ matrix, fullRange }: VideoColorSpaceInit): ColourMix {
  return { matrix: matrices[matrix ?? ''] ?? null, fullRange: fullRange ?? null };
}

/** The planes as they were decoded; null when they are of a kind that is left to the browser. */
async function planesOf(sample: VideoSample, mix: ColourMix): Promise<DecodedPicture | null> {
  const { format, visibleRect, squarePixelWidth, squarePixelHeight } = sample;
  const { width, height } = visibleRect;
  if (format !== 'I420' && format !== 'NV12') return null;
  if (width !== squarePixelWidth || height !== squarePixelHeight || sample.flip) return null;
  const bytes = new Uint8Array(sample.allocationSize());
  const layout = await sample.copyTo(bytes);
  const planes = layout.map(({ offset, stride }) => ({ data: bytes.subarray(offset), stride }));
  return { layout: format, width, height, planes, rotation: sample.rotation, ...mix };
}

let canvas: OffscreenCanvas | null = null;

/** The upright picture as the browser draws it. */
function drawnFrame(sample: VideoSample, atSeconds: number): ClipFrame {
  const { width, height } = uprightSize({ width: sample.displayWidth, height: sample.displayHeight, rotation: 0 });
  if (canvas === null || canvas.width !== width || canvas.height !== height)
    canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('the browser gave no canvas to read pictures with');
  sample.draw(context, 0, 0, width, height);
  return pictureFrame(withoutAlpha(context.getImageData(0, 0, width, height)), atSeconds);
}
