import type { ComponentChildren } from 'preact';
import { type CaptureFlag, type Measured, measureParameters } from '#measure';
import { CheckIcon } from '../frame/icons.tsx';
import { voice } from '../state/language.ts';

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
  const { say } = voice.value;
  const of = (list: readonly CaptureFlag[]) =>
    flags.filter((flag) => list.includes(flag)).map((flag) => say(`check.flag.${flag}`));
  return (
    <dl class="checks">
      <CheckLine name={say('check.scale')} warnings={of(scaleFlags)}>
        {say('check.scale.iris.source', ruler(scale.pxPerMm))}
      </CheckLine>
      <CheckLine name={say('check.pose')} warnings={[]}>
        {poseText(pose)}
      </CheckLine>
      <CheckLine name={say('check.lips')} warnings={of(lipFlags)}>
        {gapText(measures.interlabialGap?.value ?? null)}
      </CheckLine>
    </dl>
  );
}

/** What a pixel is worth, and by which ruler. */
export function ruler(pxPerMm: number): { readonly mm: string; readonly width: string } {
  const { number, shortest } = voice.value;
  return { mm: number(1 / pxPerMm, 2), width: shortest(measureParameters.irisDiameter.value) };
}

/** What every picture is measured by. */
export function irisText(): string {
  const { say, number } = voice.value;
  const { irisDiameter, irisDiameterSd } = measureParameters;
  return say('face.ruler.source', { width: number(irisDiameter.value), sd: number(irisDiameterSd.value) });
}

function poseText({ yawDeg, pitchDeg }: Measured['capture']['pose']): string {
  const [yaw, pitch] = [Math.round(yawDeg), Math.round(pitchDeg)];
  return voice.value.say('check.pose.turned', {
    turn: yaw > 0 ? 'left' : yaw < 0 ? 'right' : 'none',
    yaw: Math.abs(yaw),
    nod: pitch > 0 ? 'up' : pitch < 0 ? 'down' : 'none',
    pitch: Math.abs(pitch),
    mostYaw: measureParameters.yawLimit.value,
    mostPitch: measureParameters.pitchLimit.value,
  });
}

/** Lips this near each other count as closed [mm]. */
const closedMm = 0.5;

function gapText(gap: number | null): string {
  const { say, number } = voice.value;
  if (gap === null) return say('check.lips.hidden');
  return gap < closedMm ? say('check.lips.closed') : say('check.lips.parted', { mm: number(gap) });
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
        <span class="visually-hidden">{voice.value.say(doubtful ? 'check.lookAgain' : 'check.inOrder')}</span>
      </dt>
      <dd>
        {children}
        {warnings.map((warning) => `; ${warning}`)}
      </dd>
    </div>
  );
}
