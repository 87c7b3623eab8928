import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { voice } from '../../state/language.ts';
import type { DraftBody } from '../draft-body.ts';
import type { Row } from '../sites/rows.ts';
import { placeOf } from '../sites/site-edits.ts';
import type { MapFace, Region } from './drawn-face.ts';
import { frameOf, regionOf } from './map-frame.ts';
import { useMapHand } from './map-hand.ts';
import { MapPoint } from './map-point.tsx';
import { Scenery } from './map-scenery.tsx';

interface MapPanelProps {
  readonly region: Region;
  readonly body: DraftBody;
  readonly rows: readonly Row[];
  readonly face: MapFace;
  /** adds a site where the skin is touched; without it the map is only read */
  readonly syringe: number | null;
}

/** One region from the front at true scale; the patient's right is on the reader's left. */
export function MapPanel({ region, body, rows, face, syringe }: MapPanelProps) {
  const { say } = voice.value;
  const svg = useRef<SVGSVGElement>(null);
  const wanted = useMemo(() => frameOf(region, body, face), [region, body.preparations, face]);
  const hand = useMapHand({ svg, region, rows, face, syringe });
  // a frame that changed under the hand would move the site away from the finger
  const held = useRef(wanted);
  if (!hand.isDragging()) held.current = wanted;
  const { left, bottom, width, height } = held.current;
  const top = -(bottom + height);
  const mmPerPx = width / useWidth(svg, width / height);
  const here = rows.filter(({ point }) => regionOf(placeOf(point).site.landmark) === region);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its sites are labelled one by one
    <svg
      ref={svg}
      class="chart-map"
      role="group"
      aria-label={say(region === 'mouth' ? 'faceMap.mouth' : 'faceMap.brow')}
      viewBox={`${left} ${top} ${width} ${height}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      {...hand.handlers}
    >
      <defs>
        <radialGradient id={`chart-skin-${region}`}>
          <stop offset="0.55" class="chart-map-skin" />
          <stop offset="1" class="chart-map-paper" />
        </radialGradient>
      </defs>
      <rect x={left} y={top} width={width} height={height} fill={`url(#chart-skin-${region})`} />
      <line class="chart-map-midline" x1="0" x2="0" y1={top + 1} y2={-bottom - 1} />
      <Scenery region={region} face={face} />
      {region === 'mouth' && (
        <g class="chart-map-letters" font-size={24 * mmPerPx}>
          <text x={left + 8 * mmPerPx} y={8 * mmPerPx}>
            {say('mouth.letter.right')}
          </text>
          <text x={left + width - 8 * mmPerPx} y={8 * mmPerPx} text-anchor="end">
            {say('mouth.letter.left')}
          </text>
        </g>
      )}
      <ScaleBar left={left} bottom={bottom} mmPerPx={mmPerPx} />
      {here.map((row) => (
        <MapPoint key={`${row.i}.${row.k}`} row={row} face={face} mmPerPx={mmPerPx} />
      ))}
    </svg>
  );
}

function ScaleBar({ left, bottom, mmPerPx }: { left: number; bottom: number; mmPerPx: number }) {
  const [x, y] = [left + 10 * mmPerPx, -bottom - 10 * mmPerPx];
  return (
    <g class="chart-map-scale">
      <path d={`M${x} ${y - 1}v1h10v-1`} />
      <text x={x + 10 + 5 * mmPerPx} y={y} font-size={13.5 * mmPerPx}>
        {voice.value.say('faceMap.mm', { mm: '10' })}
      </text>
    </g>
  );
}

/** Width of the drawing on the screen, which may be narrower than its place [px]. */
function useWidth(of: { readonly current: SVGSVGElement | null }, aspect: number): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const look = () => {
      const box = element.getBoundingClientRect();
      setWidth(Math.min(box.width, box.height * aspect) || 640);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [aspect]);
  return width;
}
