import type { LotSignal } from '#learn';
import { voice } from '../state/language.ts';
import { hundredths } from './outcome-words.ts';
import { TableTwin } from './table-twin.tsx';

interface LotsProps {
  readonly lots: readonly LotSignal[];
  /** people that a lot takes to be named */
  readonly fewest: number;
}

/** Lots of each product against each other: which one to look at. */
export function LotsCard({ lots, fewest }: LotsProps) {
  const { say } = voice.value;
  if (lots.length === 0) {
    return (
      <section class="card" aria-label={say('outcomes.lots')}>
        <h2 class="panel-claim">{say('outcomes.lots.nothing')}</h2>
        <p class="label">{say('outcomes.lots.nothing.why')}</p>
      </section>
    );
  }
  const enough = lots.filter(({ people }) => people >= fewest).length;
  const alarms = lots.filter(({ alarm }) => alarm);
  return (
    <section class="card" aria-label={say('outcomes.lots')}>
      <h2 class="panel-claim">
        {enough < 2 ? say('outcomes.lots.few') : say('outcomes.lots.claim', { alarms: alarms.length, lots: enough })}
      </h2>
      {alarms.map(({ lot, product, unlike, people }) => (
        <p key={lot} class="label outcomes-flag">
          {say('outcomes.lots.alarm', {
            lot,
            product,
            chance: hundredths(voice.value, unlike),
            people: Math.round(people),
          })}
        </p>
      ))}
      <p class="label">{say('outcomes.lots.reads', { fewest })}</p>
      <TableTwin
        name={say('outcomes.lots')}
        columns={[
          say('outcomes.by.lot'),
          say('outcomes.by.product'),
          say('outcomes.lots.unlike'),
          say('outcomes.treatments'),
        ]}
        rows={lots.map(({ lot, product, unlike, treatments }) => [
          lot,
          product,
          voice.value.odds(unlike),
          String(treatments),
        ])}
      />
    </section>
  );
}
