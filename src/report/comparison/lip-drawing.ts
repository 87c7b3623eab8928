import type { LipGeometry } from '#measure';
import type { Voice } from '#messages';
import { printInk } from '../charts/ink.ts';
import { drawing, element, label } from '../svg.ts';
import { sidesOfPatient } from '../words/sites.ts';

const pxPerMm = 5;
const [halfWidth, top, bottom] = [38, 24, 26];

/** The lips of one capture as lines, true scale; the patient's right is on the left, as when facing them. */
export function lipDrawing(lips: LipGeometry, describedAs: string, voice: Voice): string {
  const sides = sidesOfPatient(voice);
  const x = (mm: number) => (halfWidth + mm - lips.midlineX) * pxPerMm;
  const y = (mm: number) => (top - mm) * pxPerMm;
  const curve = (points: LipGeometry['upperBorder']) =>
    points.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p[0]).toFixed(1)} ${y(p[1]).toFixed(1)}`).join('');
  const line = (points: LipGeometry['upperBorder'], thickness: number) =>
    element('path', { d: curve(points), fill: 'none', stroke: printInk.ink, 'stroke-width': thickness });
  const [width, height] = [2 * halfWidth * pxPerMm, (top + bottom) * pxPerMm];
  return drawing({ width, height }, describedAs, [
    line(lips.upperBorder, 1.5),
    line(lips.upperMargin, 2.5),
    line(lips.lowerMargin, 2.5),
    line(lips.lowerBorder, 1.5),
    element('circle', { cx: x(lips.sn[0]), cy: y(lips.sn[1]), r: 2.5, fill: printInk.quiet }),
    label(sides.right, { x: 0, y: height - 6 }),
    label(sides.left, { x: width, y: height - 6 }, { 'text-anchor': 'end' }),
    element('path', { d: `M${width - 10 * pxPerMm} 16H${width}`, stroke: printInk.ink, 'stroke-width': 3 }),
    label('10 mm', { x: width - 5 * pxPerMm, y: 32 }, { 'text-anchor': 'middle' }),
  ]);
}
