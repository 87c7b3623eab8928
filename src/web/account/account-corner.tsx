import './account.css';
import { useModal } from '../frame/sheet.tsx';
import { voice } from '../state/language.ts';
import { goTo } from '../state/view.ts';
import { account, hasEnded, signOut } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** In the header: who is signed in, and the way out; over the page, when the session has ended. */
export function AccountCorner() {
  const { say } = voice.value;
  const here = account.value;
  if (here === null) return null;
  return (
    <span class="account-corner">
      <button type="button" class="link account-name" title={here.email} onClick={() => goTo('accounts')}>
        {here.name}
      </button>
      <button type="button" class="link" onClick={() => void signOut()}>
        {say('account.signOut')}
      </button>
      {hasEnded.value && <SessionEnded />}
    </span>
  );
}

/** Covers the page, which keeps what was typed, until the same person is back or somebody else begins anew. */
function SessionEnded() {
  const { say } = voice.value;
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class="sheet account-ended"
      aria-label={say('account.ended')}
      onCancel={(event) => event.preventDefault()}
    >
      <div class="sheet-body">
        <h2 class="panel-claim">{say('account.ended')}</h2>
        <p>{say('account.endedSays', { name: account.value?.name ?? '' })}</p>
        <SignInForm />
        <button type="button" class="link" onClick={() => void signOut()}>
          {say('account.somebodyElse')}
        </button>
      </div>
    </dialog>
  );
}
