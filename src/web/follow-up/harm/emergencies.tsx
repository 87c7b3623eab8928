import { useEffect } from 'preact/hooks';
import { dayText } from '../../registry/moment-text.ts';
import { voice } from '../../state/language.ts';
import { kindText, whoText } from '../words.ts';
import { isEmergency } from './event-typed.ts';
import { events, loadEvents } from './events.ts';

/** Emergencies that last, above everything else of the page. */
export function Emergencies() {
  const { say } = voice.value;
  useEffect(() => void loadEvents(), []);
  const lasting = (events.value ?? []).filter(({ kind, endedOn }) => endedOn === null && isEmergency(kind));
  return (
    <>
      {lasting.map((event) => (
        <p key={event.id} class="emergency-card" role="alert">
          {say('followUp.event.lastingEmergency', {
            kind: kindText(event.kind),
            who: whoText(event),
            day: dayText(event.startedOn),
          })}
        </p>
      ))}
    </>
  );
}
