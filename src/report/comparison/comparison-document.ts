import type { Comparison, ComparisonFlag, ExpressionComparison, SideViewChange } from '#compare';
import { voiceOf } from '#messages';
import { sayClaim, sayDifference, sayObstacle, saySideObstacle } from './say-comparison.ts';

/** A comparison as it is kept: names and numbers, and in English what they come to. */
export interface ComparisonDocument extends Pick<Comparison, 'provenance'> {
  readonly schema: 'philtrum/comparison@1';
  readonly ok: true;
  readonly captures: readonly (Omit<ExpressionComparison, 'notComparable'> & {
    readonly notComparable: readonly string[];
  })[];
  readonly fromTheSide: readonly (Omit<SideViewChange, 'why'> & { readonly why?: string })[];
  readonly flags: readonly { readonly flag: ComparisonFlag; readonly detail: string }[];
  readonly claim: string;
}

/** The document of a comparison. Its sentences are English whatever the reader speaks: programs read it, too. */
export function comparisonDocument({
  captures,
  fromTheSide,
  flags,
  claim,
  provenance,
}: Comparison): ComparisonDocument {
  const voice = voiceOf('en');
  return {
    schema: 'philtrum/comparison@1',
    ok: true,
    captures: captures.map((one) => ({
      ...one,
      notComparable: one.notComparable.map((why) => sayObstacle(voice, why)),
    })),
    fromTheSide: fromTheSide.map(({ why, ...one }) => ({ ...one, ...(why && { why: saySideObstacle(voice, why) }) })),
    flags: flags.map((one) => ({ flag: one.flag, detail: sayDifference(voice, one) })),
    claim: sayClaim(voice, claim),
    provenance,
  };
}
