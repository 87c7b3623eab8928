import { type SourceId, sourceOf } from '#sources';
import { voice } from '../state/language.ts';

/** Short text for a source line in the page's language, such as `Li 2020, n = 3`. */
export function cited(id: SourceId): string {
  const { say } = voice.value;
  const source = sourceOf(id);
  if (source === null) return say('frame.cite.assumed');
  const dated = source.year === null ? source.authors : `${source.authors} ${source.year}`;
  const name = source.n === null ? dated : say('frame.cite.people', { name: dated, n: source.n });
  if (source.seen === 'recalled') return say('frame.cite.recalled', { name });
  return source.seen === 'derived' ? say('frame.cite.derived', { name }) : name;
}
