import { useState } from 'preact/hooks';
import { Sheet } from '../frame/sheet.tsx';
import { Field, LooseProblem } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import type { Clinician } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { AccountFields, type Described } from './account-fields.tsx';
import { type Account, accounts } from './accounts-client.ts';
import { drawPassword, HandedPassword } from './handed-password.tsx';

interface NewAccountProps {
  readonly clinicians: readonly Clinician[];
  readonly onKept: () => Promise<void>;
  readonly onClose: () => void;
}

/** Makes an account; its first password is shown once, to be handed over. */
export function NewAccount({ clinicians, onKept, onClose }: NewAccountProps) {
  const { say } = voice.value;
  const [id] = useState(() => crypto.randomUUID());
  const [password] = useState(drawPassword);
  const [email, setEmail] = useState('');
  const [described, setDescribed] = useState<Described>({ name: '', role: '', clinicianId: null });
  const [isKept, setKept] = useState(false);
  const add = async () => {
    const role = described.role as Account['role'];
    const reply = await accounts.add({ id, email, ...described, role, password });
    refusal.value = reply.ok ? null : reply.problem;
    if (!reply.ok) return;
    setKept(true);
    await onKept();
  };
  if (isKept) return <HandedPassword name={described.name} password={password} onClose={onClose} />;
  return (
    <Sheet title={say('staff.add')} onClose={onClose}>
      <form
        class="registry-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={say('staff.email')} path="email" value={email} onValue={setEmail} />
        <p class="source">{say('staff.email.note')}</p>
        <AccountFields value={described} clinicians={clinicians} withRole onValue={setDescribed} />
        <LooseProblem />
        <button type="submit" class="button button--primary">
          {say('staff.add.do')}
        </button>
      </form>
    </Sheet>
  );
}
