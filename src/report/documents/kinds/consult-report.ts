import { inReadingOrder, optionIds } from '#advise';
import type { Forecast } from '#forecast';
import { cite, type SourceId } from '#sources';
import { sayStanding } from '../../advice/say-advice.ts';
import { sidesOfPatient } from '../../words/sites.ts';
import type { Block, CirclesItem, PaperDocument } from '../model/document.ts';
import { approval, emergency, heading, list, paragraph, text } from '../parts/blocks.ts';
import { changesBlocks } from '../parts/changes.ts';
import { type Facts, optionName, planName } from '../parts/facts.ts';
import { endsInWords, eventName, eventsInOrder, isHarm, oddsWithRange, weekInWords } from '../parts/odds.ts';
import { optionsTable } from '../parts/options-table.ts';
import { planSummary } from '../parts/plan-lines.ts';
import { adviceOn, reasonInWords } from '../parts/reasons.ts';

/** Pages of a consult report; a test prints them. */
type Pages = Pick<PaperDocument, 'title' | 'pages'>;

/** Reasons for each choice that the page has room for. */
const reasonsShown = 2;
const asCircles = ['visibleLift', 'noVisibleChange', 'strawFails', 'smileChanged'];
const studies: readonly SourceId[] = ['li2020', 'pinto2017', 'smith2018', 'tanikawa2018'];

/** The consult report: this mouth and its forecast on the first page; other choices, reasons and questions on the second. */
export function consultReport(facts: Facts): Pages {
  const { voice, inputs, option } = facts;
  const title =
    option === 'nothing' ? voice.say('consult.titleNothing') : voice.say('consult.title', { plan: planName(facts) });
  const lead = [voice.say('document.model'), approval(facts), voice.say('consult.lead')].join(' ');
  const first: readonly Block[] = [
    text(lead, 'lead'),
    emergency(facts),
    mouthNow(facts),
    ...(inputs.forecast === null
      ? [paragraph(facts, 'consent.numbers.missing')]
      : forecastBlocks(facts, inputs.forecast)),
  ];
  const second: readonly Block[] = [
    ...optionsTable(facts),
    ...adviceBlocks(facts),
    { kind: 'columns', columns: [planSummary(facts), questions(facts)] },
    ...smallPrint(facts),
  ];
  return { title, pages: [first, second] };
}

function mouthNow(facts: Facts): Block {
  const { voice, inputs } = facts;
  const rows = inputs.measures.map(({ name, value, range, origin }) => {
    const measure = voice.say(`document.measure.${name}`);
    return [
      origin === 'assumed' ? voice.say('consult.now.assumed', { measure }) : measure,
      `${voice.number(value)} mm`,
      range === null ? '' : voice.range(range[0], range[1]),
    ];
  });
  const table: Block = { kind: 'table', caption: voice.say('consult.now'), head: [], rows, numeric: [1, 2] };
  const builtIn = inputs.measures.some(({ origin }) => origin === 'built-in');
  const note = voice.say(builtIn ? 'consult.now.builtIn' : 'consult.now.range');
  const now = [heading(facts, 'consult.now'), table, text(note, 'quiet')];
  const ghosts = inputs.forecast?.ghosts['rest'] ?? [];
  if (ghosts.length === 0) return { kind: 'columns', columns: [now] };
  const words = voice.say('consult.picture');
  const scene = { before: ghosts[0]!.before, after: ghosts, words, sides: sidesOfPatient(voice) };
  return { kind: 'columns', columns: [[{ kind: 'mouth', scene }, text(words, 'quiet')], now] };
}

function forecastBlocks(facts: Facts, forecast: Forecast): readonly Block[] {
  const { voice } = facts;
  const items = asCircles.flatMap((name): CirclesItem[] => {
    const odds = forecast.events[name];
    if (odds === undefined) return [];
    const [half] = endsInWords(facts, odds);
    const spell =
      odds.onsetWeek === null || odds.probability === 0
        ? ''
        : voice.say('consult.odds.spell', { from: weekInWords(facts, odds.onsetWeek), to: half });
    return [{ title: eventName(voice, name), odds, words: oddsWithRange(voice, odds), spell }];
  });
  return [
    ...changesBlocks(facts, forecast),
    heading(facts, 'consult.odds'),
    { kind: 'circles', items },
    paragraph(facts, 'consult.odds.note', 'quiet'),
    { kind: 'columns', columns: [sharesBlocks(facts, forecast), weeksBlocks(facts, forecast)] },
  ];
}

