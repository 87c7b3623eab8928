import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';
import type { AdverseEvent, Visit } from './follow-up-client.ts';

const dayMs = 86_400_000;

/** A day, given as a day or as a moment, such as "9 Jan 2027"; a moment is told by the clock here. */
export function dayText(moment: string): string {
  const day = moment.length === 10 ? moment : localMoment(moment).slice(0, 10);
  return voice.value.date(Date.parse(day) / dayMs, 'dayAndYear');
}

/** A moment as a field of the page holds it: of this place's clock, to the minute. */
export function localMoment(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

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
