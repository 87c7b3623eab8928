import type { InjectionSite } from '#plan';
import { voice } from '../../state/language.ts';
import { amountOf, type DraftPlace } from '../draft-body.ts';
import { amountText } from './rows.ts';

/** A place as planned: how much and how deep. */
export function placeText(place: DraftPlace): string {
  const { say, shortest } = voice.value;
  const depth = place.depthMm === null ? '?' : shortest(place.depthMm, 1);
  return say('charting.planned', { amount: amountText(place), depth });
}

/** How far apart two sites are [mm]; null when they have different landmarks or sides, and no distance is known. */
export function movedMm(planned: InjectionSite, delivered: InjectionSite): number | null {
  if (planned.side !== delivered.side || planned.landmark !== delivered.landmark) return null;
  return Math.hypot(delivered.dxMm - planned.dxMm, delivered.dyMm - planned.dyMm);
}

/** What was done otherwise than planned, in words; empty when it was done so. */
export function differenceText(planned: DraftPlace, delivered: DraftPlace): string {
  const { say, list } = voice.value;
  const parts = [
    ...whereDiffers(planned.site, delivered.site),
    ...amountDiffers(planned, delivered),
    ...depthDiffers(planned, delivered),
  ];
  return parts.length === 0 ? '' : say('charting.differs', { what: list(parts) });
}

function whereDiffers(planned: InjectionSite, delivered: InjectionSite): string[] {
  const { say, number } = voice.value;
  if (planned.side !== delivered.side) return [say('charting.differs.side')];
  const moved = movedMm(planned, delivered);
  if (moved === null) return [say('faceMap.differs.landmark', { place: say(`site.at.${delivered.landmark}`) })];
  return rounded(moved) === 0
    ? []
    : [say('faceMap.differs.moved', { mm: number(moved), how: wayText(planned, delivered) })];
}

function wayText(planned: InjectionSite, delivered: InjectionSite): string {
  const { say, list, shortest } = voice.value;
  const [dx, dy] = [rounded(delivered.dxMm - planned.dxMm), rounded(delivered.dyMm - planned.dyMm)];
  const mm = (value: number) => shortest(Math.abs(value), 1);
  const across = dx === 0 ? [] : [say(dx > 0 ? 'site.toLeft' : 'site.toRight', { mm: mm(dx) })];
  const along = dy === 0 ? [] : [say(dy > 0 ? 'site.above' : 'site.below', { mm: mm(dy) })];
  return list([...across, ...along]);
}

function amountDiffers(planned: DraftPlace, delivered: DraftPlace): string[] {
  const [before, after] = [amountOf(planned), amountOf(delivered)];
  if (before === null || after === null) return [];
  const more = rounded(after - before);
  if (more === 0) return [];
  const text = amountText(
    planned.units === undefined ? { ...planned, volumeMl: Math.abs(more) } : { ...planned, units: Math.abs(more) },
  );
  return [voice.value.say(more > 0 ? 'charting.differs.more' : 'charting.differs.less', { amount: text })];
}

function depthDiffers(planned: DraftPlace, delivered: DraftPlace): string[] {
  if (planned.depthMm === null || delivered.depthMm === null) return [];
  const deeper = rounded(delivered.depthMm - planned.depthMm);
  if (deeper === 0) return [];
  const mm = voice.value.shortest(Math.abs(deeper), 1);
  return [voice.value.say(deeper > 0 ? 'charting.differs.deeper' : 'charting.differs.shallower', { mm })];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
