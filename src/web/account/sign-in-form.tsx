import { useState } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { account, hasEnded, type SignInReply, signIn } from './session.ts';

/** E-mail address and password; after a session that ended only the password of the same person. */
export function SignInForm() {
  const { say } = voice.value;
  const again = hasEnded.value ? account.value : null;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [reply, setReply] = useState<SignInReply | 'asking' | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setReply('asking');
    const next = await signIn(again?.email ?? email, password);
    setPassword('');
    setReply(next);
  };
  return (
    <form class="account-form" onSubmit={(event) => void submit(event)}>
      {again === null && (
        <label>
          {say('account.email')}
          <input
            type="email"
            autoComplete="username"
            required
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
      )}
      <label>
        {say('account.password')}
        <input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button button--primary" disabled={reply === 'asking'}>
        {say('account.signIn')}
      </button>
      {reply !== null && reply !== 'asking' && reply !== 'done' && (
        <p class="refusal label" role="alert">
          {say(`account.reply.${reply}`)}
        </p>
      )}
    </form>
  );
}
