import { type SourceId, sourceOf } from '#sources';

/** Who reads: what was only recalled is not printed to patients. */
export type Reader = 'patient' | 'professional';

/**
 * The sources that may be shown to a reader, in their order.
 * @returns for patients those that were seen or derived from what was seen; `assumed` is always said
 */
export function sourcesFor(reader: Reader, sources: readonly SourceId[]): readonly SourceId[] {
  return sources.filter((id) => reader === 'professional' || sourceOf(id)?.seen !== 'recalled');
}
