import type { ComponentChildren } from 'preact';
import { areaBetween, contoursOfFront, type FrontOutline, smoothPath } from './lip-shape.ts';

interface LipsProps {
  readonly outline: FrontOutline;
  /** where the lips are with nothing weakened, as a dotted line */
  readonly before?: FrontOutline | null;
  readonly label: string;
  /** millimetres from the middle to every edge of the picture: left and right, up, down */
  readonly frame?: { readonly aside: number; readonly up: number; readonly down: number };
  /** drawn over the lips, in mm, y down */
  readonly children?: ComponentChildren;
}

const usualFrame = { aside: 36, up: 19, down: 20 };

/** One solved mouth from the front at true scale, facing you; no light, no skin, no face. */
export function Lips({ outline, before = null, label, frame = usualFrame, children }: LipsProps) {
  const [upperBorder, upperMargin, lowerMargin, lowerBorder] = contoursOfFront(outline);
  const { aside, up, down } = frame;
  return (
    <svg class="teach-lips" viewBox={`${-aside} ${-up} ${2 * aside} ${up + down}`} role="img" aria-label={label}>
      <path d={areaBetween(upperMargin, lowerMargin)} fill="var(--ink)" />
      <path d={areaBetween(upperBorder, upperMargin)} fill="var(--clay-lip)" />
      <path d={areaBetween(lowerBorder, lowerMargin)} fill="var(--teach-lower-lip)" />
      <g fill="none" stroke="var(--ink)" stroke-width="0.3">
        <path d={smoothPath(upperBorder)} />
        <path d={smoothPath(upperMargin)} />
        <path d={smoothPath(lowerMargin)} />
        <path d={smoothPath(lowerBorder)} />
      </g>
      {before && (
        <g fill="none" stroke="var(--ink)" stroke-width="0.45" stroke-dasharray="0.2 1.1" stroke-linecap="round">
          {contoursOfFront(before).map((points, i) => (
            <path key={i} d={smoothPath(points)} />
          ))}
        </g>
      )}
      <SideLetters aside={aside} />
      {children}
    </svg>
  );
}

/** The patient's own right and left. */
function SideLetters({ aside }: { aside: number }) {
  return (
    <g class="teach-lips-side">
      <text x={-aside + 1} y="1.500">
        R
      </text>
      <text x={aside - 1} y="1.500" text-anchor="end">
        L
      </text>
    </g>
  );
}

interface ArrowProps {
  readonly x: number;
  readonly from: number;
  /** length in the picture [mm] */
  readonly length: number;
  readonly way: 'up' | 'down';
  readonly faint?: boolean;
  readonly text: string;
  readonly side: 'start' | 'end';
}

/** A force as an arrow over the picture; its length is in newtons on the scale that the picture says. */
export function ForceArrow({ x, from, length, way, faint = false, text, side }: ArrowProps) {
  const sign = way === 'up' ? -1 : 1;
  const tip = from + sign * length;
  const head = Math.min(3, length);
  const colour = way === 'up' ? 'var(--pulls-up)' : 'var(--pulls-down)';
  const shaft = faint ? 0.7 : 1.6;
  return (
    <g opacity={faint ? 0.6 : 1}>
      <line x1={x} x2={x} y1={from} y2={tip - sign * head} stroke="var(--ground)" stroke-width={shaft + 1.4} />
      <line x1={x} x2={x} y1={from} y2={tip - sign * head * 0.8} stroke={colour} stroke-width={shaft} />
      <path d={`M${x} ${tip}l-2 ${-sign * head}h4Z`} fill={colour} stroke="var(--ground)" stroke-width="0.3" />
      <text
        class="teach-force"
        x={side === 'start' ? x + 3 : x - 3}
        y={from + (sign * length) / 2 + 1.2}
        text-anchor={side}
        style={{ fill: colour }}
      >
        {text}
      </text>
    </g>
  );
}
