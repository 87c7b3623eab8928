import { voice } from '../state/language.ts';
import { amountOf, type DraftPlace } from './draft-body.ts';

/** A place as planned: how much and how deep. */
export function placeText(place: DraftPlace): string {
  const { say, shortest } = voice.value;
  return say('charting.planned', { amount: amountText(place, amountOf(place)), depth: shortest(place.depthMm, 1) });
}

/** What was done otherwise than planned, in words; empty when it was done so. */
export function differenceText(planned: DraftPlace, delivered: DraftPlace): string {
  const { say, list, shortest } = voice.value;
  const more = rounded(amountOf(delivered) - amountOf(planned));
  const deeper = rounded(delivered.depthMm - planned.depthMm);
  const parts: string[] = [];
  if (planned.site.side !== delivered.site.side) parts.push(say('charting.differs.side'));
  if (more !== 0) {
    const amount = amountText(planned, Math.abs(more));
    parts.push(say(more > 0 ? 'charting.differs.more' : 'charting.differs.less', { amount }));
  }
  if (deeper !== 0) {
    const mm = shortest(Math.abs(deeper), 1);
    parts.push(say(deeper > 0 ? 'charting.differs.deeper' : 'charting.differs.shallower', { mm }));
  }
  return parts.length === 0 ? '' : say('charting.differs', { what: list(parts) });
}

function amountText(place: DraftPlace, amount: number): string {
  const { say, shortest } = voice.value;
  return place.units === undefined
    ? say('plan.ml', { ml: shortest(amount) })
    : say('plan.units', { units: shortest(amount) });
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
