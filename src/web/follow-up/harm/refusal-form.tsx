import { useEffect, useState } from 'preact/hooks';
import { Choice, Field } from '../../registry/field.tsx';
import { PatientName } from '../../registry/patient-card.tsx';
import { refusal } from '../../registry/refusal.ts';
import { type Clinician, type Patient, registry } from '../../registry/registry-client.ts';
import { useUnsent } from '../../registry/unsent.ts';
import { voice } from '../../state/language.ts';
import { followUps, type NewRefusal } from '../follow-up-client.ts';
import { taken, today } from '../follow-up-state.ts';

/** What may be asked for, and why not, by their names in the registry. */
const asked = ['lip-flip', 'perioral-lines', 'gummy-smile', 'filler', 'lip-lift', 'brow-lift', 'other'] as const;
const reasons = [
  'label',
  'anatomy',
  'function',
  'expectation',
  'wellbeing',
  'age',
  'pregnancy',
  'consent',
  'other',
] as const;
export type Asked = (typeof asked)[number];
export type Reason = (typeof reasons)[number];

/** A clinician's no as its form holds it; empty texts are still to be entered. */
interface TypedRefusal {
  readonly id: string;
  readonly clinicianId: string;
  readonly refusedOn: string;
  readonly askedFor: string;
  readonly reason: string;
  readonly referred: boolean;
  readonly note: string;
}

const empty = { clinicianId: '', askedFor: '', reason: '', referred: false, note: '' };

/** A clinician's no: to what, why, and whether the patient was sent to somebody else. */
export function RefusalForm({ patient, onDone }: { patient: Patient; onDone: () => void }) {
  const { say } = voice.value;
  const [start] = useState(() => ({ ...empty, id: crypto.randomUUID(), refusedOn: today() }));
  const form = useUnsent<TypedRefusal>(`no-of.${patient.id}`, start);
  const [people, setPeople] = useState<readonly Clinician[] | null>(null);
  useEffect(() => {
    void registry.clinicians().then((reply) => reply.ok && setPeople(reply.value.filter(mayRefuse)));
  }, []);
  const only = people?.length === 1 ? people[0]?.id : undefined;
  const typed = { ...form.value, clinicianId: form.value.clinicianId || (only ?? '') };
  const leave = () => {
    form.clear();
    refusal.value = null;
    onDone();
  };
  const send = async () => {
    const reply = await followUps.addRefusal(refusalOf(patient, typed));
    if (reply.ok) leave();
    else taken(reply);
  };
  return (
    <form
      class="card registry-form"
      aria-label={say('followUp.refusal.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 class="panel-claim">{say('followUp.refusal.new')}</h2>
      <p class="label">
        <PatientName of={patient} />
      </p>
      <WhoSaidNo
        people={people}
        value={typed.clinicianId}
        onValue={(clinicianId) => form.set({ clinicianId, id: typed.id })}
      />
      <RefusalFields typed={typed} onTyped={(by) => form.set({ ...by, id: typed.id })} />
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

interface RefusalFieldsProps {
  readonly typed: TypedRefusal;
  readonly onTyped: (by: Partial<TypedRefusal>) => void;
}

function RefusalFields({ typed, onTyped }: RefusalFieldsProps) {
  const { say } = voice.value;
  return (
    <>
      <Choice
        label={say('followUp.refusal.askedFor')}
        path="askedFor"
        value={typed.askedFor}
        options={asked.map((each) => [each, say(`followUp.asked.${each}`)])}
        onValue={(askedFor) => onTyped({ askedFor })}
      />
      <Choice
        label={say('followUp.refusal.reason')}
        path="reason"
        value={typed.reason}
        options={reasons.map((each) => [each, say(`followUp.reason.${each}`)])}
        onValue={(reason) => onTyped({ reason })}
      />
      <Field
        label={say('followUp.refusal.refusedOn')}
        path="refusedOn"
        type="date"
        value={typed.refusedOn}
        onValue={(refusedOn) => onTyped({ refusedOn })}
      />
      <div class="registry-checks">
        <label>
          <input
            type="checkbox"
            checked={typed.referred}
            onChange={(event) => onTyped({ referred: event.currentTarget.checked })}
          />
          {say('followUp.refusal.referred')}
        </label>
      </div>
      <Field
        label={say('followUp.refusal.note')}
        path="note"
        value={typed.note}
        onValue={(note) => onTyped({ note })}
      />
    </>
  );
}

interface WhoSaidNoProps {
  /** null while they are fetched */
  readonly people: readonly Clinician[] | null;
  readonly value: string;
  readonly onValue: (clinicianId: string) => void;
}

function WhoSaidNo({ people, value, onValue }: WhoSaidNoProps) {
  const { say } = voice.value;
  if (people?.length === 0) return <p class="caution-card label">{say('followUp.refusal.noClinician')}</p>;
  return (
    <Choice
      label={say('followUp.refusal.clinician')}
      path="clinicianId"
      value={value}
      options={(people ?? []).map(({ id, name }) => [id, name])}
      onValue={onValue}
    />
  );
}

function mayRefuse({ active, role }: Clinician): boolean {
  return active && role !== 'assistant';
}

/** What is sent. Blanks are left out, so that the registry names the field that is missing. */
function refusalOf({ id: patientId }: Patient, typed: TypedRefusal): NewRefusal {
  const given = Object.entries(typed).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  return { patientId, ...Object.fromEntries(given) } as unknown as NewRefusal;
}
