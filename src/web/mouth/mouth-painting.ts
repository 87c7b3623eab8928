import type { ClayScene } from './clay-scene.ts';
import { createClayMaker } from './clay-surface.ts';
import { contoursOf, lightInside, type LipContours, type MouthDrawing } from './drawing.ts';
import { placeForceArrows } from './force-arrows.ts';
import { drawArrow, drawContours, drawGhosts, drawNow, drawStrands, drawWorstGhost } from './overlay.ts';
import { createPainter } from './painter.ts';
import { createPoseAnimation, type Pose } from './pose-animation.ts';
import { type PictureSize, pixelsPerMm, projector, type Viewpoint } from './projection.ts';
import { fanStrands, moveStrand } from './strands.ts';
import { drawTeeth } from './teeth.ts';
import { turningPoint } from './viewpoint.ts';

/** What is to be seen. */
export interface PaintRequest {
  readonly view: Viewpoint;
  readonly size: PictureSize;
  readonly surface: Float32Array;
  readonly pose: string;
  readonly now: LipContours | null;
  readonly ghosts: readonly { readonly worst: boolean; readonly contours: LipContours }[];
  readonly muscles: number;
  readonly forces: Float64Array | null;
}

/** Draws one face on two canvases: clay below, lines above. Draws only when something changed. */
export interface MouthPainting {
  request(request: PaintRequest): void;
  dispose(): void;
}

interface MouthPaintingOptions {
  readonly host: HTMLElement;
  readonly drawing: MouthDrawing;
  /** told when the clay is there, and when the graphics card takes it back */
  readonly onClay: (there: boolean) => void;
}

/** Starts with a contour drawing; the clay comes when its code has been loaded and the device can draw it. */
export function createMouthPainting({ host, drawing, onClay }: MouthPaintingOptions): MouthPainting {
  const [clayCanvas, lineCanvas] = host.querySelectorAll('canvas');
  const animation = createPoseAnimation(matchMedia('(prefers-reduced-motion: reduce)').matches);
  const maker = createClayMaker(drawing.grid, drawing.rest);
  const paint = createPainter(maker);
  const strands = fanStrands(drawing.fascicles, drawing.grid, drawing.rest);
  let scene: ClayScene | null = null;
  let wanted: PaintRequest | null = null;
  let frame = 0;
  let disposed = false;

  const schedule = () => {
    if (frame === 0 && !disposed) frame = requestAnimationFrame(draw);
  };
  const loseClay = () => {
    scene = null;
    onClay(false);
    schedule();
  };

  const draw = (time: number) => {
    frame = 0;
    const pose = animation.at(time);
    if (wanted === null || pose === null) return;
    if (scene !== null) {
      scene.setSurface(paint(pose), lightInside(drawing, pose.surface));
      scene.draw(wanted.view, wanted.size);
    }
    drawLines(lineCanvas, wanted, pose, scene !== null);
    if (pose.progress < 1) schedule();
  };

  const drawLines = (canvas: HTMLCanvasElement, request: PaintRequest, pose: Pose, overClay: boolean) => {
    const context = prepare(canvas, request.size);
    if (context === null) return;
    const project = projector(request.view, request.size);
    if (!overClay) drawContours(context, project, contoursOf(drawing, pose.surface));
    if (request.muscles > 0) {
      const placed = strands.map((strand) => ({ ...strand, path: moveStrand(strand, pose.surface, drawing.rest), faded: false }));
      drawStrands(context, project, placed, request.muscles);
    }
    if (pose.progress < 1) return;
    drawGhosts(context, project, request.ghosts);
    if (request.now !== null) drawNow(context, project, request.now);
    drawWorstGhost(context, project, request.ghosts);
    if (request.forces !== null && request.muscles > 0.5) {
      for (const { hue, from, to } of placeForceArrows({ drawing, forces: request.forces, surface: pose.surface, project, pxPerMm: pixelsPerMm(request.view, request.size) })) {
        drawArrow(context, hue, from, to);
      }
    }
  };

  loadClay({ canvas: clayCanvas, triangles: maker.triangles, drawing, onLost: loseClay }).then((made) => {
    if (disposed) made?.dispose();
    else if (made !== null) {
      scene = made;
      onClay(true);
      schedule();
    }
  });

  return {
    request(next) {
      wanted = next;
      animation.aim(next.surface, next.pose);
      schedule();
    },
    dispose() {
      disposed = true;
      cancelAnimationFrame(frame);
      scene?.dispose();
    },
  };
}

interface ClayOptions {
  readonly canvas: HTMLCanvasElement;
  readonly triangles: Uint32Array;
  readonly drawing: MouthDrawing;
  readonly onLost: () => void;
}

/** The clay scene, or null where the device cannot draw it. */
async function loadClay({ canvas, triangles, drawing, onLost }: ClayOptions): Promise<ClayScene | null> {
  try {
    const { createClayScene } = await import('./clay-scene.ts');
    return createClayScene({ canvas, triangles, teeth: drawTeeth(drawing.teeth), target: turningPoint(drawing), onLost });
  } catch {
    return null;
  }
}

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
