import { z } from 'zod';
import { day, fields, optional, text } from '../door/fields.ts';

/** What tells who a patient is; kept under the patient's own key only. */
export const identityFields = fields({
  name: text(200),
  bornOn: optional(day),
  contact: optional(text(300)),
  /** number of the person in the clinic's own files */
  clinicNumber: optional(text(60)),
});
export type Identity = z.output<typeof identityFields>;

/** Where the identity is sealed. */
export const identityPlace = 'patient.identity_sealed';

/** An identity as it was sealed. */
export function identityFrom(json: string): Identity {
  return z.looseObject({}).parse(JSON.parse(json)) as Identity;
}
