import type { Injection, InjectionSite } from '#plan';
import { voice } from '../state/language.ts';

/** A site in words for a table: "Right, peak of the bow, 5 mm lateral". */
export function siteText({ site }: Pick<Injection, 'site'>): string {
  const { say } = voice.value;
  const { landmark, side, dxMm, dyMm } = site;
  return [say(`site.side.${side}`), say(`site.at.${landmark}`), sideways(side, dxMm), vertically(dyMm)]
    .filter((part) => part !== '')
    .join(', ');
}

function sideways(side: InjectionSite['side'], dxMm: number): string {
  const { say, shortest } = voice.value;
  if (dxMm === 0) return '';
  const mm = shortest(Math.abs(dxMm), 1);
  if (side === 'midline') return say(dxMm > 0 ? 'site.toLeft' : 'site.toRight', { mm });
  const outwards = side === 'patient-left' ? dxMm > 0 : dxMm < 0;
  return say(outwards ? 'site.lateral' : 'site.medial', { mm });
}

function vertically(dyMm: number): string {
  const { say, shortest } = voice.value;
  return dyMm === 0 ? '' : say(dyMm > 0 ? 'site.above' : 'site.below', { mm: shortest(Math.abs(dyMm), 1) });
}

/** Millimetres with sign, for a position. */
export function positionText(x: number, y: number): string {
  const { say, change } = voice.value;
  return say('site.position', { x: change(x), y: change(y) });
}
