import { useState } from 'preact/hooks';
import { account } from '../account/session.ts';
import { Sheet } from '../frame/sheet.tsx';
import { LooseProblem } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import type { Clinician } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { AccountFields, type Described } from './account-fields.tsx';
import { type Account, accounts } from './accounts-client.ts';
import { drawPassword, HandedPassword } from './handed-password.tsx';

interface ChangeAccountProps {
  readonly of: Account;
  readonly isOnlyDirector: boolean;
  readonly clinicians: readonly Clinician[];
  readonly onKept: () => Promise<void>;
  readonly onClose: () => void;
}

/** Changes an account of somebody else, sets it a new password, or signs it out. */
export function ChangeAccount({ of, isOnlyDirector, clinicians, onKept, onClose }: ChangeAccountProps) {
  const { say } = voice.value;
  const [password, setPassword] = useState<string | null>(null);
  const isSelf = of.id === account.value?.id;
  if (password !== null) return <HandedPassword name={of.name} password={password} onClose={onClose} />;
  return (
    <Sheet title={of.name} onClose={onClose}>
      <p class="label label--quiet">{of.email}</p>
      <LooseProblem />
      {isOnlyDirector && <p class="caution-card label">{say('staff.onlyDirector')}</p>}
      {isSelf && !isOnlyDirector && <p class="label">{say('staff.self')}</p>}
      <AccountForm of={of} isFixed={isSelf || isOnlyDirector} clinicians={clinicians} onKept={onKept} />
      {!isSelf && (
        <>
          <ForgottenPassword of={of} onPassword={setPassword} />
          <SignOutEverywhere of={of} />
        </>
      )}
    </Sheet>
  );
}

interface AccountFormProps extends Pick<ChangeAccountProps, 'of' | 'clinicians' | 'onKept'> {
  /** neither role nor whether it may sign in can be changed */
  readonly isFixed: boolean;
}

function AccountForm({ of, isFixed, clinicians, onKept }: AccountFormProps) {
  const { say } = voice.value;
  const { id, version, name, role, clinicianId } = of;
  const [described, setDescribed] = useState<Described>({ name, role, clinicianId });
  const [disabled, setDisabled] = useState(of.disabled);
  const [isKept, setKept] = useState(false);
  const save = async () => {
    const next = described.role as Account['role'];
    const reply = await accounts.change({ id, version, ...described, role: next, disabled });
    refusal.value = reply.ok ? null : reply.problem;
    setKept(reply.ok);
    if (reply.ok) await onKept();
  };
  return (
    <form
      class="registry-form accounts-part"
      onInput={() => setKept(false)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <AccountFields value={described} clinicians={clinicians} withRole={!isFixed} onValue={setDescribed} />
      {!isFixed && (
        <>
          <label class="accounts-check">
            <input type="checkbox" checked={disabled} onChange={() => setDisabled(!disabled)} />
            {say('staff.mayNotSignIn')}
          </label>
          <p class="source">{say('staff.mayNotSignIn.note')}</p>
        </>
      )}
      <button type="submit" class="button button--primary">
        {say('staff.save')}
      </button>
      <p class="label label--quiet" role="status">
        {isKept && say('staff.saved', { name: of.name })}
      </p>
    </form>
  );
}

function ForgottenPassword({ of, onPassword }: { of: Account; onPassword: (password: string) => void }) {
  const { say } = voice.value;
  const set = async () => {
    const password = drawPassword();
    const reply = await accounts.setPassword(of.id, password);
    refusal.value = reply.ok ? null : reply.problem;
    if (reply.ok) onPassword(password);
  };
  return (
    <section class="registry-form accounts-part" aria-label={say('staff.newPassword')}>
      <h3 class="label">{say('staff.newPassword')}</h3>
      <p class="label label--quiet">{say('staff.newPassword.says')}</p>
      <button type="button" class="button" onClick={() => void set()}>
        {say('staff.newPassword.do')}
      </button>
    </section>
  );
}

function SignOutEverywhere({ of: { id, name } }: { of: Account }) {
  const { say } = voice.value;
  const [isEnded, setEnded] = useState(false);
  const end = async () => {
    const reply = await accounts.endSessions(id);
    refusal.value = reply.ok ? null : reply.problem;
    setEnded(reply.ok);
  };
  return (
    <section class="registry-form accounts-part" aria-label={say('staff.end')}>
      <h3 class="label">{say('staff.end')}</h3>
      <p class="label label--quiet">{say('staff.end.says')}</p>
      <button type="button" class="button" onClick={() => void end()}>
        {say('staff.end.do', { name })}
      </button>
      <p class="label label--quiet" role="status">
        {isEnded && say('staff.end.done', { name })}
      </p>
    </section>
  );
}
