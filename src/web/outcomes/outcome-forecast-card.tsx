import type { OutcomeCalibration, OutcomeReport, ShareAgainst } from '#learn';
import { voice } from '../state/language.ts';
import { PlaceBars } from './charts/place-bars.tsx';
import { judgedOf } from './event-forecast-card.tsx';
import { NoForecast } from './no-forecast.tsx';
import { hundredths, questionName, unitOf, wholePeople } from './outcome-words.ts';
import { TableTwin } from './table-twin.tsx';

const verdictWord = {
  agrees: 'agrees',
  'too-wide': 'tooWide',
  'too-narrow': 'tooNarrow',
  'too-few': 'tooFew',
  'cannot-tell': 'cannotTell',
} as const;

/** How the quantiles that were said of a measured outcome compare with what was measured. */
export function OutcomeForecastCard({ answer: { question, calibration } }: { answer: OutcomeReport }) {
  const { say } = voice.value;
  const name = questionName(voice.value, question);
  if (calibration === null) return <NoForecast name={name} />;
  const { judged, because } = judgedOf(calibration);
  return (
    <section class="card outcomes-forecast" aria-label={say('outcomes.forecast')}>
      <h2 class="panel-claim">
        {say('outcomes.inside.claim', { name, week: question.week, ...insideOf(judged.inside90) })}
      </h2>
      <div class="outcomes-pair">
        <figure>
          <PlaceBars cells={judged.places} />
        </figure>
        <Notes judged={judged} because={because} unit={unitOf(question)} />
      </div>
      <TableTwin
        name={say('outcomes.forecast')}
        columns={[
          say('outcomes.places.axis'),
          say('outcomes.places.should'),
          say('outcomes.places.did'),
          say('outcomes.range'),
        ]}
        rows={judged.places.map(({ from, to, said, seen }) => [
          say('outcomes.places.cell', { from: hundredths(voice.value, from), to: hundredths(voice.value, to) }),
          hundredths(voice.value, said),
          hundredths(voice.value, seen.value),
          voice.value.range(100 * seen.lo95, 100 * seen.hi95, '', 0),
        ])}
      />
    </section>
  );
}

interface NotesProps {
  readonly judged: OutcomeCalibration;
  readonly because: string | null;
  readonly unit: string;
}

function Notes({ judged: { inside50, difference, treatments }, because, unit }: NotesProps) {
  const { say, change } = voice.value;
  const { verdict } = inside50;
  return (
    <div class="outcomes-notes label">
      <p>{say('outcomes.places.reads')}</p>
      {verdict !== 'too-few' && <p>{say('outcomes.inside.half', insideOf(inside50))}</p>}
      {verdict !== 'too-few' && (
        <p>
          {say('outcomes.difference', {
            value: change(difference.value, 2),
            lo: change(difference.lo95, 2),
            hi: change(difference.hi95, 2),
            unit,
          })}
        </p>
      )}
      {because === null ? (
        <p>{say('outcomes.whose.all', { treatments, people: wholePeople(difference) })}</p>
      ) : (
        <p>
          {say('outcomes.whose.seen', { treatments })} <span lang="en">{because}</span>
        </p>
      )}
    </div>
  );
}

function insideOf({ said, seen, verdict }: ShareAgainst) {
  const of = (share: number) => hundredths(voice.value, share);
  const places = { said: of(said), seen: of(seen.value), lo: of(seen.lo95), hi: of(seen.hi95) };
  return { ...places, people: wholePeople(seen), verdict: verdictWord[verdict] };
}
