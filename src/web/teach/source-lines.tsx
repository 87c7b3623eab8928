import { type SourceId, sourceOf } from '#sources';
import { printedHere } from '../state/decide/shown-here.ts';
import { voice } from '../state/language.ts';

/** What a figure rests on, one click away: who, when, how many people, how far it was checked, and what it says. */
export function SourceLines({ ids }: { ids: readonly SourceId[] }) {
  const { say } = voice.value;
  return (
    <details class="teach-sources">
      <summary>{say('teach.sources', { n: ids.length })}</summary>
      <SourceList ids={ids} />
    </details>
  );
}

/** Sources with what they say and how far each was checked. */
export function SourceList({ ids }: { ids: readonly SourceId[] }) {
  const { say } = voice.value;
  return (
    <ul>
      {ids.map((id) => {
        const source = sourceOf(id);
        if (source === null)
          return (
            <li key={id} class="source">
              {say('teach.assumed')}
            </li>
          );
        const { authors, title, year, n, says, seen, where } = source;
        return (
          <li key={id} class="source">
            <strong>{[authors, year].filter((part) => part !== null).join(' ')}</strong>
            {n === null ? '' : `, n = ${n}`}. {printedHere(title)}. <em>{printedHere(says)}</em> (
            {say(`teach.seen.${seen}`)}
            {where === '' ? '' : `: ${printedHere(where)}`})
          </li>
        );
      })}
    </ul>
  );
}
