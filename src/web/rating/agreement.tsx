import type { RatingSummary } from '#compare';
import { sourceTags } from '#compare';
import { voice } from '../state/language.ts';
import { paidBy } from './rating-words.ts';

interface Told {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Answers that are all alike have no spread to reckon a range from. */
function rangeInWords(told: Told | null): string {
  const { say, range } = voice.value;
  if (told === null || told.lo95 === told.hi95) return say('rate.agree.tooFew');
  return range(told.lo95, told.hi95, '', 2);
}

/** What raters of one kind said, and how well they agree. */
export function Agreement({ summary }: { summary: RatingSummary }) {
  const { say, number } = voice.value;
  const { naturalness, naturalnessBySource, toldApart, intraclass, kappa, withinRater } = summary;
  const rows: readonly (readonly [string, Told | null])[] = [
    [say('rate.agree.natural.treated'), naturalness.treated],
    [say('rate.agree.natural.untreated'), naturalness.untreated],
    ...sourceTags.map((tag) => [say(`rate.agree.natural.${paidBy[tag]}`), naturalnessBySource[tag]] as const),
    [say('rate.agree.toldApart'), toldApart.correct],
    [say('rate.agree.intraclass.professional'), intraclass?.agreementSingle ?? null],
    [say('rate.agree.kappa.professional'), kappa.quadratic],
    [say('rate.agree.within.professional'), withinRater],
  ];
  const told = rows.filter(([, value]) => value !== null);
  const left = rows.filter(([, value]) => value === null).map(([name]) => name);
  return (
    <section>
      <h2 class="panel-claim">{say('rate.raters', { kind: say(`rate.kind.${summary.kind}`), n: summary.raters })}</h2>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('rate.agree.what')}</th>
            <th class="number">{say('rate.agree.value')}</th>
            <th class="number">{say('rate.agree.range')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(([name, value]) => (
            <tr key={name}>
              <td>{name}</td>
              <td class="number">
                <strong>{number(value?.value ?? Number.NaN, 2)}</strong>
              </td>
              <td class="number">{rangeInWords(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left.length > 0 && <p class="source">{say('rate.agree.leftOut', { names: left.join('; ') })}</p>}
    </section>
  );
}
