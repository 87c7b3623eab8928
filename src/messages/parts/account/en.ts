import { account } from '../../en/account.data.ts';

/** What signing in says, in English. */
export const sentences = { ...account } as const;
