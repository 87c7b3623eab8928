import type { ClipRefusal } from '#clip';
import type { Refusal } from '#measure';
import type { Voice } from '#messages';

type AnyRefusal = Pick<Refusal | ClipRefusal, 'detail' | 'why'>;

/**
 * Why a file was not measured, for a reader at the terminal; as the document has it where only programs meet it.
 * @param files that were named; a refusal says which one it is about
 */
export function refusalText({ detail, why }: AnyRefusal, files: readonly string[], voice: Voice): string {
  if (voice.id === 'en' || why === undefined) return detail;
  const values = Object.entries(why.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? voice.shortest(value, 2) : value,
  ]);
  const told = voice.say(`whyNot.${why.cause}`, Object.fromEntries(values));
  const file = files.find((one) => detail.startsWith(one));
  return file === undefined ? told : `${file}: ${told}`;
}
