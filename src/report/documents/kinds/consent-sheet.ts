import type { MessageKey } from '#messages';
import { rangeOfCount, unbroken } from '../../words/numbers.ts';
import type { Block, PaperDocument } from '../model/document.ts';
import { approval, emergency, heading, list, paragraph, text } from '../parts/blocks.ts';
import { daysBetween } from '../parts/days.ts';
import { type Facts, fields, planName } from '../parts/facts.ts';
import { endsInWords, eventName, eventsInOrder } from '../parts/odds.ts';
import { optionsTable } from '../parts/options-table.ts';
import { planBlocks } from '../parts/plan-lines.ts';

/** Version of the consent text; changes with any of its sentences, in any language. */
export const consentVersion = '1.1';

const checks = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The consent sheet: what it is, what may come of it in this person's numbers, what else there is, and time to think. */
export function consentSheet(facts: Facts): Pick<PaperDocument, 'title' | 'pages'> {
  const { voice } = facts;
  const blocks: readonly Block[] = [
    paragraph(facts, 'consent.lead', 'lead'),
    emergency(facts),
    ...whoBlocks(facts),
    ...whatBlocks(facts),
    ...aimBlocks(facts),
    ...numbersBlocks(facts),
    ...otherHarms(facts),
    ...optionsTable(facts),
    heading(facts, 'consent.check'),
    list(
      facts,
      checks.map((n) => `consent.check.${n}` as const),
      'boxes',
    ),
    ...moneyBlocks(facts),
    ...regionBlocks(facts),
    ...afterBlocks(facts),
    ...timeBlocks(facts),
    ...signBlocks(facts),
  ];
  return { title: voice.say('consent.title', { plan: planName(facts) }), pages: [blocks] };
}

function whoBlocks(facts: Facts): readonly Block[] {
  const names = [
    'patient.name',
    'patient.born',
    'clinic.name',
    'injector.name',
    'injector.role',
    'injector.training',
    'injector.experience',
    'injector.supervisor',
    'injector.register',
  ] as const;
  return [
    heading(facts, 'consent.who'),
    { kind: 'fields', rows: fields(facts, names) },
    paragraph(facts, 'consent.who.note', 'quiet'),
  ];
}

function whatBlocks(facts: Facts): readonly Block[] {
  const done = facts.inputs.plan.arms.map((arm) => (arm.kind === 'toxin' ? arm.intent : arm.kind));
  return [
    heading(facts, 'consent.what'),
    ...[...new Set(done)].map((what) => paragraph(facts, `consent.what.${what}`)),
    text(approval(facts)),
    ...planBlocks(facts),
    { kind: 'fields', rows: fields(facts, ['product.lot', 'treatmentDate']) },
  ];
}

function aimBlocks(facts: Facts): readonly Block[] {
  const { voice, inputs } = facts;
  const none = inputs.forecast?.events['noVisibleChange'];
  const words =
    none === undefined
      ? voice.say('consent.aim.noNumbers')
      : voice.say('consent.aim.none', { odds: voice.odds(none.probability), range: rangeOfCount(voice, none) });
  return [heading(facts, 'consent.aim'), text(words), paragraph(facts, 'consent.aim.worse')];
}

function numbersBlocks(facts: Facts): readonly Block[] {
  const { voice, inputs } = facts;
  const title = heading(facts, 'consent.numbers');
  if (inputs.forecast === null) return [title, paragraph(facts, 'consent.numbers.missing')];
  const head = (['event', 'odds', 'range', 'half', 'most'] as const).map((name) =>
    voice.say(`consent.numbers.${name}`),
  );
  const rows = eventsInOrder(inputs.forecast).map((odds) => [
    eventName(voice, odds.name),
    voice.odds(odds.probability),
    unbroken(rangeOfCount(voice, odds)),
    ...endsInWords(facts, odds),
  ]);
  return [
    title,
    paragraph(facts, 'consent.numbers.note'),
    { kind: 'table', head, rows, numeric: [1, 2], caption: voice.say('consent.numbers') },
    text(`${voice.say('document.rangeNote')} ${voice.say('document.model')}`, 'quiet'),
  ];
}

function otherHarms(facts: Facts): readonly Block[] {
  const { holds } = facts;
  const keys: readonly MessageKey[] = [
    ...(holds.toxin ? ([1, 2, 3, 4] as const).map((n) => `consent.other.toxin.${n}` as const) : []),
    ...(holds.filler ? ([1, 2] as const).map((n) => `consent.other.filler.${n}` as const) : []),
    ...(holds['lip-lift'] ? (['consent.other.surgery.1'] as const) : []),
  ];
  if (keys.length === 0) return [];
  const noUndo = holds.toxin ? [paragraph(facts, 'consent.noUndo')] : [];
  return [heading(facts, 'consent.other'), list(facts, keys), ...noUndo];
}

function moneyBlocks(facts: Facts): readonly Block[] {
  const rows = fields(facts, ['fee.arrangement', 'fee.amount', 'fee.inReturn']);
  return [heading(facts, 'consent.money'), { kind: 'fields', rows }, paragraph(facts, 'consent.money.note')];
}

/** What is said because of where the person lives. */
function regionBlocks(facts: Facts): readonly Block[] {
  const { voice, shown, holds } = facts;
  const ban = shown.row === null ? 'region.advertising.unknown' : 'region.advertising';
  const sentences = [
    voice.say(shown.row?.advertising === 'allowed' ? 'region.advertising.allowed' : ban),
    ...(holds.toxin && shown.row?.prescriber != null ? [voice.say('region.prescriber')] : []),
    voice.say('region.check'),
  ];
  return [heading(facts, 'consent.region'), text(sentences.join(' '))];
}

function afterBlocks(facts: Facts): readonly Block[] {
  const rows = fields(facts, ['consent.followUpOn', 'clinic.phone', 'clinic.outOfHours']);
  return [
    heading(facts, 'consent.after'),
    list(facts, ['consent.after.1', 'consent.after.2']),
    { kind: 'fields', rows },
  ];
}

/** Time to think; days are counted when both are known, and no time at all is said. */
function timeBlocks(facts: Facts): readonly Block[] {
  const { voice, inputs } = facts;
  const given = inputs.details['consent.givenOn'];
  const signed = inputs.details['consent.signedOn'];
  const days = given === undefined || signed === undefined ? null : daysBetween(given, signed);
  const counted =
    days === null ? [] : [text(days > 0 ? voice.say('consent.time.days', { days }) : voice.say('consent.time.same'))];
  return [
    heading(facts, 'consent.time'),
    paragraph(facts, 'consent.time.note'),
    { kind: 'fields', rows: fields(facts, ['consent.givenOn', 'consent.signedOn']) },
    ...counted,
  ];
}

function signBlocks(facts: Facts): readonly Block[] {
  const { voice } = facts;
  const decision = (['yes', 'no', 'later'] as const).map((name) => voice.say(`consent.sign.${name}`));
  return [
    heading(facts, 'consent.sign'),
    list(facts, ['consent.sign.1', 'consent.sign.2', 'consent.sign.3', 'consent.sign.4'], 'boxes'),
    paragraph(facts, 'consent.sign.decision'),
    { kind: 'list', style: 'boxes', items: decision },
    { kind: 'signatures', lines: [voice.say('consent.sign.patient'), voice.say('consent.sign.clinician')] },
  ];
}
