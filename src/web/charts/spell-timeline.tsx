/** How long one event lasts. Weeks; null = beyond the last one. */
export interface Spell {
  readonly label: string;
  readonly from: number;
  /** half of those affected are rid of it */
  readonly halfGone: number | null;
  /** nine in ten are rid of it */
  readonly nineInTenGone: number | null;
}

const lastWeek = 16;
const marks = [0, 2, 4, 6, 8, 10, 12, 14, 16];

/** Solid until half of those affected have recovered, fading until nine in ten have. */
export function SpellTimeline({ spells }: { spells: readonly Spell[] }) {
  const at = (week: number) => `${(100 * Math.min(lastWeek, week)) / lastWeek}%`;
  return (
    <div class="timeline">
      <div class="timeline-axis" aria-hidden="true">
        <span />
        <div class="timeline-track">
          {marks.map((week) => (
            <span key={week} class="timeline-mark" style={{ left: at(week) }}>
              {week === 0 ? 'treated' : week}
            </span>
          ))}
        </div>
      </div>
      {spells.map(({ label, from, halfGone, nineInTenGone }) => (
        <div class="timeline-row" key={label}>
          <span>{label}</span>
          <div class="timeline-track" role="img" aria-label={spoken({ label, from, halfGone, nineInTenGone })}>
            {marks.map((week) => (
              <i key={week} style={{ left: at(week) }} />
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
            {nineInTenGone === null && <span class="timeline-beyond">beyond</span>}
          </div>
        </div>
      ))}
    </div>
  );
}

function spoken({ label, from, halfGone, nineInTenGone }: Spell): string {
  const end = (week: number | null) => (week === null ? 'beyond week 16' : `week ${week}`);
  return `${label}: from week ${from}; half have recovered by ${end(halfGone)}, nine in ten by ${end(nineInTenGone)}`;
}
