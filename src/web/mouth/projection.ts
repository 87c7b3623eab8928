/** Where the reader looks from. Lengths in mm, angles in degrees. */
export interface Viewpoint {
  /** camera moves to the patient's left when positive */
  readonly yawDeg: number;
  readonly pitchDeg: number;
  /** what the camera turns about */
  readonly target: readonly [number, number, number];
  /** width of the picture at the target */
  readonly spanMm: number;
}

/** Distance of the camera: narrow field, so that shape is not distorted. */
export const CAMERA_DISTANCE_MM = 400;

/** Size of a picture [CSS px]. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels per millimetre at the target. */
export function pixelsPerMm(view: Viewpoint, size: PictureSize): number {
  return size.width / view.spanMm;
}

/** The camera's axes in the patient frame: to its right, up, and from the target to the camera. */
export function cameraAxes({ yawDeg, pitchDeg }: Viewpoint): { right: number[]; up: number[]; towards: number[] } {
  const yaw = (yawDeg * Math.PI) / 180;
  const pitch = (pitchDeg * Math.PI) / 180;
  const towards = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
  const right = [Math.cos(yaw), 0, -Math.sin(yaw)];
  const up = [-Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)];
  return { right, up, towards };
}

/** A function from the patient frame [mm] to the picture [CSS px, y down]. */
export function projector(view: Viewpoint, size: PictureSize): (x: number, y: number, z: number) => [number, number] {
  const { right, up, towards } = cameraAxes(view);
  const scale = pixelsPerMm(view, size);
  const [tx, ty, tz] = view.target;
  return (x, y, z) => {
    const dx = x - tx;
    const dy = y - ty;
    const dz = z - tz;
    const depth = dx * towards[0] + dy * towards[1] + dz * towards[2];
    const s = (scale * CAMERA_DISTANCE_MM) / (CAMERA_DISTANCE_MM - depth);
    const px = (dx * right[0] + dy * right[1] + dz * right[2]) * s;
    const py = (dx * up[0] + dy * up[1] + dz * up[2]) * s;
    return [size.width / 2 + px, size.height / 2 - py];
  };
}
