import type { Frame, PixelPoint } from '#measure';
import { type Relief, reliefOf } from './depth.ts';
import { type TruthFace, toFace, toPicture } from './face.ts';
import { type Field, still } from './fields.ts';
import { nodesAlong, resample, type Sampling, type SourceMap } from './resample.ts';

/** How the head is held and seen, in excess of how it was in its photograph. */
export interface View {
  /** turned to the patient's left, chin up, tilted to the patient's left [deg] */
  readonly yaw?: number;
  readonly pitch?: number;
  readonly roll?: number;
  /** shift in the picture: to the right, down [px of the result] */
  readonly shift?: PixelPoint;
  /** from the camera to the mouth [mm] */
  readonly distance?: number;
  /** result's pixels per millimetre at the mouth's corners; without it as in the photograph */
  readonly pxPerMm?: number;
  /** size of the result; without it as the photograph */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A photograph on its own relief, ready to be seen from elsewhere. */
export interface Head {
  readonly face: TruthFace;
  readonly relief: Relief;
}

/** Gives a photograph the relief of its own 478 points. */
export function headOf(face: TruthFace): Head {
  return { face, relief: reliefOf(face) };
}

/** A usual distance of a selfie or a webcam [mm]; the photograph is taken to have been made from there too. */
export const usualDistance = 450;
/** The head turns about a point so far behind the mouth's corners [mm]. */
const pivotBehind = 70;

/** Sends points of the photograph (pushed by a field first) to the picture of a view. */
function camera({ face, relief }: Head, view: View) {
  const { yaw = 0, pitch = 0, roll = 0, shift = [0, 0], distance = usualDistance } = view;
  const size = view.size ?? face.frame;
  const scale = view.pxPerMm ?? face.pxPerMm;
  const keepsFrame = view.size === undefined && view.pxPerMm === undefined;
  const centre: PixelPoint = keepsFrame ? face.origin : [size.width / 2, size.height * 0.62];
  const [centreX, centreY] = [centre[0] + shift[0], centre[1] + shift[1]];
  const [leanX, leanY] = keepsFrame ? face.along : [1, 0];
  const level = relief.at(0, 0);
  const [cy, sy, cp, sp, cr, sr] = [yaw, pitch, roll].flatMap((deg) => {
    const angle = (deg * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return (u: number, v: number, into: Float64Array): void => {
    const z0 = relief.at(u, v) - level;
    const back = (usualDistance - z0) / usualDistance;
    const x = u * back;
    const y = v * back;
    const z = z0 + pivotBehind;
    // yaw about the vertical, then pitch about the horizontal, then roll about the line of sight
    const x1 = x * cy + z * sy;
    const z1 = z * cy - x * sy;
    const y2 = y * cp + z1 * sp;
    const z2 = z1 * cp - y * sp;
    const near = (scale * distance) / (distance - (z2 - pivotBehind));
    const px = (x1 * cr + y2 * sr) * near;
    const py = (y2 * cr - x1 * sr) * near;
    into[0] = centreX + px * leanX + py * leanY;
    into[1] = centreY + px * leanY - py * leanX;
  };
}

/** Where places of the unmoved photograph [px] come to lie in the picture of a moved face in a view [px]. */
export function project(head: Head, view: View, field: Field, points: readonly PixelPoint[]): PixelPoint[] {
  const see = camera(head, view);
  const seen = new Float64Array(2);
  return points.map((point) => {
    const moved = pushed(field, toFace(head.face, point));
    see(moved[0], moved[1], seen);
    return [seen[0], seen[1]];
  });
}

/** Where a place goes [mm]. */
export function pushed(field: Field, [u, v]: PixelPoint): PixelPoint {
  const sum = new Float64Array(2);
  field(u, v, sum);
  return [u + sum[0], v + sum[1]];
}

/**
 * For each node of the new picture, where in the photograph it is taken from: the camera and the field are inverted by
 * iteration, which settles for turns up to about 20 degrees and fields that do not fold.
 */
export function sourceMap(head: Head, view: View, field: Field, step: number): SourceMap {
  const { face } = head;
  const see = camera(head, view);
  const size = view.size ?? face.frame;
  const [columns, rows] = [nodesAlong(size.width, step), nodesAlong(size.height, step)];
  const from = new Float32Array(columns * rows * 2);
  const invert = inverseOf(see);
  const unpush = inverseField(field);
  const place = new Float64Array(2);
  for (let row = 0; row < rows; row++) {
    place.fill(0);
    for (let column = 0; column < columns; column++) {
      // the neighbour's answer is a good start
      invert(column * step, row * step, place);
      const source = toPicture(face, unpush(place[0], place[1]));
      const at = (row * columns + column) * 2;
      from[at] = source[0];
      from[at + 1] = source[1];
    }
  }
  return { step, columns, rows, from };
}

/** Finds the place that a camera sees at (x, y), starting from the place given and writing over it. */
function inverseOf(see: (u: number, v: number, into: Float64Array) => void) {
  const at = (u: number, v: number) => {
    const seen = new Float64Array(2);
    see(u, v, seen);
    return seen;
  };
  const [o, a, b] = [at(0, 0), at(1, 0), at(0, 1)];
  const [ax, ay, bx, by] = [a[0] - o[0], a[1] - o[1], b[0] - o[0], b[1] - o[1]];
  const determinant = ax * by - ay * bx;
  const seen = new Float64Array(2);
  return (x: number, y: number, place: Float64Array): void => {
    for (let pass = 0; pass < 40; pass++) {
      see(place[0], place[1], seen);
      const [ex, ey] = [x - seen[0], y - seen[1]];
      place[0] += (ex * by - ey * bx) / determinant;
      place[1] += (ey * ax - ex * ay) / determinant;
      if (ex * ex + ey * ey < 1e-5) break;
    }
  };
}

/** Where the stuff that a field moved to (u, v) came from [mm]. */
function inverseField(field: Field) {
  const sum = new Float64Array(2);
  return (u: number, v: number): PixelPoint => {
    let [su, sv] = [u, v];
    for (let pass = 0; pass < 40; pass++) {
      sum[0] = sum[1] = 0;
      field(su, sv, sum);
      const [eu, ev] = [u - sum[0] - su, v - sum[1] - sv];
      su += eu;
      sv += ev;
      if (eu * eu + ev * ev < 1e-7) break;
    }
    return [su, sv];
  };
}

/** How finely a head is drawn. */
export interface Drawing {
  readonly sampling?: Sampling;
  readonly samples?: number;
  /** pixels between nodes of the source map */
  readonly step?: number;
}

/** The picture of a head whose face was moved by a field, seen in a view. */
export function renderHead(head: Head, view: View = {}, field: Field = still, drawing: Drawing = {}): Frame {
  const size = view.size ?? head.face.frame;
  const { step = 2, ...how } = drawing;
  return resample(head.face.frame, size, sourceMap(head, view, field, step), how);
}
