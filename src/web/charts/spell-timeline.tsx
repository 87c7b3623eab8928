import type { ComponentChildren } from 'preact';
import { voice } from '../state/language.ts';

/** How long one event lasts. Weeks; null = beyond the last one. */
export interface Spell {
  readonly label: string;
  /** the label as it is drawn, when not as plain text */
  readonly words?: ComponentChildren;
  readonly from: number;
  /** half of those affected are rid of it */
  readonly halfGone: number | null;
  /** nine in ten are rid of it */
  readonly nineInTenGone: number | null;
}

/** A line down the calendar, with its words. */
export interface TimelineMark {
  readonly week: number;
  readonly text: string;
  /** a day of the person's own */
  readonly own?: boolean;
}

const lastWeek = 16;
const markedWeeks = [0, 2, 4, 6, 8, 10, 12, 14, 16];

interface SpellTimelineProps {
  readonly spells: readonly Spell[];
  /** lines to draw instead of every second week */
  readonly marks?: readonly TimelineMark[];
}

/** Solid until half of those affected have recovered, fading until nine in ten have. */
export function SpellTimeline({ spells, marks = weekMarks() }: SpellTimelineProps) {
  const { say } = voice.value;
  const at = (week: number) => `${(100 * Math.min(lastWeek, week)) / lastWeek}%`;
  const own = marks.filter((mark) => mark.own);
  return (
    <div class="timeline">
      {own.length > 0 && (
        <div class="timeline-axis" aria-hidden="true">
          <span />
          <div class="timeline-track">
            {own.map(({ week, text }) => (
              <span key={text + week} class="timeline-mark timeline-mark--own" style={{ left: at(week) }}>
                {text}
              </span>
            ))}
          </div>
        </div>
      )}
      <div class="timeline-axis" aria-hidden="true">
        <span />
        <div class="timeline-track">
          {marks
            .filter((mark) => !mark.own)
            .map(({ week, text }) => (
              <span key={week} class="timeline-mark" style={{ left: at(week) }}>
                {text}
              </span>
            ))}
        </div>
      </div>
      {spells.map(({ label, words, from, halfGone, nineInTenGone }) => (
        <div class="timeline-row" key={label}>
          <span>{words ?? label}</span>
          <div class="timeline-track" role="img" aria-label={spoken({ label, from, halfGone, nineInTenGone })}>
            {marks.map(({ week, text, own: mine }) => (
              <i key={text + week} class={mine ? 'timeline-own' : undefined} style={{ left: at(week) }} />
            ))}
            <span
              class="timeline-solid"
              style={{ left: at(from), width: `calc(${at(halfGone ?? lastWeek)} - ${at(from)})` }}
            />
            <span
              class="timeline-fading"
              style={{
                left: at(halfGone ?? lastWeek),
                width: `calc(${at(nineInTenGone ?? lastWeek)} - ${at(halfGone ?? lastWeek)})`,
              }}
            />
            {nineInTenGone === null && <span class="timeline-beyond">{say('chart.weeks.beyond')}</span>}
          </div>
        </div>
      ))}
    </div>
  );
}

function weekMarks(): readonly TimelineMark[] {
  const treated = voice.value.say('chart.weeks.treated');
  return markedWeeks.map((week) => ({ week, text: week === 0 ? treated : String(week) }));
}

function spoken({ label, from: start, halfGone, nineInTenGone }: Spell): string {
  const { say, shortest } = voice.value;
  const from = shortest(start, 1);
  if (halfGone === null) return say('chart.weeks.spellBeyond', { label, from, last: lastWeek });
  const half = shortest(halfGone, 1);
  return nineInTenGone === null
    ? say('chart.weeks.spellHalf', { label, from, half, last: lastWeek })
    : say('chart.weeks.spell', { label, from, half, most: shortest(nineInTenGone, 1) });
}
