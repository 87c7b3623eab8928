import type { Voice } from '#messages';
import { partsOfLabel } from '#plan';

/** What a plan is called: a built-in one, or one made from it, in the reader's language; another as it calls itself. */
export function planLabel({ say }: Voice, label: string): string {
  const { base, changed } = partsOfLabel(label);
  if (base === null) return label;
  const name = say(`planName.${base}`);
  return changed ? say('planName.changed', { plan: name }) : name;
}
