import '../registry/registry.css';
import './accounts.css';
import { accountsOn, may } from '../account/session.ts';
import { voice } from '../state/language.ts';
import { Everybody } from './everybody.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { WhoIAm } from './who-i-am.tsx';

/** One's own account and, for directors, everybody's; on a machine of one owner, why there are none. */
export function AccountsScreen() {
  const { say } = voice.value;
  return (
    <div class="registry-screen">
      <header class="registry-head">
        <h1 class="claim">{say('staff.title')}</h1>
        <p class="lead">{say(accountsOn ? 'staff.lead' : 'staff.local')}</p>
      </header>
      {accountsOn ? <Accounts /> : <HowToGetThem />}
    </div>
  );
}

function HowToGetThem() {
  return (
    <section class="card">
      <p>{voice.value.say('staff.local.how')}</p>
      <pre class="accounts-commands" lang="zxx">
        {`philtrum account add --role director --email … --name …
philtrum start --accounts --origin https://…`}
      </pre>
    </section>
  );
}

function Accounts() {
  return (
    <>
      <div class="registry-columns">
        <div class="accounts-own">
          <WhoIAm />
          <OwnSessions />
        </div>
        <OwnPassword />
      </div>
      {may('listAccounts') && <Everybody />}
    </>
  );
}
