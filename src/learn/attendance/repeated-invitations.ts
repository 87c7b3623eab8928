import { expit, factorDense, invertDense, solveDense } from '#numerics';
import { type Cannot, cannot } from '../cannot.ts';
import { parameters } from '../parameters.ts';
import { errorByPeople } from './by-people.ts';
import type { Cases } from './cases.ts';
import { type Estimate, meanInterval, shareInterval } from './interval.ts';
import { type Invited, layOut, rowLikelihood } from './invitation-model.ts';

/** What invitations that had to be repeated tell about those who never came. */
export interface RepeatedInvitations {
  readonly ok: true;
  /** share among all who were invited or complained [1] */
  readonly estimate: Estimate;
  /** log-odds of answering an invitation, with the event against without: 0 = the event itself brings nobody */
  readonly byEvent: Estimate;
  readonly invitations: number;
  readonly cameLater: number;
}

/** Why they tell nothing. */
export type NothingFromInvitations = Cannot<'not-counted' | 'too-few-later' | 'did-not-converge'>;

const mostSteps = 200;

/**
 * A selection model: whether somebody came at the first, second or later invitation tells how coming depends on the event
 * itself, under the assumption that it does so alike at every invitation. This is what weights cannot see.
 *
 * Everybody's likelihood at its maximum (Fisher scoring by the outer product of slopes), error by people.
 * Source: Alho 1990; here with the event's own logistic model, so that those who never came count too.
 */
export function fromRepeatedInvitations(cases: Cases): RepeatedInvitations | NothingFromInvitations {
  const found = invitedOf(cases);
  if (found === null) return cannot('not-counted');
  const { invited, index } = found;
  const later = index.filter((_, row) => invited.answered[row] > 1).length;
  const fewest = parameters.fewestCame.value;
  if (later < fewest) return cannot('too-few-later', { people: later, fewest });
  const fitted = maximise(invited);
  if (fitted === null) return cannot('did-not-converge');
  return { ...told(cases, found, fitted), invitations: invited.invitations, cameLater: later };
}

interface Found {
  readonly invited: Invited;
  /** number of the case behind every row */
  readonly index: readonly number[];
}

function invitedOf({ rows, seen, complained, covariates, x, y }: Cases): Found | null {
  const index = [...rows.keys()].filter((i) => !complained[i]);
  const counts = index.map((i) => rows[i].followUps.find(({ because }) => because !== 'complaint')?.invitations ?? 0);
  const invitations = Math.max(0, ...counts);
  // who came uninvited answered none that is known; who was never invited tells nothing of coming, and is summed over
  if (invitations < 2 || counts.some((count, row) => count < 1 && seen[index[row]])) return null;
  const p = covariates.length;
  const columns = covariates.map((_, k) => {
    const column = index.map((i) => x[i * p + k]);
    const centre = column.reduce((sum, value) => sum + value, 0) / column.length;
    const spread = Math.sqrt(column.reduce((sum, value) => sum + (value - centre) ** 2, 0) / column.length);
    return column.map((value) => (spread > 0 ? (value - centre) / spread : 0));
  });
  const design = Float64Array.from(index.flatMap((_, row) => columns.map((column) => column[row])));
  const answered = index.map((i, row) => (seen[i] ? counts[row] : 0));
  return {
    index,
    invited: { x: design, inputCount: p, y: index.map((i) => y[i]), answered, sent: counts, invitations },
  };
}

interface Fitted {
  readonly theta: Float64Array;
  /** slopes of every row (n x parameters) */
  readonly slopes: Float64Array;
  readonly inverse: Float64Array;
}

/** Precision of the prior of every parameter but levels and intercept. */
function precisionsOf(invited: Invited): Float64Array {
  const places = layOut(invited);
  const usual = parameters.propensityPriorSd.value ** -2;
  const precisions = new Float64Array(places.count).fill(usual);
  precisions[places.event] = 0;
  for (let j = 0; j < invited.invitations; j++) precisions[places.level + j] = 0.01;
  precisions[places.byEvent] = parameters.byEventPriorSd.value ** -2;
  return precisions;
}

