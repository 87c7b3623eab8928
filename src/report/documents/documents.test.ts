import { describe, expect, it } from 'vitest';
import { adviseOn, optionIds } from '#advise';
import { languages, type MessageKey, speakEverything, voiceOf } from '#messages';
import { builtInPlans } from '#plan';
import { inputs } from '../../../test/fixtures/document-inputs.ts';
import { documentKinds, documentPage } from './make-document.ts';
import type { DocumentInputs } from './parts/facts.ts';

speakEverything();

const bare: DocumentInputs = { ...inputs, forecast: null, others: {}, advice: null, measures: [], details: {} };
const everyPage = documentKinds.flatMap((kind) =>
  languages.flatMap(({ id: language }) =>
    [inputs, bare].map((about) => ({ kind, language, html: documentPage(kind, { ...about, language }) })),
  ),
);

describe('every document', () => {
  it('asks nothing of any host and runs nothing', () => {
    for (const { html } of everyPage) {
      expect(html).not.toMatch(/(?:src|href)\s*=|<script|@import/i);
      expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    }
  });

  it('says its language and its direction, and lays out by logical directions alone', () => {
    for (const { html, language } of everyPage) {
      expect(html).toContain(`<html lang="${language}" dir="ltr">`);
      expect(html).not.toMatch(/(?:margin|padding|border|inset)-(?:left|right)|text-align: (?:left|right)|float:/);
    }
  });

  it('shows the emergency before any number of the forecast, with the number to call', () => {
    for (const { html, language } of everyPage) {
      const notice = html.indexOf(voiceOf(language).say('document.emergency.text', { number: '999' }));
      expect(notice).toBeGreaterThan(0);
      const odds = html.search(/\d of 100|\d de 100/);
      if (odds > 0) expect(notice).toBeLessThan(odds);
    }
  });

  it('is well-formed: every element that opens closes', () => {
    for (const { html } of everyPage) {
      const stack: string[] = [];
      const body = html.replace(/<!doctype[^>]*>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
      for (const [, close, name, self] of body.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
        if (self === '/' || ['meta', 'br'].includes(name)) continue;
        if (close === '') stack.push(name);
        else expect(stack.pop()).toBe(name);
      }
      expect(stack).toEqual([]);
    }
  });

  it('asks for the answer that would narrow the advice most, while it is open', () => {
    const open = documentPage('questions', { ...inputs, language: 'en', advice: adviseOn({}) });
    expect(open).toContain('I have left this open: “Do you play a wind instrument?”');
    expect(open).toContain('would help the advice most: upper teeth that show at rest.');
    expect(documentPage('questions', { ...inputs, language: 'en' })).not.toContain('I have left this open');
  });

  it('writes what was typed as text, never as markup', () => {
    const details = { ...inputs.details, 'patient.name': '<img onerror=x>' };
    for (const kind of documentKinds) expect(documentPage(kind, { ...inputs, details })).not.toContain('<img');
  });

  it('promises nothing and names no dose that is safe', () => {
    for (const { html, language } of everyPage) {
      if (language === 'en')
        expect(html).not.toMatch(/safe dose|recommended dose|guarantee|\byou will (?:have|get|look)/i);
    }
  });
});

describe('the consult report', () => {
  const page = documentPage('consult', inputs).replaceAll('\u00a0', ' ');

  it('has two sheets, and every choice in one shape with doing nothing first', () => {
    expect(page.match(/class="sheet"/g)).toHaveLength(2);
    const rows = [...page.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, name]) => name);
    const options = optionIds.map((option) => voiceOf('en').say(`decide.option.${option}`));
    const first = rows.indexOf(options[0]!);
    expect(rows.slice(first, first + options.length)).toEqual(options);
    expect(page).toContain('not worked out here');
  });

  it('prints odds with their range, and reasons in plain words', () => {
    const { events } = inputs.forecast!;
    const said = Object.values(events).map(({ probability, lo95, hi95 }) => {
      const count = hi95 - lo95 > 0.6 ? 'cannot tell' : `${Math.round(probability * 100)} of 100`;
      return `${count} (${Math.floor(lo95 * 100)} to ${Math.ceil(hi95 * 100)})`;
    });
    expect(said.filter((odds) => page.includes(odds)).some((odds) => odds.startsWith('cannot tell'))).toBe(true);
    expect(said.filter((odds) => page.includes(odds)).some((odds) => /^[1-9]/.test(odds))).toBe(true);
    const flip = inputs.advice!.options.find(({ option }) => option === 'lip-flip')!;
    const [stop] = flip.reasons.filter(({ effect, holds }) => effect === 'stop' && holds === 'yes');
    const [heaviest] = flip.reasons
      .filter(({ holds }) => holds === 'yes')
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    const reason = stop ?? heaviest!;
    expect(page).toContain(voiceOf('en').say(`rule.${reason.rule}.plain` as MessageKey, reason.values));
  });
});

