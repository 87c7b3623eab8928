import { contoursOf } from '../mouth/drawing.ts';
import { neutralHead } from './neutral-head.ts';

interface ReplayLinesProps {
  readonly surface: Float32Array;
  /** the other side, dotted */
  readonly ghost: Float32Array | null;
  readonly label: string;
}

/** The picture's extent [mm]: the same whatever the lips do, so that both sides share one camera. */
const VIEW = { left: -52, top: -34, width: 104, height: 76 } as const;

/** The lips of the face of nobody in lines. */
export function ReplayLines({ surface, ghost, label }: ReplayLinesProps) {
  const lips = pathsOf(surface);
  return (
    <svg
      class="replay-lines"
      viewBox={`${VIEW.left} ${VIEW.top} ${VIEW.width} ${VIEW.height}`}
      role="img"
      aria-label={label}
    >
      <path d={`${lips.upperMargin} L ${lips.lowerMarginBack} Z`} fill="#4a3b36" />
      <path d={`${lips.upperBorder} L ${lips.upperMarginBack} Z`} fill="var(--clay-lip)" />
      <path d={`${lips.lowerMargin} L ${lips.lowerBorderBack} Z`} fill="#b99c92" />
      <g fill="none" stroke="var(--ink)" stroke-width="0.6">
        <path d={lips.upperBorder} />
        <path d={lips.upperMargin} />
        <path d={lips.lowerMargin} />
        <path d={lips.lowerBorder} />
      </g>
      {ghost !== null && <GhostLines surface={ghost} />}
    </svg>
  );
}

function GhostLines({ surface }: { surface: Float32Array }) {
  const lips = pathsOf(surface);
  return (
    <g fill="none" stroke="#fff" stroke-width="0.8" stroke-linecap="round" stroke-dasharray="0.01 1.9">
      <path d={lips.upperBorder} />
      <path d={lips.upperMargin} />
      <path d={lips.lowerMargin} />
      <path d={lips.lowerBorder} />
    </g>
  );
}

function pathsOf(surface: Float32Array) {
  const contours = contoursOf(neutralHead().drawing, surface);
  const points = (line: Float32Array) =>
    Array.from({ length: line.length / 3 }, (_, i) => `${line[i * 3].toFixed(2)} ${(-line[i * 3 + 1]).toFixed(2)}`);
  const path = (line: Float32Array) => `M ${points(line).join(' L ')}`;
  const back = (line: Float32Array) => points(line).reverse().join(' L ');
  return {
    upperBorder: path(contours.upperBorder),
    upperMargin: path(contours.upperMargin),
    lowerMargin: path(contours.lowerMargin),
    lowerBorder: path(contours.lowerBorder),
    upperMarginBack: back(contours.upperMargin),
    lowerMarginBack: back(contours.lowerMargin),
    lowerBorderBack: back(contours.lowerBorder),
  };
}
