import type { ComponentChildren } from 'preact';

interface BrowPictureProps {
  /** how far the middle of the brow is above where it sits with nothing weakened [mm] */
  readonly liftMm: number;
  readonly label: string;
  /** drawn over the brow, in mm, y down */
  readonly children?: ComponentChildren;
}

/** A brow as a plain line that moves by what the model says, at the scale of the lips beside it; dotted where it sits now. */
export function BrowPicture({ liftMm, label, children }: BrowPictureProps) {
  return (
    <svg class="teach-lips" viewBox="-36 -22 72 46" role="img" aria-label={label}>
      <path
        d={brow}
        transform={`translate(0 ${-liftMm})`}
        fill="var(--clay-lip)"
        stroke="var(--ink)"
        stroke-width="0.3"
      />
      <path
        d={brow}
        fill="none"
        stroke="var(--ink)"
        stroke-width="0.45"
        stroke-dasharray="0.2 1.1"
        stroke-linecap="round"
      />
      <path d="M-15 19C-8 12 8 12 15 19" fill="none" stroke="var(--ink)" stroke-width="0.3" />
      {children}
    </svg>
  );
}

const brow = 'M-22 3C-12-4 8-6 24 1C9-2-11 0-21 6Z';
