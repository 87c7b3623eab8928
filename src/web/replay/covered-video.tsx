import { useEffect, useRef } from 'preact/hooks';
import type { ClipMoment } from '#clip';
import type { Source } from '../state/compared/read-source.ts';
import { replayRuns, replaySpeed } from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';

interface CoveredVideoProps {
  readonly source: Source | null;
  /** what to show, from the clip's start [s] */
  readonly seconds: number;
  readonly label: string;
}

/** Width of what stays uncovered, as a share of the mouth at rest, and its height over its width. */
const UNCOVERED = { widths: 1.4, aspect: 0.66 } as const;
/** Further than this from the clock, a running video is put right [s]. */
const DRIFT = 0.12;
/** A picture so far outside the clip's own part is of another shot [s]. */
const BESIDE = 0.02;

/** The real picture, silent, with everything but the mouth covered, always in the same place and size. */
export function CoveredVideo({ source, seconds, label }: CoveredVideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const file = source?.video ?? null;
  const moments = source !== null && 'moments' in source.measures ? source.measures.moments : [];
  const shown = withinClip(moments, seconds);
  const runs = replayRuns.value && shown === seconds;
  useEffect(
    () => follow(video.current, shown + (file?.fromSeconds ?? 0), runs),
    [shown, file, runs, replaySpeed.value],
  );
  const draw = () => {
    if (canvas.current !== null && video.current !== null && file !== null)
      drawMouth(canvas.current, video.current, moments, file.fromSeconds);
  };
  useEffect(draw, [shown, moments, file]);
  if (file === null) return <p class="label label--quiet">{voice.value.say('replay.noVideo')}</p>;
  return (
    <>
      <canvas
        ref={canvas}
        class="covered-video"
        role="img"
        aria-label={voice.value.say('replay.covered', { what: label })}
      />
      <video
        ref={video}
        src={file.url}
        muted
        playsInline
        preload="auto"
        class="covered-video-source"
        aria-hidden="true"
        tabIndex={-1}
        onSeeked={draw}
        onLoadedData={draw}
      />
    </>
  );
}

/** A clip may be a part of a video; what lies before or after it is never shown. */
function withinClip(moments: readonly ClipMoment[], seconds: number): number {
  const last = moments[moments.length - 1]?.atSeconds ?? 0;
  return Math.min(last, Math.max(0, seconds));
}

/** @param runs whether the player runs by itself and is only put right */
function follow(video: HTMLVideoElement | null, at: number, runs: boolean): void {
  if (video === null) return;
  video.playbackRate = replaySpeed.peek();
  if (runs) {
    if (video.paused) void video.play().catch(() => undefined);
    if (Math.abs(video.currentTime - at) > DRIFT) video.currentTime = Math.max(0, at);
    return;
  }
  video.pause();
  if (Math.abs(video.currentTime - at) > 0.01) video.currentTime = Math.max(0, at);
}

/**
 * Draws the part around the lips, where the picture that the player shows has them; where they were not seen nothing of
 * the face is drawn. While the player looks for another picture the last one stays.
 */
function drawMouth(
  canvas: HTMLCanvasElement,
  video: HTMLVideoElement,
  moments: readonly ClipMoment[],
  fromSeconds: number,
): void {
  if (video.seeking || video.readyState < 2) return;
  const at = video.currentTime - fromSeconds;
  if (Math.abs(withinClip(moments, at) - at) > BESIDE) return;
  const context = canvas.getContext('2d');
  const place = placeOfMouth(moments, at);
  canvas.width = canvas.clientWidth * Math.min(2, devicePixelRatio || 1);
  canvas.height = canvas.clientHeight * Math.min(2, devicePixelRatio || 1);
  if (context === null || place === null) return;
  const scale = canvas.width / (place.width * UNCOVERED.widths * 1.15);
  context.setTransform(1, 0, 0, 1, canvas.width / 2, canvas.height / 2);
  context.beginPath();
  const half = (place.width * UNCOVERED.widths * scale) / 2;
  context.ellipse(0, 0, half, Math.min(half * UNCOVERED.aspect, canvas.height * 0.48), 0, 0, 2 * Math.PI);
  context.clip();
  context.rotate(-place.roll);
  context.drawImage(video, -place.x * scale, -place.y * scale, video.videoWidth * scale, video.videoHeight * scale);
}

interface MouthPlace {
  readonly x: number;
  readonly y: number;
  /** of the mouth at rest, so that a smile is not shrunk [px] */
  readonly width: number;
  /** [rad] */
  readonly roll: number;
}

/** Where the mouth lies: its middle follows the moment, its size is one for the whole clip. */
function placeOfMouth(moments: readonly ClipMoment[], seconds: number): MouthPlace | null {
  const seen = moments.filter(({ outline }) => outline);
  if (seen.length === 0) return null;
  const nearest = seen.reduce((best, moment) =>
    Math.abs(moment.atSeconds - seconds) < Math.abs(best.atSeconds - seconds) ? moment : best,
  );
  if (Math.abs(nearest.atSeconds - seconds) > 0.35) return null;
  const widths = seen.map((moment) => span(moment).width).toSorted((a, b) => a - b);
  return { ...span(nearest), width: widths[Math.floor(widths.length / 2)] ?? 1 };
}

function span({ outline }: ClipMoment): MouthPlace {
  const line = outline?.upperMargin ?? [];
  const [from, to] = [line[0] ?? [0, 0], line[line.length - 1] ?? [1, 0]];
  const [right, left] = from[0] <= to[0] ? [from, to] : [to, from];
  return {
    x: (from[0] + to[0]) / 2,
    y: (from[1] + to[1]) / 2,
    width: Math.hypot(to[0] - from[0], to[1] - from[1]),
    roll: Math.atan2(left[1] - right[1], left[0] - right[0]),
  };
}