function sharesBlocks(facts: Facts, forecast: Forecast): readonly Block[] {
  const share = forecast.varianceShares.find(({ expression }) => expression === 'rest') ?? forecast.varianceShares[0];
  if (share === undefined) return [];
  const { voice } = facts;
  const parts = [share.operatorControls, share.nobodyControls, share.unknownAboutPatient];
  const total = parts.reduce((sum, part) => sum + part, 0);
  const [operator, nobody, unknown] = parts.map((part) => voice.number((100 * part) / total, 0)) as [
    string,
    string,
    string,
  ];
  const words = voice.say('consult.shares.legend', { operator, nobody, unknown });
  return [
    heading(facts, 'consult.shares'),
    { kind: 'shares', shares: parts, words },
    text(`${words} ${voice.say('consult.shares.bar')}`, 'quiet'),
  ];
}

function weeksBlocks(facts: Facts, forecast: Forecast): readonly Block[] {
  const { voice, holds } = facts;
  const likeliest = eventsInOrder(forecast).find(
    (odds) => isHarm(odds) && odds.onsetWeek !== null && odds.probability > 0,
  );
  const words =
    likeliest === undefined
      ? voice.say(holds['lip-lift'] ? 'consult.weeks.surgery' : 'consult.weeks.none')
      : voice.say('consult.weeks.text', {
          event: eventName(voice, likeliest.name),
          half: endsInWords(facts, likeliest)[0],
          most: endsInWords(facts, likeliest)[1],
        });
  return [heading(facts, 'consult.weeks'), text(words)];
}

function adviceBlocks(facts: Facts): readonly Block[] {
  const { voice, inputs } = facts;
  const title = heading(facts, 'consult.advice');
  if (inputs.advice === null) return [title, paragraph(facts, 'consult.advice.none')];
  const rows = optionIds.flatMap((option) => {
    const advice = adviceOn(facts, option);
    if (advice === null) return [];
    const reasons = inReadingOrder(advice.reasons);
    const said = reasons.slice(0, reasonsShown).map((reason) => reasonInWords(facts, reason));
    const left = reasons.length - said.length;
    const more = left > 0 ? [voice.say('consult.advice.more', { count: left })] : [];
    const why = said.length === 0 ? voice.say('consult.advice.noReason') : [...said, ...more].join(' ');
    return [[optionName(facts, option), sayStanding(facts.voice, advice), why]];
  });
  const head = [
    voice.say('document.options.choice'),
    voice.say('consult.advice.where'),
    voice.say('consult.advice.why'),
  ];
  return [title, { kind: 'table', head, rows, caption: voice.say('consult.advice') }];
}

function questions(facts: Facts): readonly Block[] {
  const keys = ['consult.ask.who', 'consult.ask.see', 'consult.ask.wrong', 'consult.ask.nothing'] as const;
  return [heading(facts, 'consult.ask'), list(facts, keys, 'numbers')];
}

function smallPrint({ voice, inputs }: Facts): readonly Block[] {
  const { forecast } = inputs;
  if (forecast === null) return [text(voice.say('document.notSent'), 'quiet')];
  const { surrogate, assumedParameters, provenance, draws, seed } = forecast;
  const assumed = assumedParameters.count;
  const limits =
    surrogate.heldOutP95Mm === null
      ? voice.say('consult.small.first', { assumed })
      : voice.say('consult.small', { assumed, error: voice.number(surrogate.heldOutP95Mm, 2) });
  const run = voice.say('consult.small.run', {
    draws: voice.number(draws, 0),
    seed,
    software: provenance.software,
    parameters: provenance.parameters,
    studies: studies.map(cite).join('; '),
  });
  return [text(`${voice.say('document.rangeNote')} ${limits} ${run} ${voice.say('document.notSent')}`, 'quiet')];
}
