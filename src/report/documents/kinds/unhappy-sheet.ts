import type { Block, PaperDocument } from '../model/document.ts';
import { emergency, heading, list, paragraph, text } from '../parts/blocks.ts';
import { dayInWords, daysBetween } from '../parts/days.ts';
import { type Facts, fields } from '../parts/facts.ts';
import { endsInWords, eventName, eventsInOrder, isHarm } from '../parts/odds.ts';

/** For somebody who is unhappy now: the emergency first, then when it may be over, what helps, and who else can look. */
export function unhappySheet(facts: Facts): Pick<PaperDocument, 'title' | 'pages'> {
  const { voice, holds } = facts;
  const lasting = holds.filler || holds['lip-lift'];
  const blocks: readonly Block[] = [
    emergency(facts),
    {
      kind: 'columns',
      columns: [
        [
          heading(facts, 'unhappy.warning'),
          list(facts, ['unhappy.warning.1', 'unhappy.warning.2', 'unhappy.warning.3', 'unhappy.warning.4']),
        ],
        [heading(facts, 'unhappy.soon'), list(facts, ['unhappy.soon.1', 'unhappy.soon.2', 'unhappy.soon.3'])],
      ],
    },
    paragraph(facts, lasting ? 'unhappy.lead.lasting' : 'unhappy.lead', 'lead'),
    ...whenBlocks(facts),
    heading(facts, 'unhappy.cope'),
    list(
      facts,
      ([1, 2, 3, 4, 5, 6] as const).map((n) => `unhappy.cope.${n}` as const),
    ),
    ...(holds.filler ? [paragraph(facts, 'unhappy.gel')] : []),
    paragraph(facts, 'unhappy.cope.note', 'quiet'),
    ...secondLook(facts),
    heading(facts, 'unhappy.mood'),
    paragraph(facts, 'unhappy.mood.text'),
    heading(facts, 'unhappy.mine'),
    {
      kind: 'fields',
      rows: fields(facts, [
        'unhappy.what',
        'unhappy.since',
        'unhappy.given',
        'product.lot',
        'clinic.phone',
        'clinic.outOfHours',
      ]),
    },
  ];
  return { title: voice.say('unhappy.title'), pages: [blocks] };
}

/** When half and nine in ten are rid of each harm, as days where the day of the treatment is known. */
function whenBlocks(facts: Facts): readonly Block[] {
  const { voice, inputs, holds } = facts;
  const title = heading(facts, 'unhappy.when');
  const lasting = holds.filler || holds['lip-lift'] ? [paragraph(facts, 'unhappy.when.lasting')] : [];
  const harms = inputs.forecast === null ? [] : eventsInOrder(inputs.forecast).filter(isHarm);
  const felt = harms.filter(({ probability, onsetWeek }) => probability >= 0.005 && onsetWeek !== null);
  if (felt.length === 0) {
    return [title, ...today(facts), ...(holds.toxin ? [paragraph(facts, 'unhappy.when.missing')] : []), ...lasting];
  }
  const head = (['event', 'half', 'most'] as const).map((name) => voice.say(`consent.numbers.${name}`));
  const rows = felt.map((odds) => [eventName(voice, odds.name), ...endsInWords(facts, odds)]);
  return [
    title,
    ...today(facts),
    { kind: 'table', head, rows, caption: voice.say('unhappy.when') },
    paragraph(facts, 'unhappy.when.note', 'quiet'),
    ...lasting,
  ];
}

function today(facts: Facts): readonly Block[] {
  const { voice, inputs } = facts;
  const { date, treatmentDate } = inputs.details;
  if (treatmentDate === undefined) {
    return [paragraph(facts, 'unhappy.when.noDate'), { kind: 'fields', rows: fields(facts, ['treatmentDate']) }];
  }
  const days = date === undefined ? -1 : daysBetween(treatmentDate, date);
  if (days < 0 || date === undefined) return [{ kind: 'fields', rows: fields(facts, ['treatmentDate']) }];
  return [text(voice.say('unhappy.when.today', { day: dayInWords(date, voice.id), weeks: Math.floor(days / 7) }))];
}

function secondLook(facts: Facts): readonly Block[] {
  const { voice, shown } = facts;
  const report = shown.row?.report ?? voice.say('unhappy.second.report');
  const items = ([1, 2, 3, 4] as const).map((n) => voice.say(`unhappy.second.${n}`, { report }));
  return [heading(facts, 'unhappy.second'), { kind: 'list', style: 'points', items }];
}
