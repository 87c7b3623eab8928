import { inReadingOrder, optionIds, type Reason } from '#advise';
import type { Block, PaperDocument } from '../model/document.ts';
import { emergency, heading, list, paragraph, text } from '../parts/blocks.ts';
import { type Facts, fields, optionName, planName } from '../parts/facts.ts';
import { adviceOn, reasonInWords, reasonWithSources } from '../parts/reasons.ts';

/** Record of a clinician's no: what was asked, why not, what else was named, and to whom the person was sent. */
export function refusalRecord(facts: Facts): Pick<PaperDocument, 'title' | 'pages'> {
  const { voice, option } = facts;
  const others = optionIds.filter((id) => id !== option).map((id) => optionName(facts, id));
  const blocks: readonly Block[] = [
    paragraph(facts, 'refusal.lead', 'lead'),
    emergency(facts),
    heading(facts, 'refusal.talk'),
    {
      kind: 'fields',
      rows: fields(facts, [
        'patient.name',
        'patient.born',
        'date',
        'clinic.name',
        'refusal.clinician',
        'injector.role',
        'injector.register',
      ]),
    },
    heading(facts, 'refusal.asked'),
    text(planName(facts)),
    { kind: 'fields', rows: fields(facts, ['refusal.askedFor']) },
    heading(facts, 'refusal.reasons'),
    ...reasons(facts),
    heading(facts, 'refusal.own'),
    { kind: 'fields', rows: fields(facts, ['refusal.reason']) },
    paragraph(facts, 'refusal.own.note', 'quiet'),
    {
      kind: 'columns',
      columns: [
        [heading(facts, 'refusal.choices'), { kind: 'list', style: 'boxes', items: others }],
        [heading(facts, 'refusal.next'), list(facts, ['refusal.next.1', 'refusal.next.2', 'refusal.next.3'])],
      ],
    },
    ...pointers(facts),
    heading(facts, 'refusal.referral'),
    { kind: 'fields', rows: fields(facts, ['refusal.referredTo', 'refusal.referredFor', 'refusal.nextVisit']) },
    { kind: 'signatures', lines: [voice.say('refusal.sign.clinician'), voice.say('refusal.sign.patient')] },
  ];
  return { title: voice.say('refusal.title'), pages: [blocks] };
}

/** Rules that stop or speak against the plan, each with what it rests on. */
function reasons(facts: Facts): readonly Block[] {
  if (facts.inputs.advice === null) return [paragraph(facts, 'refusal.reasons.missing')];
  const advice = facts.option === null ? null : adviceOn(facts, facts.option);
  const against = advice === null ? [] : inReadingOrder(advice.reasons).filter(speaksAgainst);
  if (against.length === 0) return [paragraph(facts, 'refusal.reasons.none')];
  return [{ kind: 'list', style: 'points', items: against.map((reason) => reasonWithSources(facts, reason)) }];
}

function speaksAgainst({ effect, holds }: Reason): boolean {
  return holds === 'yes' && (effect === 'stop' || effect === 'against');
}

function pointers(facts: Facts): readonly Block[] {
  const raised = facts.inputs.advice?.pointers ?? [];
  if (raised.length === 0) return [];
  const items = raised.map((reason) => reasonInWords(facts, reason));
  return [heading(facts, 'refusal.pointers'), { kind: 'list', style: 'points', items }];
}
