import './account.css';
import { voice } from '../state/language.ts';
import { account, hasNewPassword, isKnown } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Stands in place of a page that needs somebody signed in, or somebody of another role. */
export function SignInScreen() {
  const { say } = voice.value;
  const here = account.value;
  if (!isKnown.value) return null;
  if (here !== null) {
    return (
      <section class="account-screen">
        <h1 class="claim">{say('account.notForRole')}</h1>
        <p class="lead">{say('account.roleSays', { role: here.role })}</p>
      </section>
    );
  }
  return (
    <section class="account-screen">
      <h1 class="claim">{say(hasNewPassword.value ? 'account.newPassword' : 'account.title')}</h1>
      <p class="lead">{say(hasNewPassword.value ? 'account.newPassword.says' : 'account.lead')}</p>
      <SignInForm />
      <p class="source">{say('account.forgotten')}</p>
    </section>
  );
}
