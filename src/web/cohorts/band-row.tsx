/** The reach of an axis that several rows share. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

/** A row of a plot on a shared axis: a broad and a narrow band, or a bar from zero with its interval, and the middle. */
export interface Band {
  readonly low: number;
  readonly high: number;
  /** half of everybody; null where only an interval is known */
  readonly inner: readonly [number, number] | null;
  readonly middle: number;
  /** drawn as a bar that begins at zero */
  readonly bar?: boolean;
}

interface BandRowProps {
  readonly name: string;
  /** what the row says, for those who hear it */
  readonly describe: string;
  readonly axis: Axis;
  /** null where nothing is known: why */
  readonly band: Band | null;
  readonly missing?: string;
}

const height = 22;

/** A name and what is drawn beside it. */
export function BandRow({ name, describe, axis, band, missing = '–' }: BandRowProps) {
  return (
    <div class="band-row">
      <span class="band-row-name">{name}</span>
      {band === null ? (
        <span class="label label--quiet">{missing}</span>
      ) : (
        <svg width="100%" height={height} role="img" aria-label={describe}>
          <Drawn axis={axis} band={band} />
        </svg>
      )}
    </div>
  );
}

function Drawn({ axis, band }: { axis: Axis; band: Band }) {
  const at = (value: number) =>
    `${(100 * (Math.min(axis.high, Math.max(axis.low, value)) - axis.low)) / (axis.high - axis.low)}%`;
  const width = (from: number, to: number) => `${Number.parseFloat(at(to)) - Number.parseFloat(at(from))}%`;
  const { low, high, inner, middle, bar = false } = band;
  const [from, to] = [Math.min(0, middle), Math.max(0, middle)];
  return (
    <>
      <line x1={at(0)} x2={at(0)} y1="0" y2={height} stroke="var(--edge)" stroke-width="1" />
      {bar && (
        <rect x={at(from)} width={width(from, to)} y="5" height="12" fill="var(--teal-tint)" stroke="var(--teal)" />
      )}
      {inner === null ? (
        <line x1={at(low)} x2={at(high)} y1="11" y2="11" stroke="var(--ink)" stroke-width="2" />
      ) : (
        <>
          <rect x={at(low)} width={width(low, high)} y="4" height="14" rx="2" fill="var(--pulls-up-tint)" />
          <rect x={at(inner[0])} width={width(inner[0], inner[1])} y="4" height="14" fill="var(--pulls-up)" />
        </>
      )}
      {!bar && <line x1={at(middle)} x2={at(middle)} y1="2" y2="20" stroke="var(--ground)" stroke-width="5" />}
      {!bar && <line x1={at(middle)} x2={at(middle)} y1="2" y2="20" stroke="var(--ink)" stroke-width="2.400" />}
    </>
  );
}

/** The ends of an axis and its zero, below rows that share it. */
export function AxisRow({ axis, print }: { axis: Axis; print: (value: number) => string }) {
  const zero = (100 * (0 - axis.low)) / (axis.high - axis.low);
  return (
    <div class="band-row band-row--axis label label--quiet" aria-hidden="true">
      <span />
      <span class="band-axis">
        <span style={{ insetInlineStart: '0' }}>{print(axis.low)}</span>
        {zero > 12 && zero < 88 && <span style={{ left: `${zero}%`, transform: 'translateX(-50%)' }}>{print(0)}</span>}
        <span style={{ insetInlineEnd: '0' }}>{print(axis.high)}</span>
      </span>
    </div>
  );
}

/** The smallest axis of round ends that holds zero and every value. */
export function axisOver(values: readonly number[]): Axis {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const step = roundStep((high - low) / 4);
  const [first, last] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  return first === last ? { low: -1, high: 1 } : { low: first, high: last };
}

function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((times) => times * power >= least) ?? 10) * power;
}
