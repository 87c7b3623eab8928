import type { ComponentChildren } from 'preact';
import { voice } from '../state/language.ts';

/** One part of a whole, in hundredths. */
export interface Share {
  readonly name: string;
  readonly means: string;
  readonly hundredths: number;
  readonly tone: 'teal' | 'ink' | 'sand';
}

const fills = { teal: 'var(--teal)', ink: '#2f3b3f', sand: '#d9cfc3' } as const;

interface ShareBarProps {
  readonly shares: readonly Share[];
  /** how a share's number is written below */
  readonly writeValue?: (share: Share) => ComponentChildren;
}

const bareValue = ({ hundredths }: Share) => hundredths;

/** Who decides the differences between results: one bar of 100, each part labelled below with its share. */
export function ShareBar({ shares, writeValue = bareValue }: ShareBarProps) {
  return (
    <div class="share-bar">
      <div
        class="share-bar-track"
        role="img"
        aria-label={shares.map((s) => voice.value.say('chart.share', { name: s.name, count: s.hundredths })).join(', ')}
      >
        {shares.map((share) => (
          <span
            key={share.name}
            class={`share-bar-part share-bar-part--${share.tone}`}
            style={{ flexGrow: Math.max(share.hundredths, 1) }}
          >
            {share.hundredths >= 6 ? share.hundredths : ''}
          </span>
        ))}
      </div>
      <dl class="share-bar-names">
        {shares.map((share) => (
          <div key={share.name}>
            <dt>
              <span class="share-bar-key" style={{ background: fills[share.tone] }} />
              <strong>{share.name}</strong>
              <strong class="share-bar-value">{writeValue(share)}</strong>
            </dt>
            <dd class="label label--quiet">{share.means}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
