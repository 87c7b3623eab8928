import { contoursOf, type LipContours, type MouthDrawing } from '../drawing.ts';
import { type PictureSize, pixelsPerMm, projector, type Viewpoint } from '../projection.ts';
import { placeForceArrows } from './force-arrows.ts';
import { drawArrow, drawContours, drawGhosts, drawNow, drawStrands, drawWorstGhost } from './overlay.ts';
import { moveStrand, type Strand } from './strands.ts';

/** What is laid over the clay. */
export interface LineRequest {
  readonly view: Viewpoint;
  readonly size: PictureSize;
  /** where the lip is now, as dots; null = not drawn */
  readonly now: LipContours | null;
  readonly ghosts: readonly { readonly worst: boolean; readonly contours: LipContours }[];
  /** opacity of the muscles, 0 = not drawn */
  readonly muscles: number;
  /** force of each fascicle [N]; null = no arrows */
  readonly forces: Float64Array | null;
}

/** The picture's lines at one moment. */
export interface LineMoment {
  readonly drawing: MouthDrawing;
  readonly strands: readonly Strand[];
  /** (nSurfaceNode x 3) [mm] */
  readonly surface: Float32Array;
  /** the expression has arrived: lines that belong to it are drawn */
  readonly settled: boolean;
  /** without clay the contours stand in for it */
  readonly overClay: boolean;
}

/** Arrows are drawn over muscles that are plainly visible only. */
const ARROWS_FROM_OPACITY = 0.5;

/** Draws muscles, thin lines, dots and arrows; without clay the contour drawing below them. */
export function drawLines(canvas: HTMLCanvasElement, request: LineRequest, moment: LineMoment): void {
  const context = prepare(canvas, request.size);
  if (context === null) return;
  const { drawing, surface } = moment;
  const project = projector(request.view, request.size);
  if (!moment.overClay) drawContours(context, project, contoursOf(drawing, surface));
  if (request.muscles > 0) {
    const placed = moment.strands.map((strand) => ({ ...strand, path: moveStrand(strand, surface, drawing.rest) }));
    drawStrands(context, project, placed, request.muscles);
  }
  if (!moment.settled) return;
  drawGhosts(context, project, request.ghosts);
  if (request.now !== null) drawNow(context, project, request.now);
  drawWorstGhost(context, project, request.ghosts);
  if (request.forces === null || request.muscles < ARROWS_FROM_OPACITY) return;
  const pxPerMm = pixelsPerMm(request.view, request.size);
  for (const { hue, from, to } of placeForceArrows({ drawing, forces: request.forces, surface, project, pxPerMm })) {
    drawArrow(context, hue, from, to);
  }
}

/** Sizes the canvas to its device pixels and clears it. */
function prepare(canvas: HTMLCanvasElement, { width, height }: PictureSize): CanvasRenderingContext2D | null {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
