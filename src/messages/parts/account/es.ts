import { account } from '../../es/account.data.ts';

/** What signing in says, in Spanish. */
export const sentences = { ...account };
