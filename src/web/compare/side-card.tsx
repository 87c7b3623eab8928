import { type SideName, sides } from '../state/compared/compare.ts';
import { SourcePicker } from './source-picker.tsx';

/** What each half is called. */
export const sideTitles: Readonly<Record<SideName, string>> = { before: 'Before', after: 'After' };

/** One half of the comparison. */
export function SideCard({ side }: { side: SideName }) {
  return (
    <section class={`card side-card side-card--${sides[side].value.status}`} aria-label={sideTitles[side]}>
      <h2 class="panel-claim">{sideTitles[side]}</h2>
      <SourcePicker
        place={sides[side]}
        what={side}
        hint="or drop it here. A clip says most; photos (a rest, a smile) and saved measures work too."
      />
    </section>
  );
}
