import { useEffect, useState } from 'preact/hooks';
import { Sheet } from '../frame/sheet.tsx';
import { Field, LooseProblem } from '../registry/field.tsx';
import { PatientName } from '../registry/patient-card.tsx';
import { refusal } from '../registry/refusal.ts';
import type { Patient } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { personData, type RemovalCount } from './consents-client.ts';
import { isSameName } from './same-name.ts';

interface RemoveSheetProps {
  readonly of: Patient;
  /** called with what was done, in a sentence */
  readonly onRemoved: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Says how much goes with a person; it goes only after the whole name was typed. */
export function RemoveSheet({ of, onRemoved, onClose }: RemoveSheetProps) {
  const { say } = voice.value;
  const [counted, setCounted] = useState<RemovalCount | null>(null);
  useEffect(() => {
    void personData.wouldRemove(of.id).then((reply) => {
      refusal.value = reply.ok ? null : reply.problem;
      if (reply.ok) setCounted(reply.value);
    });
  }, [of.id]);
  const remove = async () => {
    const reply = await personData.remove(of.id);
    refusal.value = reply.ok ? null : reply.problem;
    if (!reply.ok) return;
    onClose();
    onRemoved(say('consents.removed', { treatments: reply.value.treatments }));
  };
  return (
    <Sheet title={say('consents.remove.sheet', { name: of.identity.name })} onClose={onClose}>
      <div class="registry-form">
        <p>
          <PatientName of={of} />
        </p>
        <LooseProblem />
        {counted !== null && <Counted counted={counted} />}
        {counted !== null && <TypeTheName name={of.identity.name} onTyped={remove} />}
      </div>
    </Sheet>
  );
}

const rows = [
  ...(['treatments', 'followUps', 'captures', 'takes', 'adverseEvents'] as const),
  ...(['refusals', 'forecasts', 'consents', 'drafts'] as const),
] as const;

function Counted({ counted }: { counted: RemovalCount }) {
  const { say } = voice.value;
  return (
    <>
      <p>{say('consents.remove.goes')}</p>
      <table class="numbers-table">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{say('consents.remove.what')}</th>
            <th scope="col">{say('consents.remove.count')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((what) => (
            <tr key={what}>
              <td>{say('consents.remove.row', { what })}</td>
              <td class="number">
                <strong>{counted[what]}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {counted.treatments > 0 && <p class="caution-card label">{say('consents.remove.recall')}</p>}
      <p class="label">{say('consents.remove.stays')}</p>
    </>
  );
}

function TypeTheName({ name, onTyped }: { name: string; onTyped: () => Promise<void> }) {
  const { say } = voice.value;
  const [typed, setTyped] = useState('');
  const isTyped = isSameName(typed, name);
  return (
    <form
      class="registry-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped) void onTyped();
      }}
    >
      <Field label={say('consents.remove.type', { name })} path="typed" value={typed} onValue={setTyped} />
      <p class="source" role="status">
        {typed !== '' && !isTyped && say('consents.remove.notYet')}
      </p>
      <button type="submit" class="button button--primary" disabled={!isTyped}>
        {say('consents.remove.do', { name })}
      </button>
    </form>
  );
}
