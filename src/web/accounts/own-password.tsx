import { useId, useState } from 'preact/hooks';
import { passwordChanged } from '../account/session.ts';
import { LooseProblem, ProblemAt } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import { voice } from '../state/language.ts';
import { accounts } from './accounts-client.ts';

/** Replaces one's own password, from the one that is used now. */
export function OwnPassword() {
  const { say } = voice.value;
  const [typed, setTyped] = useState({ current: '', next: '' });
  const [isShown, setShown] = useState(false);
  const change = async () => {
    const reply = await accounts.changeOwnPassword(typed.current, typed.next);
    refusal.value = reply.ok ? null : reply.problem;
    if (reply.ok) await passwordChanged();
  };
  return (
    <section class="card" aria-label={say('staff.password')}>
      <h2 class="panel-claim">{say('staff.password')}</h2>
      <form
        class="registry-form"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <Secret
          label={say('staff.password.current')}
          path="current"
          autoComplete="current-password"
          isShown={isShown}
          value={typed.current}
          onValue={(current) => setTyped({ ...typed, current })}
        />
        <Secret
          label={say('staff.password.next')}
          path="password"
          autoComplete="new-password"
          isShown={isShown}
          value={typed.next}
          onValue={(next) => setTyped({ ...typed, next })}
        />
        <p class="source">{say('staff.password.rule')}</p>
        <label class="accounts-check">
          <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
          {say('staff.password.show')}
        </label>
        <p class="source">{say('staff.password.signsOut')}</p>
        <LooseProblem />
        <button type="submit" class="button button--primary">
          {say('staff.password.change')}
        </button>
      </form>
    </section>
  );
}

interface SecretProps {
  readonly label: string;
  readonly path: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly isShown: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Secret({ label, path, autoComplete, isShown, value, onValue }: SecretProps) {
  const id = useId();
  const isRefused = refusal.value?.path === path;
  return (
    <div class="registry-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={isShown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="off"
        spellcheck={false}
        required
        data-path={path}
        value={value}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-problem` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <ProblemAt path={path} id={`${id}-problem`} />
    </div>
  );
}
