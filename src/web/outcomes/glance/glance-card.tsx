import './glance.css';
import type { ForecastLine, ForecastsAtAGlance, LearnDocument } from '#learn';
import { voice } from '../../state/language.ts';
import { hundredths, questionName } from '../outcome-words.ts';
import { TableTwin } from '../table-twin.tsx';
import { ForecastRows } from './forecast-rows.tsx';

/** Ranges of measured changes that are drawn; the table holds them all. */
const drawnRanges = 6;

interface GlanceProps {
  readonly forecasts: ForecastsAtAGlance;
  readonly visits: LearnDocument['visits'];
}

/** How good all forecasts were, in one picture: what was said and what happened, one line each. */
export function GlanceCard({ forecasts: { lines, offByChance }, visits }: GlanceProps) {
  const { say } = voice.value;
  const count = (verdict: ForecastLine['verdict']) => lines.filter((line) => line.verdict === verdict).length;
  const odds = lines.filter(({ question }) => question.kind === 'event');
  const ranges = lines.filter(({ question }) => question.kind === 'outcome');
  const left = ranges.length - drawnRanges;
  return (
    <section class="card glance" aria-label={say('outcomes.glance')}>
      <h2 class="panel-claim">
        {say('outcomes.glance.claim', {
          all: lines.length,
          held: count('held'),
          off: count('off'),
          open: count('open'),
        })}
      </h2>
      {odds.length > 0 && <Part about={say('outcomes.glance.odds')} lines={odds} />}
      {ranges.length > 0 && <Part about={say('outcomes.glance.ranges')} lines={ranges.slice(0, drawnRanges)} />}
      {left > 0 && <p class="label">{say('outcomes.glance.more', { count: left })}</p>}
      {lines.length > 0 && (
        <>
          <div class="outcomes-notes label">
            <Missing lines={lines} visits={visits} />
            {offByChance >= 0.5 && <p>{say('outcomes.glance.chance', { count: Math.round(offByChance) })}</p>}
          </div>
          <Table lines={lines} />
        </>
      )}
    </section>
  );
}

function Part({ about, lines }: { about: string; lines: readonly ForecastLine[] }) {
  return (
    <div class="glance-part">
      <p class="label">{about}</p>
      <ForecastRows lines={lines} />
    </div>
  );
}

/** How many of those who were due were seen, at the week that most lines are of. */
function Missing({ lines, visits }: { lines: readonly ForecastLine[]; visits: LearnDocument['visits'] }) {
  const [{ question, ofAll }] = lines;
  const visit = visits.find(({ week }) => week === question.week);
  if (visit === undefined) return null;
  const { week, due, came } = visit;
  return <p>{voice.value.say('outcomes.glance.missing', { week, due, came, stand: ofAll ? 'all' : 'seen' })}</p>;
}

function Table({ lines }: { lines: readonly ForecastLine[] }) {
  const { say } = voice.value;
  const columns = [
    say('outcomes.question'),
    say('outcomes.curve.said'),
    say('outcomes.curve.had'),
    say('outcomes.range'),
    say('outcomes.treatments'),
    say('outcomes.glance.judged'),
  ];
  const rows = lines.map(({ question, said, seen, treatments, verdict }) => [
    `${questionName(voice.value, question)}, ${say('outcomes.week', { week: question.week })}`,
    hundredths(voice.value, said),
    hundredths(voice.value, seen.value),
    voice.value.range(100 * seen.lo95, 100 * seen.hi95, '', 0),
    String(treatments),
    say('outcomes.glance.verdict', { verdict }),
  ]);
  return <TableTwin name={say('outcomes.glance')} columns={columns} rows={rows} />;
}
