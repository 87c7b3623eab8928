import {
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import type { Bytes } from '../bytes.ts';
import { limits } from '../parameters.ts';
import { refuseDamaged, Unfit } from '../unfit.ts';
import { clearMoments, refuseCutOff } from './boxes.ts';
import { filterFor } from './units.ts';

/** A clip of its pictures and nothing else. */
export interface StrippedClip {
  readonly mediaType: 'video/mp4' | 'video/webm';
  readonly bytes: Bytes;
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
  readonly removed: readonly string[];
}

const codecs = ['avc', 'hevc', 'vp8', 'vp9', 'av1'] as const;
type Codec = (typeof codecs)[number];

/**
 * A clip in a new container: its coded pictures are copied, nothing is encoded anew. The container is written by us, so
 * nothing that was beside the pictures comes along: neither place, moment, device and maker's data nor sound.
 * @throws Unfit when it is no clip, cut off or larger than {@link limits} allow
 */
export async function stripClip(bytes: Bytes, container: 'mp4' | 'matroska'): Promise<StrippedClip> {
  if (container === 'mp4') refuseCutOff(bytes);
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    return await copied(input);
  } catch (error) {
    if (error instanceof Unfit) throw error;
    refuseDamaged('notFound');
  } finally {
    input.dispose();
  }
}

async function copied(input: Input): Promise<StrippedClip> {
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Unfit('wrong-kind', { code: 'file-no-pictures' });
  const codec = codecOf(await track.getCodec());
  const facts = await checkedFacts(track);
  const isMp4 = codec === 'avc' || codec === 'hevc' || (await input.getFormat()) === MP4;
  const format = isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { rotation: await track.getRotation(), flip: await track.getFlip() });
  await output.start();
  if ((await copyPackets(track, codec, source)) === 0) refuseDamaged('noPicture');
  await output.finalize();
  const bytes = new Uint8Array(target.buffer!);
  if (isMp4) clearMoments(bytes);
  const others = (await input.getTracks()).filter((one) => one !== track);
  const removed = ['everything beside the pictures', ...new Set(others.map(({ type }) => `${type} track`))];
  return { mediaType: isMp4 ? 'video/mp4' : 'video/webm', bytes, ...facts, removed };
}

function codecOf(found: string | null): Codec {
  const codec = codecs.find((one) => one === found);
  if (codec !== undefined) return codec;
  const places = { codec: found ?? 'none' };
  throw new Unfit('wrong-kind', { code: 'file-codec', places, allowed: { code: 'codecs' } });
}

async function checkedFacts(track: InputVideoTrack) {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const coded = (await track.getCodedWidth()) * (await track.getCodedHeight());
  const { clipPixels, clipSeconds } = limits;
  if (width < 1 || height < 1) refuseDamaged('noSize');
  if (coded > clipPixels.value || width * height > clipPixels.value) {
    throw new Unfit('too-large', {
      code: 'file-clip-pixels',
      places: { width, height },
      allowed: { code: 'clip-pixels' },
    });
  }
  const durationSeconds = (await track.computeDuration()) - (await track.getFirstTimestamp());
  if (durationSeconds > clipSeconds.value) {
    const allowed = { code: 'clip-seconds', places: { most: clipSeconds.value } } as const;
    throw new Unfit('too-large', { code: 'file-clip-long', places: { seconds: Math.round(durationSeconds) }, allowed });
  }
  return { width, height, durationSeconds };
}

/** @returns how many pictures were copied */
async function copyPackets(track: InputVideoTrack, codec: Codec, source: EncodedVideoPacketSource): Promise<number> {
  const config = await track.getDecoderConfig();
  if (config === null) refuseDamaged('noCoding');
  const description = config.description === undefined ? null : bytesOf(config.description);
  if ((codec === 'avc' || codec === 'hevc') && description === null) {
    throw new Unfit('wrong-kind', { code: 'file-no-parameter-sets' });
  }
  const filter = filterFor(codec, description);
  const cleaned = filter === null || description === null ? {} : { description: filter.description(description) };
  let count = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const data = filter === null ? packet.data : filter.packet(bytesOf(packet.data));
    if (data.length === 0) continue;
    await source.add(packet.clone({ data, sideData: {} }), { decoderConfig: { ...config, ...cleaned } });
    count++;
  }
  return count;
}

function bytesOf(data: ArrayBufferLike | ArrayBufferView): Bytes {
  const view = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return view as Bytes;
}
