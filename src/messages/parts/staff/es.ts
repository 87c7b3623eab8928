import { staff } from '../../es/staff.data.ts';

/** What the page of accounts says, in Spanish. */
export const sentences = { ...staff };
