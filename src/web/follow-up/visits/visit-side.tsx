import type { ComponentChildren } from 'preact';
import { dayText } from '../../registry/moment-text.ts';
import { voice } from '../../state/language.ts';
import type { Visit } from '../follow-up-client.ts';
import { EventLine } from '../harm/event-line.tsx';
import { events } from '../harm/events.ts';
import { PatientLinkCard } from './patient-link.tsx';
import { VisitCapture } from './visit-capture.tsx';

/** Beside a visit: how the patient was invited, the film, and what went wrong for this patient. */
export function VisitSide({ visit, children }: { visit: Visit; children: ComponentChildren }) {
  const { say } = voice.value;
  const { invitedAt, invitedBy, invitations } = visit;
  return (
    <div class="follow-up-side">
      <section class="card" aria-label={say('followUp.visit.invitation')}>
        <h2 class="panel-claim">{say('followUp.visit.invitation')}</h2>
        <p class="label">
          {invitedAt === null || invitedBy === null
            ? say('followUp.visit.notInvited')
            : say('followUp.row.invitedAt', {
                day: dayText(invitedAt),
                by: say(`followUp.by.${invitedBy}`),
                times: invitations,
              })}
        </p>
        <PatientLinkCard visit={visit} />
      </section>
      <VisitCapture visit={visit} />
      <section class="card" aria-label={say('followUp.event.title')}>
        <h2 class="panel-claim">{say('followUp.event.title')}</h2>
        <OwnEvents visit={visit} />
        {children}
      </section>
    </div>
  );
}

/** What went wrong for this patient, whichever treatment it followed. */
function OwnEvents({ visit: { patientId } }: { visit: Visit }) {
  const own = (events.value ?? []).filter((event) => event.patientId === patientId);
  return (
    <ul class="registry-plain">
      {own.map((event) => (
        <li key={event.id}>
          <EventLine event={event} />
        </li>
      ))}
    </ul>
  );
}
