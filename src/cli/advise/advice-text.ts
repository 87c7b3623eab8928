import { type Advice, inputName, inReadingOrder, type OptionAdvice, type Reason, sourcesFor } from '#advise';
import { type Language, type MessageKey, type Voice, voiceOf } from '#messages';
import { sayAsFarAsKnown, sayOtherWeights, sayReason, sayStanding } from '#report';
import { cite } from '#sources';
import type { ForecastBasis } from './forecasts.ts';

/** What an advice is printed with. */
export interface AdviceTextContext {
  readonly face: string;
  readonly basis: ForecastBasis;
  readonly language: Language;
}

const mostHelp = 3;

/** An advice in sentences, for a person at a terminal: every option in its own order, each reason with its sources. */
export function adviceText(advice: Advice, { face, basis, language }: AdviceTextContext): string {
  const voice = voiceOf(language);
  return [
    voice.say('advice.title', { face }),
    basisInWords(basis, voice),
    voice.say('frame.emergency'),
    ...pointersInWords(advice, voice),
    ...advice.options.flatMap((option) => ['', ...optionInWords(option, voice)]),
    '',
    voice.say('advice.noDose'),
  ].join('\n');
}

function basisInWords({ from, draws }: ForecastBasis, voice: Voice): string {
  if (from === 'none') return voice.say('advice.forecastNone');
  const values = { draws: draws === null ? '—' : voice.number(draws, 0) };
  return voice.say(from === 'first-estimate' ? 'advice.forecastQuick' : 'advice.forecastBasis', values);
}

function pointersInWords({ pointers }: Advice, voice: Voice): readonly string[] {
  if (pointers.length === 0) return [];
  return ['', voice.say('advice.pointers'), ...pointers.map((reason) => `  ${sayReason(voice, reason, 'plain')}`)];
}

function optionInWords(advice: OptionAdvice, voice: Voice): readonly string[] {
  const { option, reasons, wouldHelp } = advice;
  // odds that were not forecast are said once, above
  const told = reasons.filter(({ values }) => values['odds'] === 'no' || values['known'] === 'yes');
  const otherWeights = sayOtherWeights(voice, advice);
  const help = wouldHelp.slice(0, mostHelp).map((path) => voice.say(inputName(path) as MessageKey));
  return [
    `${voice.say(`decide.option.${option}`)}: ${sayStanding(voice, advice)}`,
    ...inReadingOrder(told).map((reason) => reasonInWords(reason, voice)),
    ...(otherWeights === null ? [] : [`  ${otherWeights}`]),
    ...(help.length === 0 ? [] : [`  ${voice.say('advice.wouldHelp', { what: help.join(' · ') })}`]),
  ];
}

function reasonInWords(reason: Reason, voice: Voice): string {
  const effect = voice.say(`advice.effect.${reason.effect}`);
  const sure = reason.holds === 'yes' ? effect : `${voice.say('advice.holds.unknown')} ${effect}`;
  const sources = sourcesFor('patient', reason.sources).map(cite).join('; ');
  const grade = voice.say(`grade.${reason.grade}`);
  return `  ${sure.padEnd(16)}${sayAsFarAsKnown(voice, reason, 'plain')} [${grade}: ${sources}]`;
}
