import { voice } from '../state/language.ts';

/** Tension of one side [N]. */
export interface PullNow {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

interface TugOfWarProps {
  readonly weekLabel: string;
  readonly liftersNow: number;
  readonly ringNow: number;
  readonly lifters: PullNow;
  readonly ring: PullNow;
}

const HEIGHT = 22;
/** Share of the width below which a number stands beside its bar. */
const NARROWEST = 0.22;

/** Both sides of the pull on the upper lip, now and at a week, on one newton scale. */
export function TugOfWar({ weekLabel, liftersNow, ringNow, lifters, ring }: TugOfWarProps) {
  const longest = Math.max(liftersNow + ringNow, lifters.high + ring.high, 1e-9);
  const share = (newtons: number) => `${(86 * newtons) / longest}%`;
  return (
    <div class="tug">
      <TugRow
        label={voice.value.say('curves.tug.now')}
        up={liftersNow}
        down={ringNow}
        share={share}
        longest={longest}
      />
      <TugRow label={weekLabel} up={lifters.middle} down={ring.middle} share={share} longest={longest} />
      <div class="tug-row" aria-hidden="true">
        <span />
        <div class="tug-range">
          <svg width="100%" height="20" aria-hidden="true">
            <TugRange from={lifters.middle + ring.low} to={lifters.middle + ring.high} share={share} />
          </svg>
        </div>
      </div>
      <p class="source">{rangeWords(weekLabel, lifters, ring)}</p>
    </div>
  );
}

function rangeWords(weekLabel: string, lifters: PullNow, ring: PullNow): string {
  const { id, say, number } = voice.value;
  return say('curves.tug.range', {
    week: weekLabel.toLocaleLowerCase(id),
    ringLow: number(ring.low),
    ringHigh: number(ring.high),
    liftersLow: number(lifters.low),
    liftersHigh: number(lifters.high),
  });
}

interface TugRowProps {
  readonly label: string;
  readonly up: number;
  readonly down: number;
  readonly share: (newtons: number) => string;
  /** newtons of the whole width */
  readonly longest: number;
}

function TugRow({ label, up, down, share, longest }: TugRowProps) {
  const { say, number } = voice.value;
  return (
    <div class="tug-row">
      <span>{label}</span>
      <div
        class="tug-bars"
        role="img"
        aria-label={say('curves.tug.bars', { label, up: number(up), down: number(down) })}
      >
        <span class="tug-up" style={{ width: share(up), height: `${HEIGHT}px` }}>
          <span class={up / longest < NARROWEST ? 'tug-before' : undefined}>{`↑ ${number(up)} N`}</span>
        </span>
        <span class="tug-down" style={{ width: share(down), height: `${HEIGHT}px` }}>
          <span class={down / longest < NARROWEST ? 'tug-outside' : undefined}>{`↓ ${number(down)} N`}</span>
        </span>
      </div>
    </div>
  );
}

function TugRange({ from, to, share }: { from: number; to: number; share: (newtons: number) => string }) {
  return (
    <g stroke="var(--ink)" stroke-width="1.500">
      <line x1={share(from)} x2={share(to)} y1="8" y2="8" />
      <line x1={share(from)} x2={share(from)} y1="4" y2="12" />
      <line x1={share(to)} x2={share(to)} y1="4" y2="12" />
    </g>
  );
}
