import type { ClipRefusal } from '#clip';
import type { Refusal } from '#measure';
import { voice } from '../../state/language.ts';

/** Why a picture or clip was refused, in the page's language; as it was given where only programs meet it. */
export function refusalText({
  detail,
  why,
}: Pick<Refusal, 'detail' | 'why'> | Pick<ClipRefusal, 'detail' | 'why'>): string {
  const { say, shortest } = voice.value;
  if (why === undefined) return detail;
  const values = Object.entries(why.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? shortest(value, 2) : value,
  ]);
  return say(`whyNot.${why.cause}`, Object.fromEntries(values));
}
