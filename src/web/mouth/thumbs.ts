import type { ClayScene } from './clay/clay-scene.ts';
import { createClayMaker } from './clay/clay-surface.ts';
import { loadClay } from './clay/load-clay.ts';
import { contoursOf, lightInside, type MouthDrawing, turningPoint } from './drawing.ts';
import { drawContours } from './lines/overlay.ts';
import { projector } from './projection.ts';

interface Studio {
  readonly drawing: MouthDrawing;
  readonly canvas: HTMLCanvasElement;
  readonly scene: ClayScene | null;
  readonly maker: ReturnType<typeof createClayMaker>;
}

const SIZE = { width: 144, height: 96 };
let studio: Promise<Studio> | null = null;
let owner: MouthDrawing | null = null;

/** Draws a small clay mouth, or its contours where clay cannot be drawn. One scene serves all of them. */
export async function drawThumb(
  into: HTMLCanvasElement,
  drawing: MouthDrawing,
  { surface, straw }: { readonly surface: Float32Array; readonly straw: boolean },
): Promise<void> {
  if (owner !== drawing) {
    void studio?.then(({ scene }) => scene?.dispose());
    owner = drawing;
    studio = openStudio(drawing);
  }
  const opened = await studio;
  const context = into.getContext('2d');
  if (opened === null || opened.drawing !== drawing || context === null) return;
  const [x, , z] = turningPoint(drawing);
  const view = { yawDeg: 0, pitchDeg: 0, target: [x, -1, z] as const, spanMm: 74 };
  context.clearRect(0, 0, SIZE.width, SIZE.height);
  const { scene, maker, canvas } = opened;
  if (scene === null) {
    drawContours(context, projector(view, SIZE), contoursOf(drawing, surface));
    return;
  }
  const shape = maker.shape(surface);
  scene.setSurface(maker.paint(shape, maker.shade(shape)), { light: lightInside(drawing, surface), straw });
  scene.draw(view, SIZE);
  context.drawImage(canvas, 0, 0, SIZE.width, SIZE.height);
}

async function openStudio(drawing: MouthDrawing): Promise<Studio> {
  const canvas = document.createElement('canvas');
  const maker = createClayMaker(drawing.grid, drawing.rest);
  const scene = await loadClay({ canvas, triangles: maker.triangles, drawing, onLost: () => undefined });
  return { drawing, canvas, maker, scene };
}
