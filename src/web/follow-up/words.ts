import type { MessageKey } from '#messages';
import { dayText } from '../registry/moment-text.ts';
import { voice } from '../state/language.ts';
import type { AdverseEvent, Visit } from './follow-up-client.ts';

/** Name of somebody; a dash when they were removed in the meantime. */
export function nameOf({ patient }: Pick<Visit, 'patient'>): string {
  return patient?.identity.name ?? '\u2014';
}

/** What happened, by its name in the registry. */
export function kindText(kind: AdverseEvent['kind']): string {
  return voice.value.say(`followUp.kind.${kind}` as MessageKey);
}

/** Name with what tells two people of one name apart. */
export function whoText({ patient }: Pick<Visit, 'patient'>): string {
  if (patient === null) return '\u2014';
  const { say } = voice.value;
  const { name, bornOn, clinicNumber } = patient.identity;
  const born = bornOn === null ? [] : [say('clinic.patient.bornOn', { day: dayText(bornOn) })];
  const number = clinicNumber === null ? [] : [say('clinic.patient.number', { number: clinicNumber })];
  return [name, ...born, ...number].join(', ');
}
