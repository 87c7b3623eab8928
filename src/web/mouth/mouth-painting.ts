import type { ClayScene } from './clay/clay-scene.ts';
import { createClayMaker } from './clay/clay-surface.ts';
import { loadClay } from './clay/load-clay.ts';
import { createPainter } from './clay/painter.ts';
import { createPoseAnimation } from './clay/pose-animation.ts';
import { lightInside, type MouthDrawing } from './drawing.ts';
import { drawLines, type LineRequest } from './lines/draw-lines.ts';
import { fanStrands } from './lines/strands.ts';

/** What is to be seen. */
export interface PaintRequest extends LineRequest {
  /** (nSurfaceNode x 3) [mm] */
  readonly surface: Float32Array;
  /** name of the expression: a change of it morphs */
  readonly pose: string;
}

/** Draws one face on two canvases: clay below, lines above. Draws only when something changed. */
export interface MouthPainting {
  request(request: PaintRequest): void;
  dispose(): void;
}

interface MouthPaintingOptions {
  readonly host: HTMLElement;
  readonly drawing: MouthDrawing;
  /** the surface moves all the time and never morphs */
  readonly live: boolean;
  /** told when the clay is there, and when the graphics card takes it back */
  readonly onClay: (there: boolean) => void;
}

/** Starts with a contour drawing; the clay comes when its code has been loaded and the device can draw it. */
export function createMouthPainting({ host, drawing, live, onClay }: MouthPaintingOptions): MouthPainting {
  const [clayCanvas, lineCanvas] = host.querySelectorAll('canvas');
  const animation = createPoseAnimation(matchMedia('(prefers-reduced-motion: reduce)').matches);
  const maker = createClayMaker(drawing.grid, drawing.rest, live);
  const paint = createPainter(maker, live);
  const strands = fanStrands(drawing.fascicles, drawing.grid, drawing.rest);
  let scene: ClayScene | null = null;
  let wanted: PaintRequest | null = null;
  let frame = 0;
  let disposed = false;

  const schedule = () => {
    if (frame === 0 && !disposed) frame = requestAnimationFrame(draw);
  };
  const setScene = (made: ClayScene | null) => {
    scene = made;
    onClay(made !== null);
    schedule();
  };
  const draw = (time: number) => {
    frame = 0;
    const pose = animation.at(time);
    if (wanted === null || pose === null) return;
    const { surface } = pose;
    scene?.setSurface(paint(pose), { light: lightInside(drawing, surface), straw: pose.key === 'straw' });
    scene?.draw(wanted.view, wanted.size);
    const settled = pose.progress >= 1;
    drawLines(lineCanvas, wanted, { drawing, strands, surface, settled, overClay: scene !== null });
    if (!settled) schedule();
  };

  const onLost = () => setScene(null);
  void loadClay({ canvas: clayCanvas, triangles: maker.triangles, drawing, onLost }).then((made) => {
    if (disposed) made?.dispose();
    else if (made !== null) setScene(made);
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
