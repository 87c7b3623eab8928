import type { ComponentChildren } from 'preact';
import type { CannotWeigh, PlainAndWeighted } from '#learn';
import { voice } from '../state/language.ts';
import { wholePeople } from './outcome-words.ts';
import { TableTwin } from './table-twin.tsx';

/** What every judgement of forecasts tells of those it rests on. */
interface RestsOn {
  readonly treatments: number;
  readonly difference: { readonly people: number };
}

interface FrameProps<Judged extends RestsOn> {
  /** what is asked after */
  readonly name: string;
  /** null where nobody's treatment had a forecast of it */
  readonly calibration: PlainAndWeighted<Judged> | null;
  readonly claim: (judged: Judged) => ComponentChildren;
  readonly figure: (judged: Judged) => ComponentChildren;
  readonly notes: (judged: Judged) => ComponentChildren;
  readonly columns: readonly string[];
  readonly rows: (judged: Judged) => readonly (readonly string[])[];
}

/** How forecasts compare with what happened: a claim, a drawing beside its notes, and the numbers as a table. */
export function ForecastFrame<Judged extends RestsOn>(props: FrameProps<Judged>) {
  const { say } = voice.value;
  const { name, calibration, claim, figure, notes, columns, rows } = props;
  if (calibration === null) {
    return (
      <section class="card outcomes-forecast" aria-label={say('outcomes.forecast')}>
        <h2 class="panel-claim">{say('outcomes.noForecast', { name })}</h2>
        <p class="label">{say('outcomes.noForecast.why')}</p>
      </section>
    );
  }
  const { judged, because } = judgedOf(calibration);
  return (
    <section class="card outcomes-forecast" aria-label={say('outcomes.forecast')}>
      {claim(judged)}
      <div class="outcomes-pair">
        <figure>{figure(judged)}</figure>
        <div class="outcomes-notes label">
          {notes(judged)}
          <Whose because={because} judged={judged} />
        </div>
      </div>
      <TableTwin name={say('outcomes.forecast')} columns={columns} rows={rows(judged)} />
    </section>
  );
}

/** Of all who were treated where they can be weighted, else of those seen, with the reason. */
function judgedOf<Judged extends object>({ plain, weighted }: PlainAndWeighted<Judged>) {
  return 'ok' in weighted ? { judged: plain, because: weighted } : { judged: weighted, because: null };
}

function Whose({ because, judged }: { because: CannotWeigh | null; judged: RestsOn }) {
  const { say } = voice.value;
  const { treatments, difference } = judged;
  if (because === null) return <p>{say('outcomes.whose.all', { treatments, people: wholePeople(difference) })}</p>;
  return (
    <p>
      {say('outcomes.whose.seen', { treatments })} {say(`cannot.${because.reason}`, because.places)}
    </p>
  );
}
