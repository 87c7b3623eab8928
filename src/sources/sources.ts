import { adviceSources } from './advice.data.ts';
import { labelSources } from './label.data.ts';
import { lawSources } from './law.data.ts';
import { learningSources } from './learning.data.ts';
import { mouthSources } from './mouth.data.ts';
import type { Source } from './source.ts';
import { statisticsSources } from './statistics.data.ts';
import { toxinSources } from './toxin.data.ts';
import { volumeSources } from './volume.data.ts';

/** Every paper, label and text that a number of the product rests on. */
export const sources = {
  ...toxinSources,
  ...labelSources,
  ...mouthSources,
  ...statisticsSources,
  ...volumeSources,
  ...adviceSources,
  ...lawSources,
  ...learningSources,
};

/** Where a number comes from: a row of {@link sources}, or `assumed` when it is ours. */
export type SourceId = keyof typeof sources | 'assumed';

/** The row of a source, or null for an assumption of ours. */
export function sourceOf(id: SourceId): Source | null {
  return id === 'assumed' ? null : sources[id];
}

/**
 * Short text for a source line, such as `Li 2020, n = 3`.
 * @param id row of {@link sources}, or `assumed`
 */
export function cite(id: SourceId): string {
  const source = sourceOf(id);
  if (source === null) return 'assumed';
  const name = source.year === null ? source.authors : `${source.authors} ${source.year}`;
  const people = source.n === null ? '' : `, n = ${source.n}`;
  const status =
    source.seen === 'recalled' ? ' (recalled, not checked)' : source.seen === 'derived' ? ' (derived)' : '';
  return `${name}${people}${status}`;
}
