import { consents } from '../../en/consents.data.ts';

/** What the page of consents and data of a person says, in English. */
export const sentences = { ...consents } as const;
