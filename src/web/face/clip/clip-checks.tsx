import type { ClipFlag, MeasuredClip } from '#clip';
import { formatNumber } from '#units';
import { CheckLine } from '../check-lines.tsx';

const flagTexts: Readonly<Record<ClipFlag, string>> = {
  'below-4-px-per-mm': 'fewer than 4 pixels per millimetre, so the ranges are wider; come nearer or film in 1080p',
  'few-gated-frames': 'few frames were straight enough; face the camera throughout',
  'no-rest': 'no rest was found; begin with the face loose and the lips just touching for two seconds',
  'scale-doubtful': 'the pupils come out unusually near or far apart; check the scale',
  'upper-border-not-plain': 'the upper red edge is not plain in many frames; check its line',
  'light-changes': 'the light changes during the clip; changes of the red edge may be light',
  'frames-dropped': 'the clip misses frames, so speeds are less sure',
  'frames-repeated': 'pictures repeat: the clip may have been slowed down or assembled, so speeds are doubtful',
  'maybe-edited': 'the file was written by software that edits or converts, not by a camera: it may have been changed',
};

const lines: readonly { readonly name: string; readonly flags: readonly ClipFlag[] }[] = [
  { name: 'Scale', flags: ['below-4-px-per-mm', 'scale-doubtful'] },
  { name: 'Pose', flags: ['few-gated-frames', 'no-rest'] },
  { name: 'Lips', flags: ['upper-border-not-plain', 'light-changes'] },
  { name: 'Clip', flags: ['frames-dropped', 'frames-repeated', 'maybe-edited'] },
];

/** What was checked in a clip, and what to look at again. */
export function ClipChecks({ measured }: { measured: MeasuredClip }) {
  const { scale, framesGated, framesRead, framesPerSecond, durationSeconds } = measured;
  const texts: Readonly<Record<string, string>> = {
    Scale: `${formatNumber(1 / scale.pxPerMm, 2)} mm per pixel, from the ${scale.source}`,
    Pose: `${framesGated} of ${framesRead} frames straight enough`,
    Lips: 'followed from frame to frame',
    Clip: `${formatNumber(durationSeconds)} s, ${formatNumber(framesPerSecond, 0)} frames a second, ${measured.width} × ${measured.height} pixels`,
  };
  return (
    <dl class="checks">
      {lines.map(({ name, flags }) => (
        <CheckLine
          key={name}
          name={name}
          warnings={flags.filter((flag) => measured.flags.includes(flag)).map((flag) => flagTexts[flag])}
        >
          {texts[name]}
        </CheckLine>
      ))}
    </dl>
  );
}
