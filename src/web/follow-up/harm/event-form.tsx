import { useEffect, useState } from 'preact/hooks';
import { PatientName } from '../../registry/patient-card.tsx';
import { refusal } from '../../registry/refusal.ts';
import type { Patient } from '../../registry/registry-client.ts';
import { useUnsent } from '../../registry/unsent.ts';
import { voice } from '../../state/language.ts';
import { type AdverseEvent, followUps, type Treatment } from '../follow-up-client.ts';
import { taken } from '../follow-up-state.ts';
import { kindText } from '../words.ts';
import { EventFields } from './event-fields.tsx';
import { eventOf, isEmergency, none, type TypedEvent, typedFrom } from './event-typed.ts';

interface EventFormProps {
  readonly patient: Patient;
  /** the event that is changed; a new one without it */
  readonly event?: AdverseEvent;
  readonly onDone: () => void;
}

/** Something unwanted: what, how bad, from when to when. What is typed stays in this tab until it is sent. */
export function EventForm({ patient, event, onDone }: EventFormProps) {
  const { say } = voice.value;
  const [start] = useState(() => typedFrom(event));
  const form = useUnsent<TypedEvent>(`event.${event?.id ?? patient.id}`, start);
  const typed = form.value;
  const treatments = useTreatments(patient);
  const treatmentId = typed.treatmentId || (treatments[0]?.id ?? none);
  const leave = () => {
    form.clear();
    refusal.value = null;
    onDone();
  };
  const send = async () => {
    const said = eventOf(typed);
    const reply =
      event === undefined
        ? await followUps.addEvent({
            ...said,
            patientId: patient.id,
            treatmentId: treatmentId === none ? null : treatmentId,
          })
        : await followUps.changeEvent({ ...said, version: event.version });
    if (reply.ok) leave();
    else taken(reply);
  };
  return (
    <form
      class="registry-form event-form"
      aria-label={say('followUp.event.new')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      {isEmergency(typed.kind) && (
        <p class="emergency-card" role="alert">
          {say('followUp.event.emergency', { kind: kindText(typed.kind) })}
        </p>
      )}
      <p class="label">
        <PatientName of={patient} />
      </p>
      <EventFields
        typed={{ ...typed, treatmentId }}
        treatments={event === undefined ? treatments : null}
        onTyped={(by) => form.set({ ...by, id: typed.id })}
      />
      {form.isTyped && <p class="source">{say('followUp.visit.unsent')}</p>}
      <div class="registry-actions">
        <button type="submit" class="button button--primary">
          {say('followUp.event.keep')}
        </button>
        <button type="button" class="button" onClick={leave}>
          {say('followUp.event.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Treatments of a patient, last first. */
function useTreatments({ id }: Patient): readonly Treatment[] {
  const [treatments, setTreatments] = useState<readonly Treatment[]>([]);
  useEffect(() => {
    void followUps.treatments(id).then((reply) => reply.ok && setTreatments(reply.value));
  }, [id]);
  return treatments;
}