describe('the consent sheet', () => {
  it('leaves what is missing as a blank and prints what is there', () => {
    const page = documentPage('consent', inputs);
    expect(page).toContain('<dd>Dr. B. Example</dd>');
    expect(page).toContain('<dd>20 November 2026</dd>');
    expect(page.match(/class="blank/g)!.length).toBeGreaterThan(2);
    expect(documentPage('consent', bare)).not.toContain('Example');
  });

  it('counts the days to think, and says when there were none', () => {
    const signed = (day: string): string =>
      documentPage('consent', { ...inputs, details: { ...inputs.details, 'consent.signedOn': day } });
    expect(signed('2026-11-27')).toContain('7 days');
    expect(signed('2026-11-20')).toContain('on the same day');
  });

  it('says which muscle is weakened, by what the plan is for', () => {
    const sheet = (name: 'lip-flip-4x1' | 'gummy-smile-2.5' | 'flip-and-filler') =>
      documentPage('consent', { ...inputs, plan: builtInPlans[name], forecast: null });
    expect(sheet('lip-flip-4x1')).toContain('The ring muscle of the mouth can pull less.');
    expect(sheet('gummy-smile-2.5')).toContain('The muscles that raise the upper lip can pull less.');
    expect(sheet('gummy-smile-2.5')).not.toContain('ring muscle');
    expect(sheet('flip-and-filler')).toContain('A gel is put into the lip.');
  });

  it('speaks of toxin, gel and surgery only where the plan holds them', () => {
    const lift = documentPage('consent', { ...inputs, plan: builtInPlans['lip-lift-5mm'] });
    expect(lift).toContain('leaves a scar');
    expect(lift).not.toContain('off-label.');
    const flip = documentPage('consent', inputs);
    expect(flip).toContain('off-label');
    expect(flip).not.toContain('Gel in a blood vessel');
  });
});

describe('the sheet for who is unhappy', () => {
  it('counts the weeks since the treatment, and gives days to hope for', () => {
    const details = { date: '2026-12-20', treatmentDate: '2026-12-01' };
    const page = documentPage('unhappy', { ...inputs, details });
    expect(page).toContain('That is 2 weeks after the treatment');
    const { goneWeek } = inputs.forecast!.events['strawFails']!;
    expect(page).toContain(`week ${Math.round(goneWeek!)}, `);
    expect(page).toContain('2027');
  });

  it('does not count before the treatment, and asks for its day when it is missing', () => {
    const page = documentPage('unhappy', { ...inputs, details: { date: '2026-11-01', treatmentDate: '2026-12-01' } });
    expect(page).not.toContain('after the treatment.');
    expect(documentPage('unhappy', bare)).toContain('Write in the day of the treatment');
  });

  it('does not say that gel or surgery wears off', () => {
    const page = documentPage('unhappy', { ...bare, plan: builtInPlans['lip-lift-5mm'] });
    expect(page).toContain('does not wear off');
    expect(page).not.toContain('As a rule this wears off');
  });
});

it('a record of a no holds the reasons with what they rest on, and never a reason for', () => {
  const page = documentPage('refusal', inputs);
  const flip = inputs.advice!.options.find(({ option }) => option === 'lip-flip')!;
  const said = ({ rule, values }: (typeof flip.reasons)[number]): string =>
    voiceOf('en').say(`rule.${rule}.plain` as MessageKey, values);
  const [speaks] = flip.reasons.filter(({ effect, holds }) => effect === 'against' && holds === 'yes');
  const praise = flip.reasons.filter(({ effect, holds }) => effect === 'for' && holds === 'yes');
  expect(page).toContain(said(speaks!));
  for (const reason of praise) expect(page).not.toContain(said(reason));
});
