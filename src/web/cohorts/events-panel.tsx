import { useMemo } from 'preact/hooks';
import { type EventChance, eventChancesByPlan, type FinishedCohort } from '#cohort';
import { voice } from '../state/language.ts';
import { AxisRow, BandRow } from './band-row.tsx';
import { TwinTable } from './twin-table.tsx';
import { eventName } from './words.ts';

const ofHundred = { low: 0, high: 100 };

/** How many of 100 virtual patients have an event under each plan. */
export function EventsPanel({ of }: { of: FinishedCohort }) {
  const { say, number } = voice.value;
  const { events, plans } = of.manifest.cohort;
  const found = useMemo(() => eventChancesByPlan(of), [of]);
  const shown = found.map(({ chance, ...one }) => ({
    ...one,
    chance: chance && { value: 100 * chance.value, low: 100 * chance.low, high: 100 * chance.high },
  }));
  return (
    <section class="card">
      <h2 class="panel-claim">{say('cohorts.events.title')}</h2>
      <p class="label">{say(events.length === 0 ? 'cohorts.events.none' : 'cohorts.events.note')}</p>
      <div class="cohorts-multiples">
        {events.map((event, e) => (
          <figure key={event}>
            <figcaption>{eventName(event)}</figcaption>
            {shown
              .filter((one) => one.event === e)
              .map(({ plan, chance }) => {
                const { name } = plans[plan];
                const band = chance && { ...chance, inner: null, middle: chance.value, bar: true };
                const describe =
                  chance === null
                    ? ''
                    : say('cohorts.events.describe', {
                        plan: name,
                        value: number(chance.value, 0),
                        low: number(chance.low, 0),
                        high: number(chance.high, 0),
                      });
                return <BandRow key={name} name={name} describe={describe} axis={ofHundred} band={band} />;
              })}
            <AxisRow axis={ofHundred} print={(value) => number(value, 0)} />
          </figure>
        ))}
      </div>
      {events.length > 0 && <EventTable of={of} shown={shown} />}
    </section>
  );
}

interface EventTableProps {
  readonly of: FinishedCohort;
  readonly shown: readonly EventChance[];
}

/** @param shown chances of 100 */
function EventTable({ of, shown }: EventTableProps) {
  const { say } = voice.value;
  const { events, plans } = of.manifest.cohort;
  return (
    <TwinTable
      file="cohort-events"
      caption={say('cohorts.events.title')}
      columns={[
        { key: 'event', title: say('cohorts.column.event'), say: eventName },
        { key: 'plan', title: say('cohorts.column.plan') },
        { key: 'patients', title: say('cohorts.column.patients'), decimals: 0 },
        { key: 'of_100', title: say('cohorts.column.of100'), decimals: 1 },
        { key: 'low', title: say('cohorts.column.low'), decimals: 1 },
        { key: 'high', title: say('cohorts.column.high'), decimals: 1 },
      ]}
      rows={shown.map(({ event, plan, patients, chance }) => [
        events[event],
        plans[plan].name,
        patients,
        chance?.value ?? null,
        chance?.low ?? null,
        chance?.high ?? null,
      ])}
    />
  );
}
