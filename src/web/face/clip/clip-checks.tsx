import type { ClipFlag, MeasuredClip } from '#clip';
import { voice } from '../../state/language.ts';
import { CheckLine, ruler } from '../check-lines.tsx';

const lines = [
  { name: 'check.scale', flags: ['below-4-px-per-mm', 'scale-doubtful'] },
  { name: 'check.pose', flags: ['few-gated-frames', 'no-rest'] },
  { name: 'check.lips', flags: ['upper-border-not-plain', 'light-changes'] },
  { name: 'check.clip', flags: ['frames-dropped', 'frames-repeated', 'maybe-edited'] },
] as const satisfies readonly { readonly name: string; readonly flags: readonly ClipFlag[] }[];

/** What was checked in a clip, and what to look at again. */
export function ClipChecks({ measured }: { measured: MeasuredClip }) {
  const { say } = voice.value;
  const texts = textsOf(measured);
  return (
    <dl class="checks">
      {lines.map(({ name, flags }) => (
        <CheckLine
          key={name}
          name={say(name)}
          warnings={flags.filter((flag) => measured.flags.includes(flag)).map((flag) => say(`check.clipFlag.${flag}`))}
        >
          {texts[name]}
        </CheckLine>
      ))}
    </dl>
  );
}

function textsOf(measured: MeasuredClip): Readonly<Record<(typeof lines)[number]['name'], string>> {
  const { say, number } = voice.value;
  const { scale, framesGated, framesRead, framesPerSecond, durationSeconds, width, height } = measured;
  return {
    'check.scale': say('check.scale.clip.source', ruler(scale.pxPerMm)),
    'check.pose': say('check.pose.frames', { straight: framesGated, all: framesRead }),
    'check.lips': say('check.lips.followed'),
    'check.clip': say('check.clip.facts', {
      seconds: number(durationSeconds),
      rate: number(framesPerSecond, 0),
      width: String(width),
      height: String(height),
    }),
  };
}
