import { voice } from '../state/language.ts';

interface ChangeBarProps {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
  /** changes up to this size cannot be told from chance */
  readonly limit: number;
  /** reach of the common axis either side of no change */
  readonly reach: number;
  readonly detectable: boolean;
}

/** A measured change with its 95 % range, over the band that cannot be told from chance. */
export function ChangeBar({ value, lo95, hi95, limit, reach, detectable }: ChangeBarProps) {
  const at = (x: number) => `${50 + (50 * Math.max(-reach, Math.min(reach, x))) / reach}%`;
  const width = (100 * Math.min(limit, reach)) / reach;
  const { say, change } = voice.value;
  const words = say('curves.change', {
    value: change(value),
    lo: change(lo95),
    hi: change(hi95),
    limit: change(limit),
  });
  return (
    <svg class="change-bar" width="100%" height="22" role="img" aria-label={words}>
      <rect x={`${50 - width / 2}%`} width={`${width}%`} y="1" height="20" rx="2" fill="var(--cannot-tell)" />
      <line x1="50%" x2="50%" y1="1" y2="21" stroke="var(--edge)" stroke-width="1.500" />
      <line x1={at(lo95)} x2={at(hi95)} y1="11" y2="11" stroke="var(--teal)" stroke-width="3" />
      <circle
        cx={at(value)}
        cy="11"
        r="5.500"
        stroke="var(--teal)"
        stroke-width="2"
        fill={detectable ? 'var(--teal)' : 'var(--surface)'}
      />
    </svg>
  );
}
