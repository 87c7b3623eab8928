import type { Consent } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import type { Resting } from './consents-client.ts';

/** What taking a consent back does, in sentences; two lists, none of them empty. */
export interface WhatGoes {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  /** pictures that are removed for good */
  readonly pictures: number;
}

const megabyte = 1e6;

/** Says exactly what goes with a consent, as the registry counted it, and what stays. */
export function whatGoes(rests: Resting, consent: Pick<Consent, 'coversRegistry'>): WhatGoes {
  const pictures = rests.removed.photos + rests.removed.clips;
  const goes = goesWith(rests, pictures);
  const nothing = voice.value.say('consents.goes.nothing');
  return { goes: goes.length === 0 ? [nothing] : goes, stays: staysAfter(rests, consent), pictures };
}

function goesWith({ removed, counted, extracted, ends }: Resting, pictures: number): string[] {
  const { say, number, list } = voice.value;
  const { photos, clips, bytes } = removed;
  const both = photos > 0 && clips > 0 ? 'yes' : 'no';
  const mb = number(bytes / megabyte, 2);
  const uncounted = counted.before - counted.after;
  const untold = extracted.before - extracted.after;
  return [
    ...(pictures > 0 ? [say('consents.goes.pictures', { photos, clips, both, mb, pictures })] : []),
    ...(uncounted > 0 ? [say('consents.goes.counted', { treatments: uncounted })] : []),
    ...(untold > 0 ? [say('consents.goes.extracted', { treatments: untold })] : []),
    ...(ends.length > 0
      ? [say('consents.goes.ends', { scopes: list(ends.map((scope) => say(`charting.scope.${scope}`))) })]
      : []),
    ...(ends.includes('coversTreatment') ? [say('consents.goes.noChart')] : []),
  ];
}

function staysAfter(rests: Resting, { coversRegistry }: Pick<Consent, 'coversRegistry'>): string[] {
  const { say } = voice.value;
  const { stays, picturesThatStay, counted, removed } = rests;
  return [
    ...(stays.treatments > 0 ? [say('consents.stays.charts', { treatments: stays.treatments })] : []),
    ...(stays.captures > 0 ? [say('consents.stays.captures', { captures: stays.captures })] : []),
    ...(picturesThatStay > 0 ? [say('consents.stays.pictures', { pictures: picturesThatStay })] : []),
    ...(coversRegistry && counted.after > 0 ? [say('consents.stays.counted')] : []),
    say('consents.stays.entry'),
    ...(removed.photos + removed.clips > 0 ? [say('consents.stays.backups')] : []),
  ];
}
