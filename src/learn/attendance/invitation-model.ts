import { expit } from '#numerics';

/** Everybody invited, as the model of repeated invitations sees them. */
export interface Invited {
  /** (n x inputCount, row-major), of unit variance */
  readonly x: Float64Array;
  readonly inputCount: number;
  /** 1, 0, or NaN where nobody came (n) */
  readonly y: ArrayLike<number>;
  /** invitation that was answered, 0 where none was (n) */
  readonly answered: ArrayLike<number>;
  /** invitations sent (n) */
  readonly sent: ArrayLike<number>;
  readonly invitations: number;
}

/**
 * Where the parameters lie: the event (1 + inputCount), a level per invitation, coming by covariates (inputCount), and last how
 * much the event itself brings people.
 */
export function layOut({ inputCount, invitations }: Invited) {
  const level = 1 + inputCount;
  const coming = level + invitations;
  return { event: 0, level, coming, byEvent: coming + inputCount, count: coming + inputCount + 1 };
}

/**
 * Log-likelihood of one row and its slopes: a person has the event with log-odds linear in the covariates and answers each
 * invitation with log-odds linear in the covariates and the event. Of who never answered the event is summed over.
 * @param slopes is overwritten (parameters)
 */
export function rowLikelihood(invited: Invited, theta: Float64Array, i: number, slopes: Float64Array): number {
  const places = layOut(invited);
  const { x, inputCount, y, answered, sent } = invited;
  const row = x.subarray(i * inputCount, (i + 1) * inputCount);
  let eta = theta[places.event];
  let base = 0;
  for (let k = 0; k < inputCount; k++) {
    eta += theta[places.event + 1 + k] * row[k];
    base += theta[places.coming + k] * row[k];
  }
  const p = expit(eta);
  const known = answered[i] > 0;
  const steps = known ? answered[i] : sent[i];
  const branches = known ? [y[i]] : [0, 1];
  const parts = branches.map((event) => {
    const came = branch(theta, { places, base: base + event * theta[places.byEvent], steps, known });
    return { event, ...came, value: came.value + Math.log(event === 1 ? p : 1 - p) };
  });
  const top = Math.max(...parts.map(({ value }) => value));
  const total = parts.reduce((sum, { value }) => sum + Math.exp(value - top), 0);
  slopes.fill(0);
  for (const { event, value, byLevel } of parts) {
    const share = Math.exp(value - top) / total;
    slopes[places.event] += share * (event - p);
    for (let k = 0; k < inputCount; k++) slopes[places.event + 1 + k] += share * (event - p) * row[k];
    for (const [j, by] of byLevel.entries()) {
      slopes[places.level + j] += share * by;
      slopes[places.byEvent] += share * by * event;
      for (let k = 0; k < inputCount; k++) slopes[places.coming + k] += share * by * row[k];
    }
  }
  return top + Math.log(total);
}

interface Branch {
  readonly places: ReturnType<typeof layOut>;
  readonly base: number;
  readonly steps: number;
  readonly known: boolean;
}

/** Log-chance of not answering all but the last invitation, and the last one if it was answered; slopes by level. */
function branch(theta: Float64Array, { places, base, steps, known }: Branch) {
  let value = 0;
  const byLevel: number[] = [];
  for (let j = 0; j < steps; j++) {
    const h = expit(theta[places.level + j] + base);
    const yes = known && j === steps - 1;
    value += Math.log(yes ? h : 1 - h);
    byLevel.push(yes ? 1 - h : -h);
  }
  return { value, byLevel };
}
