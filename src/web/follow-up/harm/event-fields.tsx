import { Choice, Field } from '../../registry/field.tsx';
import { harmKinds } from '../../registry/harm-kinds.ts';
import { dayText } from '../../registry/moment-text.ts';
import { voice } from '../../state/language.ts';
import type { Treatment } from '../follow-up-client.ts';
import { kindText } from '../words.ts';
import { isEmergency, none, severities, type TypedEvent } from './event-typed.ts';

interface EventFieldsProps {
  readonly typed: TypedEvent;
  /** treatments of the patient, last first; null when the one it followed is settled */
  readonly treatments: readonly Treatment[] | null;
  readonly onTyped: (by: Partial<TypedEvent>) => void;
}

/** The fields of something unwanted. */
export function EventFields({ typed, treatments, onTyped }: EventFieldsProps) {
  const { say } = voice.value;
  return (
    <>
      <Choice
        label={say('followUp.event.kind')}
        path="kind"
        value={typed.kind}
        options={harmKinds.map((kind) => [kind, kindText(kind)])}
        onValue={(kind) => onTyped({ kind, ...(isEmergency(kind) && { serious: true }) })}
      />
      <Choice
        label={say('followUp.event.severity')}
        path="severity"
        value={typed.severity}
        options={severities.map((severity) => [severity, say(`followUp.event.severity.${severity}`)])}
        onValue={(severity) => onTyped({ severity })}
      />
      <Serious isChecked={typed.serious} onChecked={(serious) => onTyped({ serious })} />
      <div class="registry-pair">
        <Field
          label={say('followUp.event.startedOn')}
          path="startedOn"
          type="date"
          value={typed.startedOn}
          onValue={(startedOn) => onTyped({ startedOn })}
        />
        <Field
          label={say('followUp.event.endedOn')}
          path="endedOn"
          type="date"
          value={typed.endedOn}
          onValue={(endedOn) => onTyped({ endedOn })}
        />
      </div>
      {treatments !== null && (
        <AfterTreatment
          treatments={treatments}
          value={typed.treatmentId}
          onValue={(treatmentId) => onTyped({ treatmentId })}
        />
      )}
      <Field label={say('followUp.event.note')} path="note" value={typed.note} onValue={(note) => onTyped({ note })} />
    </>
  );
}

function Serious({ isChecked, onChecked }: { isChecked: boolean; onChecked: (checked: boolean) => void }) {
  return (
    <div class="registry-checks">
      <label>
        <input type="checkbox" checked={isChecked} onChange={(event) => onChecked(event.currentTarget.checked)} />
        {voice.value.say('followUp.event.serious')}
      </label>
    </div>
  );
}

interface AfterTreatmentProps {
  readonly treatments: readonly Treatment[];
  readonly value: string;
  readonly onValue: (treatmentId: string) => void;
}

/** The treatment it followed. */
function AfterTreatment({ treatments, value, onValue }: AfterTreatmentProps) {
  const { say } = voice.value;
  const options = treatments.map(
    ({ id, label, performedAt }) => [id, say('followUp.row.treatment', { label, day: dayText(performedAt) })] as const,
  );
  return (
    <Choice
      label={say('followUp.event.treatment')}
      path="treatmentId"
      value={value}
      options={[...options, [none, say('followUp.event.treatment.none')]]}
      onValue={onValue}
    />
  );
}
