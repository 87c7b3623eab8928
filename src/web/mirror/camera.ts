import type { MessageKey } from '#messages';
import type { Sentence } from '../state/language.ts';

/** A camera that is on. */
export interface Camera {
  readonly stream: MediaStream;
  /** never mirrored; the page only shows it so */
  readonly video: HTMLVideoElement;
  /** switches it off */
  close(): void;
}

/** Why there is no camera. */
export interface NoCamera {
  readonly why: Sentence;
}

const reasons: Readonly<Record<string, MessageKey>> = {
  NotAllowedError: 'mirror.camera.NotAllowedError',
  NotFoundError: 'mirror.camera.NotFoundError',
  OverconstrainedError: 'mirror.camera.NotFoundError',
  NotReadableError: 'mirror.camera.NotReadableError',
};

/** Switches the camera of the face on, without sound. */
export async function openCamera(): Promise<Camera | NoCamera> {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices?.getUserMedia === undefined) return { why: { key: 'mirror.camera.notHere' } };
  try {
    const stream = await devices.getUserMedia({
      audio: false,
      video: { facingMode: 'user', width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } },
    });
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    await video.play();
    const close = () => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    };
    return { stream, video, close };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { why: { key: reasons[name] ?? 'mirror.camera.failed', values: { name } } };
  }
}

/** A recording that is kept in memory only. */
export interface Recording {
  /** when the recording began */
  readonly startedAt: Date;
  /** since the recording began [s] */
  now(): number;
  /** ends it. @returns the clip, un-mirrored as the camera saw it */
  stop(): Promise<Blob>;
  /** ends it and forgets everything */
  discard(): void;
}

/** Bits a second that leave the lips' borders sharp. */
const bitsPerSecond = 16e6;
const kinds = ['video/mp4;codecs=avc1.640028', 'video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** Starts recording the camera's own pictures. */
export async function startRecording(stream: MediaStream): Promise<Recording> {
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, {
    ...(mimeType !== undefined && { mimeType }),
    videoBitsPerSecond: bitsPerSecond,
  });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const started = new Promise<number>((resolve) => {
    recorder.onstart = () => resolve(performance.now());
  });
  recorder.start();
  const since = await started;
  return {
    startedAt: new Date(performance.timeOrigin + since),
    now: () => (performance.now() - since) / 1000,
    stop: () =>
      new Promise((resolve) => {
        recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }));
        recorder.stop();
      }),
    discard: () => {
      if (recorder.state !== 'inactive') recorder.stop();
      parts.length = 0;
    },
  };
}
