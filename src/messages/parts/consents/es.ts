import { consents } from '../../es/consents.data.ts';

/** What the page of consents and data of a person says, in Spanish. */
export const sentences = { ...consents };
