import { extracts } from '../../es/extracts.data.ts';

/** What the page of extracts for research says, in Spanish. */
export const sentences = { ...extracts };
