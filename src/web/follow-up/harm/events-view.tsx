import { useState } from 'preact/hooks';
import { PatientCard } from '../../registry/patient-card.tsx';
import { refusal } from '../../registry/refusal.ts';
import type { Patient } from '../../registry/registry-client.ts';
import { voice } from '../../state/language.ts';
import { type AdverseEvent, followUps } from '../follow-up-client.ts';
import { taken, today } from '../follow-up-state.ts';
import { kindText, nameOf, whoText } from '../words.ts';
import { EventForm } from './event-form.tsx';
import { EventLine } from './event-line.tsx';
import { eventOf, typedFrom } from './event-typed.ts';
import { events, loadEvents } from './events.ts';

/** Everything that went wrong: what lasts first. */
export function EventsView() {
  const { say } = voice.value;
  const [whose, setWhose] = useState<Patient | null>(null);
  const all = events.value ?? [];
  const lasting = all.filter(({ endedOn }) => endedOn === null);
  const ended = () => {
    setWhose(null);
    void loadEvents();
  };
  return (
    <>
      <header class="registry-head">
        <h1 class="claim">{say('followUp.event.title')}</h1>
        <p class="lead">{say('followUp.event.lead', { open: lasting.length, all: all.length })}</p>
      </header>
      <div class="registry-columns follow-up-columns">
        {all.length > 0 ? (
          <section class="card" aria-label={say('followUp.event.title')}>
            <ul class="registry-plain event-list">
              {all.map((event) => (
                <EventRow key={`${event.id}.${event.version}`} event={event} />
              ))}
            </ul>
          </section>
        ) : (
          <p class="label label--quiet">{say('followUp.nothing')}</p>
        )}
        {whose === null ? (
          <PatientCard title={say('followUp.event.new')} onChosen={async (chosen) => setWhose(chosen)} />
        ) : (
          <section class="card" aria-label={say('followUp.event.new')}>
            <h2 class="panel-claim">{say('followUp.event.new')}</h2>
            <EventForm patient={whose} onDone={ended} />
          </section>
        )}
      </div>
    </>
  );
}

function EventRow({ event }: { event: AdverseEvent }) {
  const { say } = voice.value;
  const [changing, setChanging] = useState(false);
  const of = { kind: kindText(event.kind), name: nameOf(event) };
  const endToday = async () => {
    const changed = eventOf({ ...typedFrom(event), endedOn: today() });
    const reply = await followUps.changeEvent({ ...changed, version: event.version });
    if (taken<unknown>(reply) !== null) await loadEvents();
  };
  if (changing && event.patient !== null) {
    const done = () => {
      setChanging(false);
      refusal.value = null;
      void loadEvents();
    };
    return (
      <li>
        <EventForm patient={event.patient} event={event} onDone={done} />
      </li>
    );
  }
  return (
    <li class="event-row">
      <span class="event-line">
        <span class="label">{whoText(event)}</span>
        <EventLine event={event} />
      </span>
      <span class="registry-actions">
        {event.endedOn === null && (
          <button
            type="button"
            class="button"
            aria-label={say('followUp.event.endTodayOf', of)}
            onClick={() => void endToday()}
          >
            {say('followUp.event.endToday')}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={say('followUp.event.changeOf', of)}
          onClick={() => setChanging(true)}
        >
          {say('followUp.event.change')}
        </button>
      </span>
    </li>
  );
}
