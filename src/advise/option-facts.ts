import type { SourceId } from '#sources';
import type { OptionId } from './option.ts';

/** What is done to the mouth. */
export type OptionKind = 'none' | 'toxin' | 'gel' | 'both' | 'cut';

/** What is true of an option whoever has it; the sentences are `decide.<row>.<kind>` of the messages. */
export interface OptionFacts {
  /** measure whose course says how long a drug works: expression and measure of the forecast; null where none fades in it */
  readonly fades: { readonly expression: string; readonly measure: string } | null;
  /** what is done: decides how it is undone and what is rare */
  readonly kind: OptionKind;
  /** where how long it lasts, how it is undone and what is rare are taken from */
  readonly sources: readonly SourceId[];
}

/** Facts of every option. */
export const optionFacts: Readonly<Record<OptionId, OptionFacts>> = {
  nothing: { fades: null, kind: 'none', sources: [] },
  'lip-flip': {
    fades: { expression: 'rest', measure: 'philtrumLength' },
    kind: 'toxin',
    sources: ['li2020', 'pinto2017', 'labelOna'],
  },
  'gummy-smile': {
    fades: { expression: 'gummySmile', measure: 'gingivalShow' },
    kind: 'toxin',
    sources: ['polo2008', 'zengiski2022', 'labelOna'],
  },
  'perioral-lines': {
    fades: { expression: 'pucker', measure: 'mouthWidth' },
    kind: 'toxin',
    sources: ['cohen2012', 'labelOna'],
  },
  filler: { fades: null, kind: 'gel', sources: ['eccleston2012', 'weiss2021', 'alam2021'] },
  'flip-and-filler': {
    fades: { expression: 'rest', measure: 'philtrumLength' },
    kind: 'both',
    sources: ['li2020', 'eccleston2012', 'alam2021', 'labelOna'],
  },
  'lip-lift': { fades: null, kind: 'cut', sources: ['patel2022', 'eppleyPages'] },
};
