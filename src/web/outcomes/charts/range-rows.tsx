import { voice } from '../../state/language.ts';

/** One line of a group that shares an axis. */
export interface RangeRow {
  readonly key: string;
  readonly name: string;
  /** what it rests on, below the name */
  readonly detail?: string;
  /** null where only a range can be told */
  readonly value: number | null;
  readonly lo: number;
  readonly hi: number;
  /** what the row says as a sentence, for those who hear it */
  readonly said: string;
}

interface RangeRowsProps {
  readonly rows: readonly RangeRow[];
  readonly from: number;
  readonly to: number;
  /** a value to compare with, such as what was forecast */
  readonly mark: number | null;
  readonly write: (value: number) => string;
  readonly unit: string;
}

/** Values with their 95 % ranges on one axis, one below the other; a range without a value is a band. */
export function RangeRows({ rows, from, to, mark, write, unit }: RangeRowsProps) {
  const at = (value: number) => (100 * (Math.min(to, Math.max(from, value)) - from)) / (to - from);
  return (
    <div class="range-rows">
      {rows.map((row) => (
        <div key={row.key} class="range-row">
          <div class="range-row-name label">
            <span>{row.name}</span>
            {row.detail !== undefined && <span class="source">{row.detail}</span>}
          </div>
          <svg width="100%" height="26" role="img" aria-label={row.said}>
            {mark !== null && (
              <line
                x1={`${at(mark)}%`}
                x2={`${at(mark)}%`}
                y1="0"
                y2="26"
                stroke="var(--edge)"
                stroke-dasharray="3 3"
              />
            )}
            <Range row={row} at={at} />
          </svg>
          <span class="range-row-value label">{row.value === null ? '' : write(row.value)}</span>
        </div>
      ))}
      <div class="range-row" aria-hidden="true">
        <span />
        <span class="range-axis label label--quiet">
          <span>{write(from)}</span>
          <span>{write((from + to) / 2)}</span>
          <span>
            {write(to)} {unit}
          </span>
        </span>
        <span />
      </div>
    </div>
  );
}

function Range({ row: { value, lo, hi }, at }: { row: RangeRow; at: (value: number) => number }) {
  const [left, right] = [at(lo), at(hi)];
  if (value === null) {
    return (
      <g>
        <rect x={`${left}%`} width={`${right - left}%`} y="5" height="16" rx="2" fill="var(--cannot-tell)" />
        {[left, right].map((end, k) => (
          <line key={k} x1={`${end}%`} x2={`${end}%`} y1="5" y2="21" stroke="var(--ink)" stroke-width="1.600" />
        ))}
      </g>
    );
  }
  return (
    <g>
      <line x1={`${left}%`} x2={`${right}%`} y1="13" y2="13" stroke="var(--ink)" stroke-width="2" />
      <circle cx={`${at(value)}%`} cy="13" r="5.500" fill="var(--teal)" stroke="var(--surface)" stroke-width="1.500" />
    </g>
  );
}

/** What a row says: name, value and range. */
export function rowSaid(name: string, places: { value: string; lo: string; hi: string }): string {
  return voice.value.say('outcomes.row', { name, ...places });
}
