import { jawMotion, type LipMotion, motionAlong } from './lip-motion.ts';
import { type NeutralSheet, placesOf, type SheetPlace } from './neutral-sheet.ts';
import { parameters } from './parameters.ts';
import { thinPlateWeights } from './thin-plate.ts';

/** Half-axes of the opening that the closed lips are spread over before they are smoothed, so that one lip does not drag the other [mm]. */
const OPENING = { across: 24, up: 9 } as const;

/** Moves the face of nobody as a person’s lips have moved. */
export interface Replay {
  /**
   * The skin of the sheet, moved. It is linear in the motion, and without motion it is the sheet itself.
   * @param gain 1 = to true scale, 3 = three times as far
   * @returns (columns x rows x 3) [mm]
   */
  surface(motion: LipMotion, gain: number): Float32Array;
}

/** A place on the sheet whose displacement is known from the motion. */
interface Control {
  readonly at: readonly [number, number];
  readonly displacement: (motion: LipMotion) => readonly [x: number, y: number];
}

/**
 * Prepares a sheet to be driven: the edge and the border of each lip follow their own contour, corners follow the
 * corners, the chin follows the jaw, skin far away stands still, and a thin-plate spline bends least in between.
 */
export function createReplay(sheet: NeutralSheet): Replay {
  const { places, edgeRow } = placesOf(sheet);
  const controls = controlsOf(sheet, places, edgeRow);
  const targets = places.map((place, i) => spreadOut(place, columnAngle(sheet, i)));
  const weights = thinPlateWeights(
    controls.map(({ at }) => at),
    targets,
  );
  const reliefs = places.map((place, i) => reliefOf(place, borderDistance(sheet, places, i)));
  const slopes = Float64Array.from(places, (_, i) => sheet.archSlope(sheet.positions[i * 3]));
  return {
    surface(motion, gain) {
      const known = controls.map(({ displacement }) => displacement(motion));
      const moved = Float32Array.from(sheet.positions);
      for (let i = 0; i < places.length; i++) {
        const [dx, dy] = combine(weights, known, i);
        const dz = slopes[i] * dx + reliefs[i](motion);
        moved[i * 3] += gain * dx;
        moved[i * 3 + 1] += gain * dy;
        moved[i * 3 + 2] += gain * dz;
      }
      return moved;
    },
  };
}

function controlsOf(sheet: NeutralSheet, places: readonly SheetPlace[], edgeRow: Int32Array): readonly Control[] {
  const controls: Control[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    const angle = columnAngle(sheet, column * sheet.rows);
    const place = (row: number) => places[column * sheet.rows + row];
    const edge = place(edgeRow[column]);
    const border = place(sheet.borderRow);
    const outer = place(sheet.rows - 1);
    controls.push(
      { at: spreadOut(edge, angle), displacement: (motion) => motionAlong(motion, edgeName(edge), edge.along) },
      { at: spreadOut(border, angle), displacement: (motion) => motionAlong(motion, borderName(border), border.along) },
    );
    const beyond = { ...outer, beyondEdge: outer.beyondEdge + parameters.stillSkinBeyond.value };
    controls.push({ at: spreadOut(beyond, angle), displacement: chinOrStill(angle) });
  }
  return controls;
}

/** Below, skin goes with the jaw; towards the sides and above it stands still. */
function chinOrStill(angle: number): Control['displacement'] {
  const below = Math.max(0, -Math.cos(angle)) ** 2;
  const share = below < 1e-9 ? 0 : below * parameters.chinFollowsJaw.value;
  return (motion) => {
    const [x, y] = jawMotion(motion);
    return [share * x, share * y];
  };
}

function edgeName({ lip }: SheetPlace): 'upperMargin' | 'lowerMargin' {
  return lip >= 0 ? 'upperMargin' : 'lowerMargin';
}

function borderName({ lip }: SheetPlace): 'upperBorder' | 'lowerBorder' {
  return lip >= 0 ? 'upperBorder' : 'lowerBorder';
}

/** Depth that follows from what is seen from the front, per motion [mm]. */
function reliefOf(place: SheetPlace, border: number): (motion: LipMotion) => number {
  const { protrusionPerNarrowing, protrusionReach, fullnessPerHeight } = parameters;
  const forward =
    protrusionPerNarrowing.value *
    (1 - place.along ** 2) *
    Math.exp(-((place.beyondEdge / protrusionReach.value) ** 2));
  const across = border > 0 ? Math.min(1, place.beyondEdge / border) : 0;
  const fuller = fullnessPerHeight.value * Math.sin(Math.PI * across);
  return (motion) => {
    const left = motionAlong(motion, 'upperMargin', 1)[0];
    const right = motionAlong(motion, 'upperMargin', -1)[0];
    if (fuller === 0) return (forward * (right - left)) / 2;
    const edge = motionAlong(motion, edgeName(place), place.along)[1];
    const rim = motionAlong(motion, borderName(place), place.along)[1];
    return (forward * (right - left)) / 2 + fuller * place.lip * (rim - edge);
  };
}

/** Distance over the surface from edge to border in the column of a point [mm]. */
function borderDistance(sheet: NeutralSheet, places: readonly SheetPlace[], i: number): number {
  const column = Math.floor(i / sheet.rows);
  return places[column * sheet.rows + sheet.borderRow].beyondEdge;
}

/** Angle of the column of a point, from the top towards the patient’s left. */
function columnAngle({ columns, rows }: NeutralSheet, i: number): number {
  return (2 * Math.PI * Math.floor(i / rows)) / columns;
}

/** Where a point lies when the lips are spread over an open ellipse. */
function spreadOut({ beyondEdge }: SheetPlace, angle: number): [number, number] {
  return [(OPENING.across + beyondEdge) * Math.sin(angle), (OPENING.up + beyondEdge) * Math.cos(angle)];
}

function combine(
  weights: Float64Array,
  known: readonly (readonly [number, number])[],
  target: number,
): [number, number] {
  let x = 0;
  let y = 0;
  for (let c = 0; c < known.length; c++) {
    const weight = weights[target * known.length + c];
    x += weight * known[c][0];
    y += weight * known[c][1];
  }
  return [x, y];
}
