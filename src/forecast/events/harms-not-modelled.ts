import type { Plan } from '#plan';
import { cite } from '#sources';

/** Harms that some arms of a plan can do and that no outcome of the model shows, with what is known of them. */
export function harmsNotModelled({ arms }: Plan): Readonly<Record<string, string>> {
  const kinds = new Set(arms.map(({ kind }) => kind));
  return {
    ...(kinds.has('filler') && {
      vascularOcclusion: `gel in a vessel is not modelled; dermatologists count 1 in 6,410 millilitres by needle and 1 in 40,882 by cannula (${cite('alam2021')})`,
      swellingAndLumps: 'swelling of the first days and lumps of gel are not modelled',
    }),
    ...(kinds.has('lip-lift') && {
      scar: 'the scar below the nose, its stretching and changes of the nostrils are not modelled',
    }),
  };
}
