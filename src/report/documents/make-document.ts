import type { MessageKey } from '#messages';
import { consentSheet, consentVersion } from './kinds/consent-sheet.ts';
import { consultReport } from './kinds/consult-report.ts';
import { questionsSheet } from './kinds/questions-sheet.ts';
import { refusalRecord } from './kinds/refusal-record.ts';
import { unhappySheet } from './kinds/unhappy-sheet.ts';
import type { PaperDocument } from './model/document.ts';
import { dayInWords } from './parts/days.ts';
import { type DocumentInputs, type Facts, factsOf } from './parts/facts.ts';
import { renderDocument } from './render/render-document.ts';

const makers = {
  consult: consultReport,
  consent: consentSheet,
  questions: questionsSheet,
  unhappy: unhappySheet,
  refusal: refusalRecord,
} satisfies Record<string, (facts: Facts) => Pick<PaperDocument, 'title' | 'pages'>>;

/** Kind of a document. */
export type DocumentKind = keyof typeof makers;

/** Kinds of documents, in the order in which they are used. */
export const documentKinds = Object.keys(makers) as readonly DocumentKind[];

/**
 * A document as one self-contained HTML page, which is also what is printed.
 * @throws Error naming the sentence when a reason of the advice has no words
 */
export function documentPage(kind: DocumentKind, inputs: DocumentInputs): string {
  const facts = factsOf(inputs);
  const { voice, shown } = facts;
  const { title, pages } = makers[kind](facts);
  const version = kind === 'consent' ? [voice.say('document.version', { version: consentVersion })] : [];
  const { date } = inputs.details;
  const name = inputs.details['patient.name'];
  const about = [
    ...version,
    ...(name === undefined ? [] : [name]),
    ...(date === undefined ? [] : [dayInWords(date, voice.id)]),
  ];
  return renderDocument({
    language: voice,
    paper: inputs.paper ?? shown.row?.paper ?? 'A4',
    kindName: voice.say(`document.kind.${kind}` as MessageKey),
    title,
    about: about.join(' · '),
    pages,
    dense: kind !== 'consent' && kind !== 'questions',
    font: inputs.font ?? null,
    blank: voice.say('document.blank'),
    pageNames:
      pages.length < 2 ? [] : pages.map((_, i) => voice.say('document.page', { page: i + 1, pages: pages.length })),
  });
}
