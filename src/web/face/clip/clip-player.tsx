import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClipMoment, MeasuredClip } from '#clip';
import type { PixelPoint } from '#measure';
import { voice } from '../../state/language.ts';
import { faceHidden } from '../../state/view.ts';
import { OutlineChoice } from '../outline-choice.tsx';
import { fitAspect, type PhotoWindow } from '../photo-window.ts';
import { SideLabels } from '../side-labels.tsx';

/** Where the player stands [s]. */
export const clipTime = signal(0);
const playing = signal(false);
const near = signal(true);

/** The clip with its lip line, drawn for the very frame that is shown; play, scrub, near or whole. */
export function ClipPlayer({ url, measured }: { url: string; measured: MeasuredClip | null }) {
  const host = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [frame, setFrame] = useState({ width: 622, height: 528 });
  const [size, setSize] = useState({ width: 4, height: 3 });
  const [length, setLength] = useState(measured?.durationSeconds ?? 0);
  useEffect(() => followSize(host.current, setFrame), []);
  useEffect(() => followFrames(video.current), [url]);
  useEffect(() => listenToScrubs(video.current), [url]);
  // places are read in the measured picture, which may be half the size of the file's
  const whole = { x: 0, y: 0, width: measured?.width ?? size.width, height: measured?.height ?? size.height };
  const wanted = measured !== null && near.value ? (mouthWindow(measured) ?? whole) : whole;
  const view = fitAspect(wanted, frame.width / frame.height);
  const scale = frame.width / view.width;
  return (
    <>
      <div class="photo-card clip-card" ref={host}>
        <video
          ref={video}
          class={faceHidden.value ? 'clip-video clip-video--hidden' : 'clip-video'}
          {...(url !== '' && { src: url })}
          muted
          playsInline
          preload="auto"
          aria-label={voice.value.say('clip.picture')}
          style={{
            left: `${-view.x * scale}px`,
            top: `${-view.y * scale}px`,
            width: `${whole.width * scale}px`,
            height: `${whole.height * scale}px`,
          }}
          onLoadedMetadata={({ currentTarget: { videoWidth, videoHeight, duration } }) => {
            setSize({ width: videoWidth || 4, height: videoHeight || 3 });
            if (Number.isFinite(duration)) setLength(duration);
          }}
          onPlay={() => (playing.value = true)}
          onPause={() => (playing.value = false)}
        />
        {measured !== null && <LipLines measured={measured} view={view} />}
        <Switches measured={measured} />
        <SideLabels />
      </div>
      <PlayBar video={video} length={measured?.durationSeconds ?? length} />
    </>
  );
}

function Switches({ measured }: { measured: MeasuredClip | null }) {
  const { say } = voice.value;
  return (
    <div class="photo-controls">
      {measured !== null && (
        <fieldset class="choice" aria-label={say('clip.part')}>
          <button type="button" aria-pressed={near.value} onClick={() => (near.value = true)}>
            {say('clip.part.mouth')}
          </button>
          <button type="button" aria-pressed={!near.value} onClick={() => (near.value = false)}>
            {say('clip.part.all')}
          </button>
        </fieldset>
      )}
      <OutlineChoice picture="clip" />
    </div>
  );
}

interface PlayBarProps {
  readonly video: { readonly current: HTMLVideoElement | null };
  readonly length: number;
}

function PlayBar({ video, length }: PlayBarProps) {
  const { say, number } = voice.value;
  const toggle = () => {
    const player = video.current;
    if (player === null) return;
    if (!player.paused) return player.pause();
    if (player.ended) player.currentTime = 0;
    void player.play().catch(() => undefined);
  };
  return (
    <div class="clip-bar">
      <button type="button" class="button" onClick={toggle}>
        {say(playing.value ? 'clip.stop' : 'clip.play')}
      </button>
      <input
        type="range"
        class="clip-scrubber"
        min={0}
        max={length}
        step={0.01}
        value={clipTime.value}
        aria-label={say('clip.moment')}
        aria-valuetext={say('clip.moment.of', { at: number(clipTime.value), total: number(length) })}
        onInput={({ currentTarget }) => scrubTo(Number(currentTarget.value))}
      />
      <span class="label label--quiet clip-time">{number(clipTime.value)} s</span>
    </div>
  );
}

/** The lip line of the moment that is shown; dotted where the moment does not count. */
function LipLines({ measured, view }: { measured: MeasuredClip; view: PhotoWindow }) {
  const moment = momentAt(measured.moments, clipTime.value);
  const unit = view.width / 622;
  const lines = Object.entries(moment?.outline ?? {});
  return (
    <svg class="photo-overlay" viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} aria-hidden="true">
      {lines.map(([name, line]) => (
        <g key={name} fill="none" stroke-linejoin="round" stroke-linecap="round">
          <polyline points={path(line)} stroke="#fff" stroke-opacity="0.9" stroke-width={4.2 * unit} />
          <polyline
            points={path(line)}
            stroke="var(--teal)"
            stroke-width={1.9 * unit}
            {...(moment?.gated === false && { 'stroke-dasharray': `${unit} ${4 * unit}` })}
          />
        </g>
      ))}
    </svg>
  );
}

/** Puts the player somewhere [s]. */
export function scrubTo(seconds: number): void {
  scrubs.value = { to: seconds };
  clipTime.value = seconds;
}

const scrubs = signal<{ readonly to: number } | null>(null);

function listenToScrubs(player: HTMLVideoElement | null): () => void {
  scrubs.value = null;
  clipTime.value = 0;
  return scrubs.subscribe((scrub) => {
    if (player !== null && scrub !== null) player.currentTime = scrub.to;
  });
}

/** Hears of every frame as it is shown. */
function followFrames(player: HTMLVideoElement | null): () => void {
  if (player === null) return () => undefined;
  let handle = 0;
  const hear = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
    clipTime.value = mediaTime;
    handle = player.requestVideoFrameCallback(hear);
  };
  handle = player.requestVideoFrameCallback(hear);
  return () => player.cancelVideoFrameCallback(handle);
}

function followSize(
  element: HTMLElement | null,
  tell: (size: { width: number; height: number }) => void,
): (() => void) | undefined {
  if (element === null) return undefined;
  const observer = new ResizeObserver(([{ contentRect }]) =>
    tell({ width: Math.max(1, contentRect.width), height: Math.max(1, contentRect.height) }),
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** The moment whose picture is shown at a time; null before the first. */
export function momentAt(moments: readonly ClipMoment[], seconds: number): ClipMoment | null {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle].atSeconds <= seconds + 1e-3) low = middle + 1;
    else high = middle;
  }
  return moments[low - 1] ?? null;
}

/** The lower face over the whole clip. */
function mouthWindow({ moments, width, height }: MeasuredClip): PhotoWindow | null {
  const points = moments.flatMap(({ outline }) => Object.values(outline ?? {}).flat());
  if (points.length === 0) return null;
  const box = points.reduce(
    ([left, right, top, bottom], [x, y]) => [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ],
    [Infinity, -Infinity, Infinity, -Infinity],
  );
  const [left, right, top, bottom] = box;
  const pad = 0.45 * (right - left);
  const [x, y] = [Math.max(0, left - pad), Math.max(0, top - pad)];
  return { x, y, width: Math.min(width, right + pad) - x, height: Math.min(height, bottom + pad) - y };
}

function path(points: readonly PixelPoint[]): string {
  return points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
}
