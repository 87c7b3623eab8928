import type { EventRule } from '../events/event-rules.ts';
import { thresholds } from '../parameters.ts';

/** Named outcomes of the brow and the lid. */
export const browRules: readonly EventRule[] = [
  {
    name: 'eyelidPtosis',
    label: 'An upper eyelid droops',
    rule: 'The margin of one upper lid stands 2 mm or more lower over the pupil than before.',
    sources: [thresholds.droopedLid.source],
    criterion: {
      any: (['marginReflexLeft', 'marginReflexRight'] as const).map((measure) => ({
        expression: 'browRest',
        measure,
        of: 'change',
        is: 'below',
        limit: thresholds.droopedLid,
        sign: -1,
      })),
    },
    when: 'ever',
  },
];
