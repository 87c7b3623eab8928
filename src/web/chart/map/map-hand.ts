import { useRef } from 'preact/hooks';
import type { InjectionSite } from '#plan';
import type { Row } from '../sites/rows.ts';
import { addSite, moveTo, record } from '../sites/site-actions.ts';
import { nearestSite, type Spot } from '../sites/site-at.ts';
import { selected } from '../sites/sites-in-hand.ts';
import { landmarksOf, type MapFace, type Region, spotOf } from './drawn-face.ts';

/** Half of a touch's target [px]. */
const reachPx = 22;
/** A hand that moves less than this has tapped [px]. */
const tapPx = 5;

interface Held {
  /** the site that was touched; null on free skin */
  readonly row: Row | null;
  readonly site: InjectionSite | null;
  readonly from: Spot;
  readonly startedAt: Spot;
  readonly at: readonly [x: number, y: number];
  moved: boolean;
}

interface MapHand {
  readonly svg: { readonly current: SVGSVGElement | null };
  readonly region: Region;
  readonly rows: readonly Row[];
  readonly face: MapFace;
  readonly syringe: number | null;
}

/** What a finger or a mouse does on the map: a tap records or adds a site, a drag moves it. */
export function useMapHand(map: MapHand) {
  const held = useRef<Held | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    if (map.syringe === null || event.button !== 0) return;
    held.current = grasp(map, event);
    const { row } = held.current;
    if (row === null) return;
    selected.value = { i: row.i, k: row.k };
    map.svg.current?.setPointerCapture(event.pointerId);
    elementOf(map, row)?.focus({ preventScroll: true });
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    const hand = held.current;
    if (hand === null) return;
    if (Math.hypot(event.clientX - hand.at[0], event.clientY - hand.at[1]) > tapPx) hand.moved = true;
    if (!hand.moved || hand.row === null || hand.site === null) return;
    const now = spotAt(map, event);
    moveTo(hand.row, hand.site, {
      x: hand.startedAt.x + now.x - hand.from.x,
      y: hand.startedAt.y + now.y - hand.from.y,
    });
  };
  const onPointerUp = () => {
    const hand = held.current;
    held.current = null;
    if (hand === null || hand.moved) return;
    if (hand.row === null) addSite(map.syringe!, nearestSite(hand.from, landmarksOf[map.region], map.face.whereIs));
    else if (hand.row.point.delivered === null) record([hand.row]);
  };
  const onPointerCancel = () => {
    held.current = null;
  };
  return {
    isDragging: () => held.current?.moved === true,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}

/** The site nearest to the hand, if one is within reach. */
function grasp(map: MapHand, event: PointerEvent): Held {
  const from = spotAt(map, event);
  const reach = reachPx / pxPerMm(map);
  const near = map.rows
    .flatMap((row) => {
      const place = row.point.delivered ?? row.point.planned;
      if (place === null) return [];
      const spot = spotOf(place.site, map.face);
      return [{ row, site: place.site, spot, away: Math.hypot(spot.x - from.x, spot.y - from.y) }];
    })
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away)[0];
  return {
    row: near?.row ?? null,
    site: near?.site ?? null,
    from,
    startedAt: near?.spot ?? from,
    at: [event.clientX, event.clientY],
    moved: false,
  };
}

/** Where the hand is on the face [mm]. */
function spotAt({ svg }: MapHand, { clientX, clientY }: PointerEvent): Spot {
  const matrix = svg.current?.getScreenCTM();
  if (matrix === null || matrix === undefined) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y: -y };
}

function pxPerMm({ svg }: MapHand): number {
  return svg.current?.getScreenCTM()?.a ?? 1;
}

function elementOf({ svg }: MapHand, { i, k }: Row): SVGElement | null {
  return svg.current?.querySelector<SVGElement>(`[data-point="${i}.${k}"]`) ?? null;
}
