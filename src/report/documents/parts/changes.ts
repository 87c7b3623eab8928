import type { Forecast } from '#forecast';
import type { MessageKey } from '#messages';
import { axisAround, type IntervalRow } from '../../charts/interval-rows.ts';
import type { Block } from '../model/document.ts';
import type { Facts } from './facts.ts';

const shownChanges = [
  ['rest', 'upperVermilionHeight'],
  ['rest', 'philtrumLength'],
  ['smile', 'incisorShow'],
  ['gummySmile', 'gingivalShow'],
  ['pucker', 'mouthWidth'],
] as const;
const week = '2';

/** Limit of what one pair of photographs shows in a smile (Tanikawa 2018) [mm]. */
const smileLimitMm = 1.5;

/** Changes at week 2 on one axis, over what one pair of photographs cannot show. */
export function changesBlocks(facts: Facts, forecast: Forecast): readonly Block[] {
  const { voice } = facts;
  const rows = shownChanges.flatMap(([expression, measure]): IntervalRow[] => {
    const change = forecast.outcomes[expression]?.[measure]?.change[week];
    if (change === undefined || change.n === 0) return [];
    const label = voice.say(`document.change.${expression}.${measure}` as MessageKey);
    const middle = `${voice.change(change.p50)} mm`;
    const words = voice.say('document.oddsWithRange', { odds: middle, range: voice.range(change.p05, change.p95) });
    return [{ label, ...change, words }];
  });
  if (rows.length === 0) return [];
  const note = voice.say('consult.changes.note', {
    band: voice.number(forecast.detectionLimitMm),
    smile: voice.number(smileLimitMm),
  });
  return [
    { kind: 'heading', text: voice.say('consult.changes') },
    { kind: 'intervals', rows, axis: axisAround(rows, forecast.detectionLimitMm) },
    { kind: 'paragraph', tone: 'quiet', text: note },
  ];
}
