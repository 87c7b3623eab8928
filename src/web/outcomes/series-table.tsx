import type { QuantilesSaid, SeriesDocument, SeriesTreatment } from '#learn';
import { planLabel } from '#report';
import { voice } from '../state/language.ts';
import { hundredths } from './outcome-words.ts';
import { TableTwin } from './table-twin.tsx';

/** The treatments of a series, one row each. */
export function SeriesTable({ of: { treatments } }: { of: SeriesDocument }) {
  const { say } = voice.value;
  return (
    <TableTwin
      name={say('outcomes.series')}
      columns={(['number', 'seen', 'said', 'plan', 'lot'] as const).map((column) => say(`outcomes.series.${column}`))}
      rows={treatments.map((one, k) => [
        say('outcomes.series.week', { number: k + 1, week: voice.value.number(one.givenWeek, 0) }),
        seenText(one),
        saidText(one.said),
        planLabel(voice.value, one.plan),
        one.lot,
      ])}
    />
  );
}

function seenText({ seen }: SeriesTreatment): string {
  const { say, change } = voice.value;
  if (seen === null) return say('outcomes.series.notSeen');
  return typeof seen === 'number' ? change(seen, 2) : say('outcomes.series.had', { had: seen ? 'yes' : 'no' });
}

function saidText(said: QuantilesSaid | number | null): string {
  const { say, change } = voice.value;
  if (said === null) return say('outcomes.series.noForecast');
  if (typeof said === 'number') return say('outcomes.series.chanceSaid', { chance: hundredths(voice.value, said) });
  return say('outcomes.series.rangeSaid', {
    middle: change(said.p50, 2),
    lo: change(said.p05, 2),
    hi: change(said.p95, 2),
  });
}
