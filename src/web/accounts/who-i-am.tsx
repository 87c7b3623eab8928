import { account } from '../account/session.ts';
import { voice } from '../state/language.ts';

/** Who is signed in, and what their role may do. */
export function WhoIAm() {
  const { say } = voice.value;
  const here = account.value;
  if (here === null) return null;
  return (
    <section class="card" aria-label={say('staff.own')}>
      <h2 class="panel-claim">{say('staff.own')}</h2>
      <p>{say('staff.own.who', { name: here.name, email: here.email })}</p>
      <p class="label">{say(`staff.may.${here.role}`)}</p>
    </section>
  );
}