function maximise(invited: Invited): Fitted | null {
  const { count } = layOut(invited);
  const precisions = precisionsOf(invited);
  let state = evaluated(invited, new Float64Array(count), precisions);
  for (let step = 0; step < mostSteps; step++) {
    const factor = factorDense(state.information, count);
    if (factor === null) return null;
    const move = state.score.slice();
    solveDense(factor, move, 1);
    let share = 1;
    let next = state;
    for (; share > 1e-5; share /= 2) {
      next = evaluated(
        invited,
        state.theta.map((t, k) => t + share * move[k]),
        precisions,
      );
      if (next.value > state.value) break;
    }
    if (!(next.value - state.value > 1e-9 * (1 + Math.abs(state.value)))) {
      return { theta: state.theta, slopes: state.slopes, inverse: invertDense(factor) };
    }
    state = next;
  }
  return null;
}

function evaluated(invited: Invited, theta: Float64Array, precisions: Float64Array) {
  const count = theta.length;
  const n = invited.y.length;
  const slopes = new Float64Array(n * count);
  const score = theta.map((t, k) => -precisions[k] * t);
  const information = new Float64Array(count * count);
  let value = -theta.reduce((sum, t, k) => sum + (precisions[k] * t * t) / 2, 0);
  for (let k = 0; k < count; k++) information[k * count + k] = precisions[k] + 1e-9;
  for (let i = 0; i < n; i++) {
    const own = slopes.subarray(i * count, (i + 1) * count);
    value += rowLikelihood(invited, theta, i, own);
    for (let k = 0; k < count; k++) {
      score[k] += own[k];
      for (let l = 0; l <= k; l++) information[k * count + l] += own[k] * own[l];
    }
  }
  return { theta, value, score, information, slopes };
}

/** The share among all, complaints counted as one each, with errors of fit, covariates and people. */
function told({ y, patients, complained, seen }: Cases, { invited, index }: Found, { theta, slopes, inverse }: Fitted) {
  const places = layOut(invited);
  const n = seen.length;
  const chances = y.map((answer, i) => (complained[i] ? answer : 0));
  const gradient = new Float64Array(places.count);
  index.forEach((i, row) => {
    const x = invited.x.subarray(row * invited.inputCount, (row + 1) * invited.inputCount);
    let eta = theta[0];
    for (let k = 0; k < x.length; k++) eta += theta[1 + k] * x[k];
    const p = expit(eta);
    chances[i] = p;
    gradient[0] += (p * (1 - p)) / n;
    for (let k = 0; k < x.length; k++) gradient[1 + k] += (p * (1 - p) * x[k]) / n;
  });
  const value = chances.reduce((sum, p) => sum + p, 0) / n;
  const shares = chances.map((p) => (p - value) / n);
  const unit = new Float64Array(places.count);
  unit[places.byEvent] = 1;
  const [along, alongEvent] = [gradient, unit].map((vector) => times(inverse, vector));
  const ofEvent = new Float64Array(n);
  index.forEach((i, row) => {
    for (let k = 0; k < places.count; k++) {
      shares[i] += along[k] * slopes[row * places.count + k];
      ofEvent[i] += alongEvent[k] * slopes[row * places.count + k];
    }
  });
  const people = new Set(index.filter((i) => seen[i]).map((i) => patients[i])).size;
  return {
    ok: true as const,
    estimate: shareInterval({
      value,
      error: errorByPeople(shares, patients),
      people,
      missed: { had: 1 / people, hadNot: 1 / people },
    }),
    byEvent: meanInterval({ value: theta[places.byEvent], error: errorByPeople(ofEvent, patients), people }),
  };
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, row) => vector.reduce((sum, v, k) => sum + matrix[row * vector.length + k] * v, 0));
}
