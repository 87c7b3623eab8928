import './mouth-view.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type CameraPreset, cameraResets } from '../state/view.ts';
import { type LipContours, type MouthDrawing, turningPoint } from './drawing.ts';
import { createMouthPainting, type MouthPainting, type PaintRequest } from './mouth-painting.ts';
import type { PictureSize, Viewpoint } from './projection.ts';
import { orbit, presetView, zoom } from './viewpoint.ts';

/** One of the ten, where its lip would be. */
export interface GhostLines {
  readonly worst: boolean;
  readonly contours: LipContours;
}

interface MouthViewProps {
  readonly drawing: MouthDrawing;
  /** surface to show (nSurfaceNode x 3) [mm] */
  readonly surface: Float32Array;
  /** name of the expression: a change of it morphs */
  readonly pose: string;
  /** the surface moves all the time, as in a clip; it is drawn as it comes and never morphs */
  readonly live?: boolean;
  readonly preset?: CameraPreset;
  /** width of the picture [mm] */
  readonly spanMm?: number;
  readonly turns?: boolean;
  readonly now?: LipContours | null;
  readonly ghosts?: readonly GhostLines[];
  /** opacity of the muscles, 0 = not drawn */
  readonly muscles?: number;
  /** force of each fascicle [N]; arrows are drawn where it is known */
  readonly forces?: Float64Array | null;
  readonly label: string;
  /** called with the view each time it changes, for what is laid over the picture */
  readonly onView?: (view: Viewpoint, size: PictureSize) => void;
  readonly children?: ComponentChildren;
}

/** The mouth in clay, to true scale, with its muscles and its ten thin lines; a contour drawing until the clay is there. */
export function MouthView(props: MouthViewProps) {
  const { drawing, preset = 'front', spanMm = 148, turns = true, live = false, label, children } = props;
  const host = useRef<HTMLDivElement>(null);
  const painting = useRef<MouthPainting | null>(null);
  const size = useSize(host);
  const [view, setView] = useState<Viewpoint | null>(null);
  const [clay, setClay] = useState(false);

  useEffect(() => {
    if (host.current === null) return;
    const made = createMouthPainting({ host: host.current, drawing, live, onClay: setClay });
    painting.current = made;
    return () => made.dispose();
  }, [drawing, live]);

  useEffect(() => {
    if (size !== null) setView(presetView(preset, turningPoint(drawing), size, spanMm));
  }, [preset, drawing, size?.width, size?.height, spanMm, cameraResets.value]);

  useEffect(() => {
    if (view === null || size === null) return;
    painting.current?.request(requestOf(props, view, size));
    props.onView?.(view, size);
  });

  return (
    <div
      ref={host}
      class={clay ? 'mouth-view mouth-view--clay' : 'mouth-view'}
      role="img"
      aria-label={label}
      {...(turns && view !== null ? orbitHandlers(view, setView) : {})}
    >
      <canvas class="mouth-view-clay" />
      <canvas class="mouth-view-lines" />
      {children}
    </div>
  );
}

function requestOf(props: MouthViewProps, view: Viewpoint, size: PictureSize): PaintRequest {
  return {
    view,
    size,
    surface: props.surface,
    pose: props.pose,
    now: props.now ?? null,
    ghosts: props.ghosts ?? [],
    muscles: props.muscles ?? 0,
    forces: props.forces ?? null,
  };
}

function useSize(host: { current: HTMLDivElement | null }): PictureSize | null {
  const [size, setSize] = useState<PictureSize | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(host.current);
    return () => observer.disconnect();
  }, []);
  return size;
}

function orbitHandlers(view: Viewpoint, setView: (view: Viewpoint) => void) {
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && event.target instanceof HTMLCanvasElement)
        event.target.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const captured = event.target instanceof HTMLCanvasElement && event.target.hasPointerCapture(event.pointerId);
      if (captured) setView(orbit(view, event.movementX, event.movementY));
    },
    onWheel: (event: WheelEvent) => {
      if (!event.ctrlKey && !event.shiftKey) return;
      event.preventDefault();
      setView(zoom(view, Math.exp(event.deltaY * 0.002)));
    },
    onDblClick: () => setView(zoom(view, 0.6)),
  };
}
