import { type MouthDrawing, turningPoint } from '../drawing.ts';
import type { ClayScene } from './clay-scene.ts';
import { drawTeeth } from './teeth.ts';

interface ClayOptions {
  readonly canvas: HTMLCanvasElement;
  readonly triangles: Uint32Array;
  readonly drawing: MouthDrawing;
  /** the graphics card took its context back */
  readonly onLost: () => void;
}

/** The clay scene with its code, which loads when it is first needed; null where the device cannot draw it. */
export async function loadClay({ canvas, triangles, drawing, onLost }: ClayOptions): Promise<ClayScene | null> {
  try {
    const { createClayScene } = await import('./clay-scene.ts');
    const teeth = drawTeeth(drawing.teeth);
    return createClayScene({ canvas, triangles, teeth, target: turningPoint(drawing), onLost });
  } catch {
    return null;
  }
}
