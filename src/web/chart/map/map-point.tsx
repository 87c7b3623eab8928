import { voice } from '../../state/language.ts';
import { amountOf, type DraftPlace, isGel } from '../draft-body.ts';
import { amountText, type Row } from '../sites/rows.ts';
import { differenceText, movedMm } from '../sites/site-difference.ts';
import { isSelected } from '../sites/sites-in-hand.ts';
import { type MapFace, spotOf } from './drawn-face.ts';

interface MapPointProps {
  readonly row: Row;
  readonly face: MapFace;
  /** millimetres that one pixel of the screen shows */
  readonly mmPerPx: number;
}

/** Sizes on the screen [px]; discs are smaller where sites of a lip flip, 5 mm apart, would lie on each other. */
const sizes = { disc: 11, ring: 14.5, focus: 19, target: 22, name: 18, mm: 33 } as const;

/** Largest of a disc on the face, for one pixel of its size [mm]. */
const largestMm = 0.165;

/** One site: a ring where it was planned, a dot where it was delivered, and the way between them in millimetres. */
export function MapPoint({ row, face, mmPerPx }: MapPointProps) {
  const { planned, delivered } = row.point;
  const place = (delivered ?? planned) as DraftPlace;
  const { x, y } = spotOf(place.site, face);
  const px = (size: number) => size * mmPerPx;
  const disc = (size: number) => Math.min(px(size), size * largestMm);
  const selected = isSelected(row);
  const moved = planned !== null && delivered !== null ? movedMm(planned.site, delivered.site) : 0;
  return (
    <g class={pointClass(row, selected)}>
      {planned !== null && delivered !== null && (moved === null || moved > 0) && (
        <Way from={spotOf(planned.site, face)} to={{ x, y }} mm={moved} px={px} r={disc(sizes.disc)} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a button element */}
      <g
        class="chart-map-point"
        data-point={`${row.i}.${row.k}`}
        data-own-arrows
        tabindex={0}
        role="button"
        aria-pressed={selected}
        aria-label={labelOf(row)}
        transform={`translate(${x} ${-y})`}
      >
        <circle class="chart-map-target" r={px(sizes.target)} />
        <circle class="chart-map-focus" r={disc(sizes.focus)} />
        {moved === 0 && planned !== null && delivered !== null && (
          <Shape of={place} r={disc(sizes.ring)} class="chart-map-ring" />
        )}
        <Shape
          of={place}
          r={disc(delivered === null ? sizes.ring : sizes.disc)}
          class={delivered === null ? 'chart-map-ring' : 'chart-map-dot'}
        />
        <Inside place={place} px={px} />
        <text class="chart-map-name" text-anchor="middle" y={px(-sizes.name)} font-size={px(14.5)} stroke-width={px(4)}>
          {row.name}
        </text>
      </g>
    </g>
  );
}

function pointClass({ point }: Row, selected: boolean): string {
  const state = point.delivered === null ? 'chart-map-site--waits' : 'chart-map-site--done';
  return `chart-map-site ${state}${selected ? ' chart-map-site--selected' : ''}`;
}

/** Toxin is round, gel is square. */
function Shape({ of, r, class: name }: { of: DraftPlace; r: number; class: string }) {
  if (!isGel(of)) return <circle class={name} r={r} />;
  return <rect class={name} x={-r * 0.9} y={-r * 0.9} width={1.8 * r} height={1.8 * r} rx={r * 0.25} />;
}

function Inside({ place, px }: { place: DraftPlace; px: (size: number) => number }) {
  const amount = amountOf(place);
  const text = amount === null ? '?' : voice.value.shortest(amount);
  if (text.length > 3) return null;
  return (
    <text class="chart-map-amount" text-anchor="middle" y={px(5)} font-size={px(14)}>
      {text}
    </text>
  );
}

interface WayProps {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** null when they are measured from different landmarks, or lie on different sides */
  readonly mm: number | null;
  readonly px: (size: number) => number;
  /** radius of the ring [mm] */
  readonly r: number;
}

function Way({ from, to, mm, px, r }: WayProps) {
  return (
    <g class="chart-map-way">
      <circle class="chart-map-ring" cx={from.x} cy={-from.y} r={r} />
      <line x1={from.x} y1={-from.y} x2={to.x} y2={-to.y} />
      {mm !== null && (
        <text
          class="chart-map-mm"
          x={to.x}
          y={-to.y - px(sizes.mm)}
          text-anchor="middle"
          font-size={px(13.5)}
          stroke-width={px(4)}
        >
          {voice.value.say('faceMap.mm', { mm: voice.value.number(mm) })}
        </text>
      )}
    </g>
  );
}

function labelOf(row: Row): string {
  const { say } = voice.value;
  const { planned, delivered } = row.point;
  const place = (planned ?? delivered) as DraftPlace;
  const where = {
    name: row.name,
    side: say(`charting.side.${place.site.side}`),
    amount: amountText(delivered ?? place),
  };
  if (delivered === null) return say('faceMap.point.waits', where);
  if (planned === null) return say('faceMap.point.unplanned', where);
  const difference = differenceText(planned, delivered);
  return difference === ''
    ? say('faceMap.point.asPlanned', where)
    : `${say('faceMap.point.delivered', where)} ${difference}`;
}
