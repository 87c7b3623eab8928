import type { RatingSummary } from '#compare';
import { sourceTags } from '#compare';
import { formatNumber, formatRange } from '#units';
import { kindNames, tagNames } from './prepare.tsx';

interface Told {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Answers that are all alike have no spread to reckon a range from. */
function rangeInWords(told: Told | null): string {
  if (told === null || told.lo95 === told.hi95) return 'too few to say';
  return formatRange(told.lo95, told.hi95, '', 2);
}

/** What raters of one kind said, and how well they agree. */
export function Agreement({ summary }: { summary: RatingSummary }) {
  const { naturalness, naturalnessBySource, toldApart, intraclass, kappa, withinRater } = summary;
  const rows: readonly (readonly [string, Told | null])[] = [
    ['Natural, treated mouths, of 7', naturalness.treated],
    ['Natural, untreated mouths, of 7', naturalness.untreated],
    ...sourceTags.map((tag) => [`Natural, ${tagNames[tag].toLowerCase()}`, naturalnessBySource[tag]] as const),
    ['Told apart, share of the decided', toldApart.correct],
    ['Agreement on naturalness, one rater (ICC)', intraclass?.agreementSingle ?? null],
    ['Agreement on “treated?” (weighted kappa)', kappa.quadratic],
    ['A rater with themselves (weighted kappa)', withinRater],
  ];
  const told = rows.filter(([, value]) => value !== null);
  return (
    <section>
      <h2 class="panel-claim">
        {kindNames[summary.kind]}: {summary.raters === 1 ? 'one rater' : `${summary.raters} raters`}
      </h2>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>What</th>
            <th class="number">value</th>
            <th class="number">95 % range</th>
          </tr>
        </thead>
        <tbody>
          {told.map(([name, value]) => (
            <tr key={name}>
              <td>{name}</td>
              <td class="number">
                <strong>{formatNumber(value?.value ?? Number.NaN, 2)}</strong>
              </td>
              <td class="number">{rangeInWords(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {told.length < rows.length && (
        <p class="source">
          Left out for want of raters, clips or repeats:{' '}
          {rows
            .filter(([, value]) => value === null)
            .map(([name]) => name)
            .join('; ')}
          .
        </p>
      )}
    </section>
  );
}
