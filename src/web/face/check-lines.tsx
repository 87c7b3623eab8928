import type { ComponentChildren } from 'preact';
import { type CaptureFlag, type Measured, measureParameters } from '#measure';
import { formatNumber } from '#units';
import { CheckIcon } from '../frame/icons.tsx';

const flagTexts: Readonly<Record<CaptureFlag, string>> = {
  'below-4-px-per-mm': 'fewer than 4 pixels per millimetre, so the ranges are wider; a larger photo narrows them',
  'eyes-narrowed': 'the eyes are narrowed, so the ruler is less sure and the ranges are wider',
  'one-eye-hidden': 'one iris is hidden; the other alone is the ruler',
  'irises-unlike': 'the two irises differ in size, so the ruler is less sure',
  'scale-doubtful': 'the pupils come out unusually near or far apart; check the scale',
  'upper-border-not-plain': 'the upper red edge is not plain in the picture; check its line',
  'lower-border-not-plain': 'the lower red edge is not plain in the picture; check its line',
  'lip-margins-not-plain': 'the line between the lips is not plain; check it',
  'expression-uncertain': 'this may be a smile or a rest; say which it is below',
  'mouth-open': 'the mouth is open; let the lips just touch and retake',
  'points-moved-by-hand': 'points were moved by hand; their ranges are what a hand can place',
  'gum-possible': 'a red band shows above the teeth and may be gum; place the two gum lines to measure it',
  'hair-over-border': 'hair may hide the upper red edge, so what depends on it is not measured',
  'red-lip-too-thin':
    'so little red lip shows that its height cannot be told from the shadow between the lips; place its lines by hand',
  'make-up-border-possible': 'lipstick or liner may have drawn the red edge; a change of make-up moves it',
};

const lipFlags: readonly CaptureFlag[] = [
  'mouth-open',
  'upper-border-not-plain',
  'lower-border-not-plain',
  'lip-margins-not-plain',
  'hair-over-border',
  'red-lip-too-thin',
  'make-up-border-possible',
  'gum-possible',
  'points-moved-by-hand',
];
const scaleFlags: readonly CaptureFlag[] = [
  'below-4-px-per-mm',
  'eyes-narrowed',
  'one-eye-hidden',
  'irises-unlike',
  'scale-doubtful',
];

/** Scale, pose and lips: what was checked, and what to look at again. */
export function CheckLines({ measured }: { measured: Measured }) {
  const { pose, scale, flags, measures } = measured.capture;
  const of = (list: readonly CaptureFlag[]) =>
    flags.filter((flag) => list.includes(flag)).map((flag) => flagTexts[flag]);
  const gap = measures.interlabialGap?.value ?? null;
  return (
    <dl class="checks">
      <CheckLine name="Scale" warnings={of(scaleFlags)}>
        {`${formatNumber(1 / scale.pxPerMm, 2)} mm per pixel, from the ${scale.source}`}
      </CheckLine>
      <CheckLine name="Pose" warnings={[]}>
        {`${turned(pose.yawDeg, 'left', 'right', 'turned')}, ${turned(pose.pitchDeg, 'up', 'down', 'chin')}; accepted up to ${measureParameters.yawLimit.value}° and ${measureParameters.pitchLimit.value}°`}
      </CheckLine>
      <CheckLine name="Lips" warnings={of(lipFlags)}>
        {gap === null ? 'the gap cannot be seen' : gap < 0.5 ? 'closed' : `parted by ${formatNumber(gap)} mm`}
      </CheckLine>
    </dl>
  );
}

/** One line: in order, or to be looked at again and why. */
export function CheckLine({
  name,
  warnings,
  children,
}: {
  name: string;
  warnings: readonly string[];
  children: ComponentChildren;
}) {
  const doubtful = warnings.length > 0;
  return (
    <div class={doubtful ? 'check check--doubtful' : 'check'}>
      <dt>
        {doubtful ? <span aria-hidden="true">!</span> : <CheckIcon />} {name}
        <span class="visually-hidden">{doubtful ? ', look again' : ', in order'}</span>
      </dt>
      <dd>
        {children}
        {warnings.map((warning) => `; ${warning}`)}
      </dd>
    </div>
  );
}

function turned(degrees: number, positive: string, negative: string, word: string): string {
  const whole = Math.round(Math.abs(degrees));
  return whole === 0 ? `${word} 0°` : `${word} ${whole}° ${degrees > 0 ? positive : negative}`;
}
