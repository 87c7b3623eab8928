import { type SideName, sides } from '../state/compared/compare.ts';
import { voice } from '../state/language.ts';
import { SourcePicker } from './source-picker.tsx';

/** One half of the comparison. */
export function SideCard({ side }: { side: SideName }) {
  const { say } = voice.value;
  const title = say(`compare.side.${side}`);
  return (
    <section class={`card side-card side-card--${sides[side].value.status}`} aria-label={title}>
      <h2 class="panel-claim">{title}</h2>
      <SourcePicker place={sides[side]} what={side} hint={say('compare.side.hint')} />
    </section>
  );
}
