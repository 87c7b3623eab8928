import type { Voice } from '#messages';
import { drawing, element, escapeText, label } from '../svg.ts';
import { printInk } from './ink.ts';

/** When an event is there, in weeks; null where it has no such week within the span. */
export interface Spell {
  readonly label: string;
  readonly onsetWeek: number | null;
  readonly goneWeek: number | null;
  readonly goneWeekNineInTen: number | null;
}

/** A place on the time axis with its words. */
export interface CalendarMark {
  readonly week: number;
  readonly text: string;
}

/** The person's own calendar, where they named a day for the treatment. */
export interface Calendar {
  /** such as "treated 1 Dec 2026" */
  readonly treated: string;
  readonly months: readonly CalendarMark[];
  /** days of their own */
  readonly days: readonly CalendarMark[];
}

const lastWeek = 16;
const plainWeeks: readonly CalendarMark[] = [0, 2, 4, 8, 12, 16].map((week) => ({ week, text: String(week) }));

const width = 450;
const height = 24;
const edge = 14;
const x = (week: number): number => edge + (week / lastWeek) * (width - 2 * edge);

/** Spells on one calendar: solid until half have recovered, then outlined until nine in ten; an arrow where it goes on. */
export function timeline(spells: readonly Spell[], voice: Voice, calendar?: Calendar): string {
  const rows = spells
    .filter(({ onsetWeek }) => onsetWeek !== null)
    .map(
      (spell) =>
        `<div class="spell"><span>${escapeText(spell.label)}</span>${bar(spell, spellInWords(spell, voice), calendar)}</div>`,
    );
  const unit = calendar?.treated ?? voice.say('report.weeks.axis');
  return `<div class="spells">${rows.join('\n')}
<div class="spell"><span>${escapeText(unit)}</span>${axis(unit, calendar)}</div></div>`;
}

function bar({ onsetWeek, goneWeek, goneWeekNineInTen }: Spell, words: string, calendar: Calendar | undefined): string {
  const { ink, band } = printInk;
  const half = goneWeek ?? lastWeek;
  const most = goneWeekNineInTen ?? lastWeek;
  const from = onsetWeek ?? 0;
  const lines = marksOf(calendar).map(({ week }) => element('path', { d: `M${x(week)} 0V${height}`, stroke: band }));
  const days = (calendar?.days ?? []).map(({ week }) => dayLine(week, height));
  return drawing({ width, height }, words, [
    ...lines,
    element('rect', { x: x(half), y: 5, width: x(most) - x(half), height: 13, fill: band, stroke: ink }),
    element('rect', { x: x(from), y: 5, width: x(half) - x(from), height: 13, fill: ink }),
    ...(goneWeekNineInTen === null ? [element('path', { d: `M${x(lastWeek) + 3} 5l7 6.5l-7 6.5z`, fill: ink })] : []),
    ...days,
  ]);
}

/** Text keeps clear of the lines it crosses. */
const clear = { stroke: printInk.paper, 'stroke-width': 4, 'paint-order': 'stroke' } as const;

function axis(unit: string, calendar: Calendar | undefined): string {
  const days = calendar?.days ?? [];
  const words = [unit, ...marksOf(calendar).map(({ text }) => text), ...days.map(({ text }) => text)].join(', ');
  return drawing({ width, height: 20 + 18 * days.length }, words, [
    ...days.map(({ week }, i) => dayLine(week, 22 + 18 * i)),
    ...marksOf(calendar).flatMap(({ week, text }) => [
      element('path', { d: `M${x(week)} 0v4`, stroke: printInk.quiet }),
      label(text, { x: x(week), y: 16 }, { 'text-anchor': 'middle', ...clear }),
    ]),
    ...days.map(({ week, text }, i) => {
      const late = week > lastWeek / 2;
      const at = { x: x(week) + (late ? -4 : 4), y: 32 + 18 * i };
      return label(text, at, { 'font-weight': 600, 'text-anchor': late ? 'end' : 'start', ...clear });
    }),
  ]);
}

function marksOf(calendar: Calendar | undefined): readonly CalendarMark[] {
  return calendar?.months ?? plainWeeks;
}

function dayLine(week: number, to: number): string {
  return element('path', {
    d: `M${x(week)} 0V${to}`,
    stroke: printInk.ink,
    'stroke-width': 1.3,
    'stroke-dasharray': '4 3',
  });
}

/** When a spell begins and ends, in words. */
export function spellInWords(spell: Spell, voice: Voice): string {
  const { label: event, onsetWeek, goneWeek, goneWeekNineInTen } = spell;
  const end = (week: number | null): string =>
    week === null
      ? voice.say('document.pastLastWeek', { week: lastWeek })
      : voice.say('report.weeks.about', { week: voice.number(week, 0) });
  return voice.say('report.weeks.spell', {
    event,
    from: onsetWeek === null ? 'unknown' : onsetWeek < 1 ? 'first' : 'week',
    week: voice.number(onsetWeek ?? 0, 0),
    half: end(goneWeek),
    most: end(goneWeekNineInTen),
  });
}
