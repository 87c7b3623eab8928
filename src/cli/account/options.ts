import type { Registry } from '#registry';
import type { RegistryOptions } from '../registry/options.ts';

/** Options of `philtrum account list`. */
export type AccountListOptions = RegistryOptions;

/** Options of `philtrum account disable` and `enable`. */
export interface SwitchAccountOptions extends RegistryOptions {
  readonly email: string;
}

/** Options of `philtrum account password`. */
export interface AccountPasswordOptions extends SwitchAccountOptions {
  /** File whose first line is the password; PHILTRUM_PASSWORD without it, or it is asked. */
  readonly passwordFile?: string | undefined;
}

/** Options of `philtrum account add`. */
export interface AddAccountOptions extends AccountPasswordOptions {
  readonly name: string;
  readonly role: Parameters<Registry['accounts']['add']>[0]['role'];
  /** Number of the clinician this is. */
  readonly clinician?: string | undefined;
}
