import type { ExpressionComparison } from '#compare';
import type { Voice } from '#messages';
import { tableOf } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { curveChart } from './curve-chart.ts';

/** What changed in motion: curves, numbers and the motion that is left by region; nothing where nothing moved. */
export function motionSection(one: ExpressionComparison, voice: Voice): string {
  const { motion, kept, curves, measures } = one;
  if (motion.length === 0 && kept.length === 0 && curves.length === 0) return '';
  const drawn = curves.map(
    (curve) => `<figure>${curveChart(curve, measures[curve.measure]?.detectionLimitMm ?? 0, voice)}</figure>`,
  );
  return `<div class="columns curves">${drawn.join('')}</div>
<p class="quiet">${escapeText(voice.say('measured.pair.curves'))}</p>
${numbers(one, voice)}
${left(one, voice)}`;
}

function numbers({ motion }: ExpressionComparison, voice: Voice): string {
  if (motion.length === 0) return '';
  const rows = motion.map(({ name, before, after, change, detectionLimit, detectable }) => {
    const unit = change.unit === '1' ? '' : change.unit;
    const decimals = change.unit === 's' ? 2 : 1;
    const [from, to, value, lo, hi, limit] = [
      before.value,
      after.value,
      change.value,
      change.lo95,
      change.hi95,
      detectionLimit,
    ].map((each) => voice.number(each, decimals));
    return [
      escapeText(voice.say(`measured.motion.${name}`)),
      from,
      to,
      escapeText(voice.say('measured.pair.change', { value, unit, lo, hi })),
      escapeText(detectable ? voice.say('measured.pair.changed') : voice.say('measured.pair.below', { limit, unit })),
    ];
  });
  const head = [
    { text: voice.say('measured.pair.head.motion') },
    { text: voice.say('measured.pair.head.before'), number: true },
    { text: voice.say('measured.pair.head.after'), number: true },
    { text: voice.say('measured.pair.head.change'), number: true },
    { text: voice.say('measured.pair.head.verdict') },
  ];
  return tableOf(head, rows, voice.say('measured.motion'));
}

function left({ kept }: ExpressionComparison, voice: Voice): string {
  if (kept.length === 0) return '';
  const title = voice.say('measured.pair.left');
  const percent = (share: number): string => voice.number(100 * share, 0);
  const rows = kept.map(({ region, kept: share, beforeMm, afterMm }) => {
    const [value, lo, hi] = [share.value, share.lo95, share.hi95].map(percent);
    return [
      escapeText(voice.say(`measured.region.${region}`)),
      voice.number(beforeMm),
      voice.number(afterMm),
      escapeText(voice.say('measured.pair.left.of100', { value, lo, hi })),
    ];
  });
  const head = [
    { text: voice.say('measured.pair.left.region') },
    { text: voice.say('measured.pair.left.before'), number: true },
    { text: voice.say('measured.pair.left.after'), number: true },
    { text: voice.say('measured.pair.left.left'), number: true },
  ];
  return `<h3>${escapeText(title)}</h3>${tableOf(head, rows, title)}`;
}
