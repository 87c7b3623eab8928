import type { MessageKey, Voice } from '#messages';
import type { InjectionSite } from '#plan';

/** A landmark and how far from it, such as `peak of the bow, 5 mm out, 1 mm down`. */
export function placeInWords(voice: Voice, site: InjectionSite): string {
  const outward = site.side === 'patient-right' ? -site.dxMm : site.dxMm;
  const sideways = site.side === 'midline' ? (['leftward', 'rightward'] as const) : (['outward', 'inward'] as const);
  const steps: readonly (readonly [number, MessageKey, MessageKey])[] = [
    [outward, `document.place.${sideways[0]}`, `document.place.${sideways[1]}`],
    [site.dyMm, 'document.place.above', 'document.place.below'],
  ];
  return steps.reduce(
    (place, [mm, plus, minus]) =>
      mm === 0 ? place : voice.say(mm > 0 ? plus : minus, { place, mm: voice.shortest(Math.abs(mm), 1) }),
    voice.say(`document.place.${site.landmark}`),
  );
}

/** A site with its side spelled out, such as `RIGHT, peak of the bow`. */
export function siteInWords(voice: Voice, site: InjectionSite): string {
  return voice.say('report.site', { side: voice.say(`document.side.${site.side}`), place: placeInWords(voice, site) });
}

/** The patient's sides, as a drawing names them. */
export function sidesOfPatient(voice: Voice): { readonly right: string; readonly left: string } {
  return { right: voice.say('document.side.patient-right'), left: voice.say('document.side.patient-left') };
}
