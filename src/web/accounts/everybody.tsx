import { useEffect, useState } from 'preact/hooks';
import { account } from '../account/session.ts';
import { refusal } from '../registry/refusal.ts';
import { type Clinician, registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { type Account, accounts } from './accounts-client.ts';
import { ChangeAccount } from './change-account.tsx';
import { NewAccount } from './new-account.tsx';

/** Everybody who may sign in, for directors: add, change, disable, sign out. */
export function Everybody() {
  const { say } = voice.value;
  const [all, setAll] = useState<readonly Account[]>([]);
  const [clinicians, setClinicians] = useState<readonly Clinician[]>([]);
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const load = async () => {
    const [people, treating] = await Promise.all([accounts.list(), registry.clinicians()]);
    if (people.ok) setAll(people.value);
    else refusal.value = people.problem;
    if (treating.ok) setClinicians(treating.value);
  };
  useEffect(() => void load(), []);
  const opened = all.find(({ id }) => id === open);
  const close = () => {
    refusal.value = null;
    setOpen(null);
  };
  return (
    <section class="card" aria-label={say('staff.all')}>
      <h2 class="panel-claim">{say('staff.all')}</h2>
      <ul class="accounts-list">
        {all.map((one) => (
          <AccountLine key={one.id} of={one} onOpen={() => setOpen(one.id)} />
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => setOpen('new')}>
          {say('staff.add')}
        </button>
      </p>
      <Roles />
      {open === 'new' && <NewAccount clinicians={clinicians} onKept={load} onClose={close} />}
      {opened !== undefined && (
        <ChangeAccount
          of={opened}
          isOnlyDirector={isOnlyDirector(opened, all)}
          clinicians={clinicians}
          onKept={load}
          onClose={close}
        />
      )}
    </section>
  );
}

function isOnlyDirector(one: Account, all: readonly Account[]): boolean {
  const directors = all.filter(({ role, disabled }) => role === 'director' && !disabled);
  return directors.length === 1 && directors[0]?.id === one.id;
}

function AccountLine({ of, onOpen }: { of: Account; onOpen: () => void }) {
  const { say } = voice.value;
  const { id, name, email, role, disabled } = of;
  return (
    <li class={disabled ? 'accounts-line accounts-line--off' : 'accounts-line'}>
      <span class="accounts-who">
        <strong>{name}</strong>
        {id === account.value?.id && <span class="accounts-tag">{say('staff.row.you')}</span>}
        <br />
        <span class="label label--quiet">{email}</span>
      </span>
      <span class="accounts-role">
        {say(`staff.role.${role}`)}
        {disabled && <span class="accounts-tag">{say('staff.row.disabled')}</span>}
      </span>
      <button type="button" class="button" aria-label={say('staff.row.changeWho', { name })} onClick={onOpen}>
        {say('staff.row.change')}
      </button>
    </li>
  );
}

function Roles() {
  const { say } = voice.value;
  const roles = ['director', 'clinician', 'assistant', 'researcher'] as const;
  return (
    <details class="accounts-roles">
      <summary>{say('staff.all.roles')}</summary>
      <ul class="registry-plain label">
        {roles.map((role) => (
          <li key={role}>{say(`staff.may.${role}`)}</li>
        ))}
      </ul>
    </details>
  );
}
