import type { OutcomeCalibration, OutcomeReport, ShareAgainst } from '#learn';
import { voice } from '../state/language.ts';
import { PlaceBars } from './charts/place-bars.tsx';
import { ForecastFrame } from './forecast-frame.tsx';
import { hundredths, questionName, unitOf, wholePeople } from './outcome-words.ts';

const verdictWord = {
  agrees: 'agrees',
  'too-wide': 'tooWide',
  'too-narrow': 'tooNarrow',
  'too-few': 'tooFew',
  'cannot-tell': 'cannotTell',
} as const;

/** How the quantiles that were said of a measured outcome compare with what was measured. */
export function OutcomeForecastCard({ answer: { question, calibration } }: { answer: OutcomeReport }) {
  const { say, range } = voice.value;
  const of = (share: number) => hundredths(voice.value, share);
  const name = questionName(voice.value, question);
  return (
    <ForecastFrame
      name={name}
      calibration={calibration}
      claim={({ inside90 }) => (
        <h2 class="panel-claim">
          {say('outcomes.inside.claim', { name, week: question.week, ...insideOf(inside90) })}
        </h2>
      )}
      figure={({ places }) => <PlaceBars cells={places} />}
      notes={(judged) => <Notes judged={judged} unit={unitOf(question)} />}
      columns={[
        say('outcomes.places.axis'),
        say('outcomes.places.should'),
        say('outcomes.places.did'),
        say('outcomes.range'),
      ]}
      rows={({ places }) =>
        places.map(({ from, to, said, seen }) => [
          say('outcomes.places.cell', { from: of(from), to: of(to) }),
          of(said),
          of(seen.value),
          range(100 * seen.lo95, 100 * seen.hi95, '', 0),
        ])
      }
    />
  );
}

function Notes({ judged: { inside50, difference }, unit }: { judged: OutcomeCalibration; unit: string }) {
  const { say, change } = voice.value;
  return (
    <>
      <p>{say('outcomes.places.reads')}</p>
      {inside50.verdict !== 'too-few' && (
        <>
          <p>{say('outcomes.inside.half', insideOf(inside50))}</p>
          <p>
            {say('outcomes.difference', {
              value: change(difference.value, 2),
              lo: change(difference.lo95, 2),
              hi: change(difference.hi95, 2),
              unit,
            })}
          </p>
        </>
      )}
    </>
  );
}

function insideOf({ said, seen, verdict }: ShareAgainst) {
  const of = (share: number) => hundredths(voice.value, share);
  const places = { said: of(said), seen: of(seen.value), lo: of(seen.lo95), hi: of(seen.hi95) };
  return { ...places, people: wholePeople(seen), verdict: verdictWord[verdict] };
}
