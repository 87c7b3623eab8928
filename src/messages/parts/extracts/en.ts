import { extracts } from '../../en/extracts.data.ts';

/** What the page of extracts for research says, in English. */
export const sentences = { ...extracts } as const;
