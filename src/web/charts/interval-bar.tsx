import { voice } from '../state/language.ts';

/** Five quantiles of 100 simulated treatments. */
export interface Quantiles {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

interface IntervalBarProps {
  readonly quantiles: Quantiles;
  /** reach of the common axis either side of no change */
  readonly reach: number;
  /** half-width of what one pair of photos cannot show; null where it does not apply */
  readonly cannotTell: number | null;
  /** where "no change" is [unit of the quantiles] */
  readonly zero?: number;
  readonly hollow?: boolean;
}

/** 90 of 100 as a thin line, half of them thick, the middle as a tick with a paper gap, over the cannot-tell band. */
export function IntervalBar({ quantiles, reach, cannotTell, zero = 0, hollow = false }: IntervalBarProps) {
  const at = (value: number) => 50 + (50 * Math.max(-reach, Math.min(reach, value - zero))) / reach;
  const { p05, p25, p50, p75, p95 } = quantiles;
  const band = cannotTell === null ? null : { from: at(zero - cannotTell), to: at(zero + cannotTell) };
  return (
    <svg class="interval-bar" width="100%" height="20" role="img" aria-label={describe(quantiles, zero)}>
      {band && (
        <rect
          x={`${band.from}%`}
          width={`${band.to - band.from}%`}
          y="2"
          height="16"
          fill="var(--cannot-tell)"
          rx="2"
        />
      )}
      <line x1={`${at(zero)}%`} x2={`${at(zero)}%`} y1="2" y2="18" stroke="var(--edge)" stroke-width="1.500" />
      <g stroke="var(--ink)">
        <line x1={`${at(p05)}%`} x2={`${at(p95)}%`} y1="10" y2="10" stroke-width="2" />
        <rect
          x={`${at(p25)}%`}
          width={`${Math.max(0, at(p75) - at(p25))}%`}
          y="6"
          height="8"
          stroke-width="1.4"
          fill={hollow ? 'var(--surface)' : 'var(--ink)'}
        />
        <line x1={`${at(p50)}%`} x2={`${at(p50)}%`} y1="2" y2="18" stroke="var(--ground)" stroke-width="6" />
        <line x1={`${at(p50)}%`} x2={`${at(p50)}%`} y1="2" y2="18" stroke-width="2.400" />
      </g>
    </svg>
  );
}

function describe({ p05, p50, p95 }: Quantiles, zero: number): string {
  const { say, change } = voice.value;
  return say('chart.interval', { middle: change(p50 - zero), low: change(p05 - zero), high: change(p95 - zero) });
}

/** The labels under a group of interval bars that share one axis. */
export function IntervalAxis({ reach, unit }: { reach: number; unit: string }) {
  const { say, change } = voice.value;
  return (
    <div class="interval-axis label label--quiet" aria-hidden="true">
      <span>{`${change(-reach, 0)} ${unit}`}</span>
      <span>{say('chart.noChange')}</span>
      <span>{`${change(reach, 0)} ${unit}`}</span>
    </div>
  );
}

/** The smallest even reach that holds every interval of a group, so that widths can be compared. */
export function commonReach(values: readonly number[], least: number): number {
  const largest = Math.max(least, ...values.map(Math.abs));
  return [1, 2, 3, 4, 6, 8, 10, 15, 20, 30].find((reach) => reach >= largest) ?? Math.ceil(largest);
}
