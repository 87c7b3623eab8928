import type { InjectionSite } from '#plan';
import { siteText } from '../../plan/site-words.ts';
import { openChart } from '../chart-state.ts';
import type { DraftBody, DraftPlace } from '../draft-body.ts';
import { spotOf } from '../map/drawn-face.ts';
import { mapFace } from '../map/map-face.ts';
import { mirrored } from './mirror-sites.ts';
import { rowsOf } from './rows.ts';
import { siteAt, stepMm } from './site-at.ts';
import { added, type PointAt, pointAt, pointsOf, recorded, withDelivered, withdrawn } from './site-edits.ts';
import { edit, selected } from './sites-in-hand.ts';

function open(): DraftBody | null {
  return openChart.peek()?.body ?? null;
}

/** Records sites as they were planned. */
export function record(which: readonly PointAt[]): void {
  const body = open();
  if (body !== null) edit(recorded(body, which));
}

/** Records every site that waits as it was planned. */
export function recordAll(): void {
  const body = open();
  if (body !== null && pointsOf(body).some(({ point }) => point.delivered === null)) record(pointsOf(body));
}

/** Says what was really done at a site. */
export function setDelivered(at: PointAt, place: DraftPlace, kind: string): void {
  const body = open();
  if (body !== null) edit(withDelivered(body, at, place), { kind: `${kind} ${at.i}.${at.k}` });
}

/** Moves what was delivered at a site on the map; a site that waited is delivered there. */
export function moveTo(at: PointAt, from: InjectionSite, spot: { x: number; y: number }): void {
  const body = open();
  const point = body === null ? undefined : pointAt(body, at);
  const place = point?.delivered ?? point?.planned;
  if (place === undefined || place === null) return;
  setDelivered(at, { ...place, site: siteAt(spot, from, mapFace.peek().whereIs) }, 'move');
}

/** Moves it by half millimetres, as the arrow keys do. */
export function nudge(at: PointAt, [right, up]: readonly [number, number]): void {
  const body = open();
  const point = body === null ? undefined : pointAt(body, at);
  const site = (point?.delivered ?? point?.planned)?.site;
  if (site === undefined) return;
  const { x, y } = spotOf(site, mapFace.peek());
  moveTo(at, site, { x: x + right * stepMm, y: y + up * stepMm });
}

/** Takes a site out: what was planned was then not delivered, what was not planned is gone. */
export function takeOut(at: PointAt): void {
  const body = open();
  if (body === null || pointAt(body, at) === undefined) return;
  const name = rowsOf(body).find(({ i, k }) => i === at.i && k === at.k)?.name ?? '';
  const after = withdrawn(body, at);
  edit(after, { message: { key: 'faceMap.tookOut', values: { name } } });
  if (pointAt({ ...body, preparations: after }, at) === undefined) selected.value = null;
}

/** Adds a site that was not planned, delivered with the amount and depth of the one before it. */
export function addSite(i: number, site: InjectionSite): void {
  const body = open();
  if (body?.preparations[i] === undefined) return;
  const like = selected.peek()?.i === i ? pointAt(body, selected.peek()!) : undefined;
  const at = { i, k: body.preparations[i].points.length };
  const preparations = added(body, i, site, like?.delivered ?? like?.planned ?? null);
  const name = rowsOf({ ...body, preparations }).find((row) => row.i === i && row.k === at.k)?.name ?? '';
  const where = siteText({ site });
  edit(preparations, { message: { key: 'faceMap.added', values: { name, where } } });
  selected.value = at;
}

/** Gives every site without one its mirror image on the other side, planned and still to be recorded. */
export function mirror(): void {
  const body = open();
  if (body === null) return;
  const { preparations, added: twins } = mirrored(body);
  const after = { ...body, preparations };
  const names = rowsOf(after)
    .filter(({ i, k }) => twins.some((twin) => twin.i === i && twin.k === k))
    .map(({ name }) => name);
  edit(preparations, {
    message:
      names.length === 0
        ? { key: 'faceMap.mirroredNone' }
        : { key: 'faceMap.mirrored', values: { count: names.length, names: names.join(', ') } },
  });
}
