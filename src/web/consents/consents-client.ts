import type { Registry } from '#registry';
import { ask, type Sent } from '../registry/registry-client.ts';

type People = Registry['people'];
type ValueOf<F extends (...given: never[]) => Promise<unknown>> = Sent<
  Extract<Awaited<ReturnType<F>>, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never
>;

/** What hangs on a consent, and would go with it. */
export type Resting = ValueOf<People['whatRests']>;
/** How much would go with a person. */
export type RemovalCount = ValueOf<People['wouldRemove']>;
/** What remained after a consent was taken back. */
type Withdrawn = ValueOf<People['withdrawConsent']>;

/** What the page of one person's consents and data asks of the registry. */
export const personData = {
  whatRests: (consentId: string) => ask<Resting>('GET', `/consents/${consentId}/withdrawal`),
  withdraw: (consentId: string) => ask<Withdrawn>('POST', `/consents/${consentId}/withdrawal`),
  wouldRemove: (patientId: string) => ask<RemovalCount>('GET', `/patients/${patientId}/removal`),
  remove: (patientId: string) => ask<{ treatments: number }>('DELETE', `/patients/${patientId}`),
} as const;
