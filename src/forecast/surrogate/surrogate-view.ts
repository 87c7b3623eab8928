import type { CurvedPart } from './curved-part.ts';
import type { ExpressionSurrogate } from './expression-surrogate.ts';
import { loadLikeness, personLikeness } from './remainder-kernel.ts';
import type { PersonPoint } from './solved-person.ts';

/** Some outputs of a surrogate for treatments of some fascicles, packed so that many draws are quick. */
export interface SurrogateView {
  readonly surrogate: ExpressionSurrogate;
  /** fascicles that may be blocked; a block of any other counts as none */
  readonly active: Int32Array;
  /** number of outputs asked for; they come first among the columns, the load's own columns follow */
  readonly outputCount: number;
  readonly columnCount: number;
  /** untreated outputs of the solved people (nSample x columns) */
  readonly untreated: Float64Array;
  /** give per tension of the solved people (nSample x active x columns) */
  readonly give: Float64Array;
  readonly remainder: RemainderView | null;
  /** first-order change of the treatment in hand (columns); scratch */
  readonly firstOrder: Float64Array;
}

/** The remainder of a view. */
interface RemainderView {
  readonly part: CurvedPart;
  /** column of every part of the load (nLoad) */
  readonly loadAt: Int32Array;
  /** loads of the solved treatments (nPoint x nLoad), and their sizes (nPoint) */
  readonly loads: Float64Array;
  readonly sizes: Float64Array;
  /** load of the treatment in hand (nLoad); scratch */
  readonly load: Float64Array;
  /** (nPoint x outputs) */
  readonly coefficients: Float64Array;
}

/** @param outputs columns that are wanted */
export function viewSurrogate(surrogate: ExpressionSurrogate, active: Int32Array, outputs: Int32Array): SurrogateView {
  const { people, linear, curved } = surrogate;
  const extra = curved === null ? [] : [...curved.loadColumns].filter((column) => !outputs.includes(column));
  const columns = Int32Array.from([...outputs, ...extra]);
  const width = people[0].untreated.length;
  const untreated = new Float64Array(people.length * columns.length);
  const give = new Float64Array(active.length * people.length * columns.length);
  people.forEach((person, s) => {
    columns.forEach((column, c) => {
      untreated[s * columns.length + c] = person.untreated[column];
      active.forEach((f, a) => {
        give[(s * active.length + a) * columns.length + c] = linear.give[s][f * width + column];
      });
    });
  });
  return {
    surrogate,
    active,
    outputCount: outputs.length,
    columnCount: columns.length,
    untreated,
    give,
    remainder: curved === null ? null : viewRemainder(curved, columns, outputs),
    firstOrder: new Float64Array(columns.length),
  };
}

function viewRemainder(part: CurvedPart, columns: Int32Array, outputs: Int32Array): RemainderView {
  const { points, coefficients, loadColumns } = part;
  const width = coefficients.length / points.length;
  return {
    part,
    loadAt: loadColumns.map((column) => columns.indexOf(column)),
    loads: Float64Array.from(points.flatMap(({ load }) => [...load])),
    sizes: Float64Array.from(points, ({ load }) => Math.hypot(...load)),
    load: new Float64Array(loadColumns.length),
    coefficients: Float64Array.from(points.flatMap((_, t) => Array.from(outputs, (o) => coefficients[t * width + o]))),
  };
}

/** One person as a view knows them, ready for many treatments. */
export interface PredictedPerson {
  readonly point: PersonPoint;
  /** (outputs) */
  readonly untreated: Float64Array;
  /** derivative of every column to every active fascicle's block (active x columns) */
  readonly derivatives: Float64Array;
  /** resemblance to the person of every solved treatment (nPoint); empty without a remainder */
  readonly alike: Float64Array;
}

