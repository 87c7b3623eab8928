import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { voice } from '../state/language.ts';
import type { Camera } from './camera.ts';
import { lastSeen } from './mirror-state.ts';
import { type MuscleWork, Strands } from './strands.tsx';

interface MirrorPictureProps {
  readonly camera: Camera;
  /** what happens to the pictures, in a few words */
  readonly kept: string;
  /** muscles that are seen to work now; null draws none */
  readonly work: MuscleWork | null;
  readonly children?: ComponentChildren;
}

/** The camera's picture as in a mirror. Only the showing is mirrored, so the sides are named the other way round too. */
export function MirrorPicture({ camera, kept, work, children }: MirrorPictureProps) {
  const host = useRef<HTMLDivElement>(null);
  const { say } = voice.value;
  useEffect(() => {
    camera.video.className = 'mirror-video';
    host.current?.prepend(camera.video);
    return () => camera.video.remove();
  }, [camera]);
  const name = say('mirror.video');
  useEffect(() => camera.video.setAttribute('aria-label', name), [camera, name]);
  return (
    <section class="mirror-card" aria-label={say('mirror.picture')} ref={host}>
      <SeenOverlay work={work} />
      <p class="mirror-side mirror-side--left">
        <strong>{say('mouth.letter.left')}</strong> <span class="wide-only">{say('mirror.yourLeft')}</span>
      </p>
      <p class="mirror-kept label">{kept}</p>
      <p class="mirror-side mirror-side--right">
        <span class="wide-only">{say('mirror.yourRight')}</span> <strong>{say('mouth.letter.right')}</strong>
      </p>
      {children}
    </section>
  );
}

/** Points of the outer lip line, around; and a few others that show what is looked at. */
const lipLine = [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146];
const looked = [10, 168, 6, 33, 133, 362, 263, 159, 386, 234, 454, 50, 280, 152, 1, 2];

function SeenOverlay({ work }: { work: MuscleWork | null }) {
  const last = lastSeen.value;
  if (last === null || typeof last.seen === 'string') return null;
  const { points } = last.seen;
  const at = (i: number) => [points[3 * i], points[3 * i + 1]] as const;
  const unit = Math.hypot(at(263)[0] - at(33)[0], at(263)[1] - at(33)[1]) / 180;
  const lips = lipLine
    .map((i) =>
      at(i)
        .map((value) => value.toFixed(1))
        .join(','),
    )
    .join(' ');
  return (
    <svg
      class="mirror-overlay"
      viewBox={`0 0 ${last.width} ${last.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {work !== null && <Strands at={at} unit={unit} work={work} />}
      <g fill="none" stroke-linejoin="round">
        <polygon points={lips} stroke="#fff" stroke-opacity="0.9" stroke-width={4.2 * unit} />
        <polygon points={lips} stroke="var(--teal)" stroke-width={1.9 * unit} />
      </g>
      {looked.map((i) => (
        <circle key={i} cx={at(i)[0]} cy={at(i)[1]} r={2.2 * unit} fill="var(--teal)" />
      ))}
    </svg>
  );
}
