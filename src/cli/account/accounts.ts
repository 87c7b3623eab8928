import { refusalText } from '#messages';
import { type Answer, type Registry, registryOf } from '#registry';
import { openStore } from '../../store/index.ts';
import { writeResult } from '../output.ts';
import { reader, words } from '../reader.ts';
import { placeOf, withStore } from '../registry/with-store.ts';
import { newPassword } from './new-password.ts';
import type { AccountListOptions, AccountPasswordOptions, AddAccountOptions, SwitchAccountOptions } from './options.ts';

const actor = 'philtrum account';
const schema = 'philtrum/account@1';

/** `philtrum account list`. @returns the command's exit code */
export async function listAccountsCommand(options: AccountListOptions): Promise<number> {
  const accounts = await withStore(placeOf(options), (store) => registryOf({ ...store, actor }).accounts.list());
  return writeResult({ schema: 'philtrum/accounts@1', ok: true, accounts }, options, () =>
    accounts.length === 0
      ? words('accounts.none')
      : accounts
          .map(({ email, name, role, disabled }) => {
            return words('accounts.line', { email, name, role, disabled: disabled ? 'yes' : 'no' });
          })
          .join('\n'),
  );
}

/** `philtrum account add`: makes the registry as well when there is none. @returns the command's exit code */
export async function addAccountCommand(options: AddAccountOptions): Promise<number> {
  const { email, name, role, clinician = null } = options;
  const password = await newPassword(options);
  const store = await openStore(placeOf(options));
  try {
    const { accounts } = registryOf({ ...store, actor });
    const added = await accounts.add({ email, name, role, clinicianId: clinician, password });
    return said(added, options, () => reader().say('accounts.added', { email, role }));
  } finally {
    await store.close();
  }
}

/** `philtrum account disable` and `enable`. @returns the command's exit code */
export function switchAccountCommand(options: SwitchAccountOptions, disabled: boolean): Promise<number> {
  return withAccount(options, async (accounts, id) => {
    const { name, role, clinicianId, version } = (await accounts.find(id))!;
    const changed = await accounts.change({ id, version, name, role, clinicianId, disabled });
    const key = disabled ? 'accounts.disabled' : 'accounts.enabled';
    return said(changed, options, () => words(key, { email: options.email }));
  });
}

/** `philtrum account password`. @returns the command's exit code */
export function accountPasswordCommand(options: AccountPasswordOptions): Promise<number> {
  return withAccount(options, async (accounts, id) => {
    const set = await accounts.setPassword({ id, password: await newPassword(options) });
    return said(set, options, () => words('accounts.passwordSet', { email: options.email }));
  });
}

function withAccount(
  options: SwitchAccountOptions,
  work: (accounts: Registry['accounts'], id: string) => Promise<number>,
): Promise<number> {
  return withStore(placeOf(options), async (store) => {
    const { accounts } = registryOf({ ...store, actor });
    const id = await accounts.byEmail(options.email);
    if (id !== null) return work(accounts, id);
    const detail = words('accounts.unknown', { email: options.email });
    return writeResult({ schema, ok: false, reason: 'not-found', detail }, options, () => detail);
  });
}

function said(answer: Answer<object>, options: AccountListOptions, text: () => string): Promise<number> | number {
  if (answer.ok) return writeResult({ schema, ok: true, ...answer.value }, options, text);
  const { why, path = '' } = answer;
  return writeResult({ schema, ...answer }, options, () => refusalText(reader(), why, { field: path }));
}
