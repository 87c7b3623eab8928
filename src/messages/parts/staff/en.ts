import { staff } from '../../en/staff.data.ts';

/** What the page of accounts says, in English. */
export const sentences = { ...staff } as const;