/** Works out everything about a person that does not depend on the treatment. */
export function predictPerson(view: SurrogateView, point: PersonPoint): PredictedPerson {
  const { surrogate, active, columnCount, give } = view;
  const weights = new Float64Array(surrogate.people.length);
  surrogate.standing.weigh(point.z, weights);
  const untreated = new Float64Array(columnCount);
  addWeighted(untreated, view.untreated, weights);
  surrogate.linear.emulator.weigh(point.z, weights);
  const derivatives = new Float64Array(active.length * columnCount);
  addWeighted(derivatives, give, weights);
  active.forEach((f, a) => {
    const tension = point.tension[f];
    for (let k = a * columnCount; k < (a + 1) * columnCount; k++) derivatives[k] *= tension;
  });
  return {
    point,
    untreated: untreated.subarray(0, view.outputCount),
    derivatives,
    alike: likenessToSolved(view, point.z),
  };
}

function likenessToSolved({ remainder }: SurrogateView, z: Float64Array): Float64Array {
  if (remainder === null) return new Float64Array(0);
  const { points, kernel } = remainder.part;
  let last = { person: -1, alike: 0 };
  return Float64Array.from(points, ({ person, z: other }) => {
    if (person !== last.person) last = { person, alike: personLikeness(z, other, kernel) };
    return last.alike;
  });
}

/**
 * Change of the view's outputs when a treatment silences some fascicles. No block gives exactly no change.
 * @param block (nFascicle) [1]
 * @param into (outputs), overwritten
 */
export function predictChange(
  view: SurrogateView,
  { derivatives, alike }: PredictedPerson,
  block: Float64Array,
  into: Float64Array,
): void {
  const { active, columnCount, outputCount, firstOrder, remainder } = view;
  firstOrder.fill(0);
  for (let a = 0; a < active.length; a++) {
    const share = block[active[a]];
    if (share === 0) continue;
    const row = a * columnCount;
    for (let c = 0; c < columnCount; c++) firstOrder[c] += share * derivatives[row + c];
  }
  for (let o = 0; o < outputCount; o++) into[o] = firstOrder[o];
  if (remainder !== null) addRemainder(remainder, firstOrder, alike, into);
}

/** Adds what the first-order change misses. No load adds nothing. */
function addRemainder(
  { part, loadAt, loads, load, sizes, coefficients }: RemainderView,
  firstOrder: Float64Array,
  alike: Float64Array,
  into: Float64Array,
): void {
  let squared = 0;
  for (let k = 0; k < load.length; k++) {
    load[k] = part.loadScale[k] * firstOrder[loadAt[k]];
    squared += load[k] * load[k];
  }
  if (squared === 0) return;
  const size = Math.sqrt(squared);
  for (let t = 0; t < sizes.length; t++) {
    let product = 0;
    let distance = 0;
    for (let k = 0; k < load.length; k++) {
      const other = loads[t * load.length + k];
      product += load[k] * other;
      distance += (load[k] - other) * (load[k] - other);
    }
    const near = alike[t] * loadLikeness(product, distance, size, sizes[t], part.kernel);
    const row = t * into.length;
    for (let o = 0; o < into.length; o++) into[o] += near * coefficients[row + o];
  }
}

/** Adds rows (nWeight x width), each times its weight, to `sum` (width); four rows at a time, so that sums are read less. */
function addWeighted(sum: Float64Array, rows: Float64Array, weights: Float64Array): void {
  const width = sum.length;
  const inFours = weights.length - (weights.length % 4);
  for (let s = 0; s < inFours; s += 4) {
    const a = weights[s];
    const b = weights[s + 1];
    const c = weights[s + 2];
    const d = weights[s + 3];
    const ra = s * width;
    const rb = ra + width;
    const rc = rb + width;
    const rd = rc + width;
    for (let k = 0; k < width; k++) sum[k] += a * rows[ra + k] + b * rows[rb + k] + c * rows[rc + k] + d * rows[rd + k];
  }
  for (let s = inFours; s < weights.length; s++) {
    const row = s * width;
    for (let k = 0; k < width; k++) sum[k] += weights[s] * rows[row + k];
  }
}
