import type { LearnDocument } from '#learn';
import { voice } from '../state/language.ts';
import { TableTwin } from './table-twin.tsx';

/** Who came back: from all who were treated to who came at each week. */
export function AttendanceCard({ known: { treated, treatments, people, visits } }: { known: LearnDocument }) {
  const { say, number } = voice.value;
  const all = Math.max(treated ?? 0, treatments);
  const least = visits.reduce((fewest, { due, came }) => Math.min(fewest, due === 0 ? 1 : came / due), 1);
  return (
    <section class="card outcomes-attendance" aria-label={say('outcomes.attendance')}>
      <h2 class="panel-claim">
        {visits.length === 0
          ? say('outcomes.attendance.none')
          : say('outcomes.attendance.claim', { least: number(100 * least, 0) })}
      </h2>
      <p class="label">{say('outcomes.attendance.counted', { treated: all, treatments, people })}</p>
      <div class="count-bars" aria-hidden="true">
        <CountBar name={say('outcomes.attendance.treated')} outer={all} inner={treatments} all={all} />
        {visits.map(({ week, due, came }) => (
          <CountBar key={week} name={say('outcomes.week', { week })} outer={due} inner={came} all={all} />
        ))}
      </div>
      <p class="label">{say('outcomes.attendance.reads')}</p>
      <TableTwin
        name={say('outcomes.attendance')}
        columns={(['week', 'due', 'invited', 'came', 'complained'] as const).map((column) =>
          say(`outcomes.attendance.${column}`),
        )}
        rows={visits.map(({ week, due, invited, came, complained }) => [
          say('outcomes.week', { week }),
          ...[due, invited, came, complained].map(String),
        ])}
      />
    </section>
  );
}

interface CountBarProps {
  readonly name: string;
  readonly outer: number;
  readonly inner: number;
  readonly all: number;
}

function CountBar({ name, outer, inner, all }: CountBarProps) {
  const width = (count: number) => `${(100 * count) / all}%`;
  return (
    <div class="count-bar">
      <span class="label">{name}</span>
      <span class="count-bar-track">
        <span class="count-bar-outer" style={{ inlineSize: width(outer) }} />
        <span class="count-bar-inner" style={{ inlineSize: width(inner) }} />
      </span>
      <span class="label count-bar-count">{voice.value.say('outcomes.attendance.of', { inner, outer })}</span>
    </div>
  );
}
