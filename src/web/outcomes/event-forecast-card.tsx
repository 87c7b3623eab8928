import type { EventCalibration, EventReport } from '#learn';
import { voice } from '../state/language.ts';
import { ReliabilityCurve } from './charts/reliability-curve.tsx';
import { ForecastFrame } from './forecast-frame.tsx';
import { hundredths, questionName, wholePeople } from './outcome-words.ts';

/** Verdicts as sentences choose by them. */
const verdictWord = {
  agrees: 'agrees',
  'said-too-little': 'tooLittle',
  'said-too-much': 'tooMuch',
  'too-few': 'tooFew',
  'cannot-tell': 'cannotTell',
} as const;

/** How the odds that were said of an event compare with what happened. */
export function EventForecastCard({ answer: { question, calibration } }: { answer: EventReport }) {
  const { say, range } = voice.value;
  const name = questionName(voice.value, question);
  return (
    <ForecastFrame
      name={name}
      calibration={calibration}
      claim={(judged) => <Claim name={name} week={question.week} judged={judged} />}
      figure={({ bins }) => <ReliabilityCurve bins={bins} />}
      notes={(judged) => (
        <>
          <p>{say('outcomes.curve.reads')}</p>
          {judged.verdict !== 'too-few' && <Scores judged={judged} />}
        </>
      )}
      columns={[
        say('outcomes.curve.said'),
        say('outcomes.curve.had'),
        say('outcomes.range'),
        say('outcomes.treatments'),
      ]}
      rows={({ bins }) =>
        bins.map(({ said, seen, treatments }) => [
          hundredths(voice.value, said),
          hundredths(voice.value, seen.value),
          range(100 * seen.lo95, 100 * seen.hi95, '', 0),
          String(treatments),
        ])
      }
    />
  );
}

interface JudgedProps {
  readonly judged: EventCalibration;
}

function Claim({ name, week, judged }: JudgedProps & { name: string; week: number }) {
  const { say } = voice.value;
  const { said, seen, verdict, difference } = judged;
  const places = { said: hundredths(voice.value, said), seen: hundredths(voice.value, seen) };
  const few = { name, week, said: places.said, had: Math.round(seen * judged.treatments), seen: judged.treatments };
  return (
    <>
      <h2 class="panel-claim">
        {say('outcomes.claim', { verdict: verdictWord[verdict], people: wholePeople(difference) })}
      </h2>
      <p class="label">
        {verdict === 'too-few'
          ? say('outcomes.claim.few', few)
          : say('outcomes.claim.numbers', {
              name,
              week,
              ...places,
              lo: voice.value.change(100 * difference.lo95, 0),
              hi: voice.value.change(100 * difference.hi95, 0),
            })}
      </p>
    </>
  );
}

function Scores({ judged: { brier, slope, seen } }: JudgedProps) {
  const { say, number, change } = voice.value;
  const places = {
    score: number(brier.score, 3),
    seen: hundredths(voice.value, seen),
    constant: number(brier.uncertainty, 3),
  };
  const { against } = brier;
  return (
    <>
      <p>
        {against === null
          ? say('outcomes.brier.few', places)
          : say('outcomes.brier', {
              ...places,
              difference: change(against.value, 3),
              lo: change(against.lo95, 3),
              hi: change(against.hi95, 3),
              verdict: against.hi95 < 0 ? 'less' : against.lo95 > 0 ? 'more' : 'cannot',
            })}
      </p>
      {slope !== null && (
        <p>
          {say('outcomes.slope', {
            value: number(slope.value, 2),
            lo: number(slope.lo95, 2),
            hi: number(slope.hi95, 2),
          })}
        </p>
      )}
    </>
  );
}
