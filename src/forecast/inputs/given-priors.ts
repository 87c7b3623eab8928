import { browPriors, physiologyPriors } from '#mechanics';
import { priorQuantile, priorShare, type QuantilePrior } from '#numerics';
import { fillerInputs, type Prior, responseInputs } from '#pharmacology';
import { lipLiftInputs } from '#surgery';
import { method } from '../parameters.ts';
import { faultOfPerson, type KnownPerson } from './known-person.ts';

/** A prior that somebody gives in place of ours, as 5, 50 and 95 % quantiles; its shape stays that of ours. */
export interface GivenPrior {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

/** Given priors by the name of the input. */
export type GivenPriors = Readonly<Record<string, GivenPrior>>;

/** Priors from a document, or the first field that cannot be accepted. */
export type ParsedPriors =
  | { readonly ok: true; readonly priors: GivenPriors; readonly person?: KnownPerson }
  | { readonly ok: false; readonly reason: 'invalid-priors'; readonly detail: string; readonly path: string };

/** The first version knows inputs one by one only. */
const [firstSchema, schema] = ['philtrum/priors@1', 'philtrum/priors@2'];

/** Our priors of every sampled input by name; those of a site are shared by all sites. */
const ours: Readonly<Record<string, Omit<Prior, 'source'>>> = {
  ...physiologyPriors,
  ...browPriors,
  ...Object.fromEntries(
    [...responseInputs(1), ...fillerInputs.inputs(1), ...lipLiftInputs.inputs(0)].map(({ group, prior }) => [
      group,
      prior,
    ]),
  ),
};

/** Our prior of a sampled input by the name under which priors are given; undefined when there is none. */
export function ourPrior(input: string): QuantilePrior | undefined {
  return Object.hasOwn(ours, input) ? ours[input] : undefined;
}

/**
 * Reads priors from parsed JSON: `{schema, priors: {<input>: {p05, median, p95}}}`, since the second version also
 * `person: {inputs, mean, covariance}` (either may be absent). Never throws on a document.
 */
export function parsePriors(json: unknown): ParsedPriors {
  const refused = firstFault(json);
  if (refused !== null) return { ok: false, reason: 'invalid-priors', ...refused };
  const { priors = {}, person } = json as { readonly priors?: GivenPriors; readonly person?: KnownPerson };
  return { ok: true, priors, ...(person && { person }) };
}

interface Fault {
  readonly path: string;
  readonly detail: string;
}

function firstFault(json: unknown): Fault | null {
  if (!isObject(json) || (json['schema'] !== schema && json['schema'] !== firstSchema))
    return fault('schema', `must be ${JSON.stringify(schema)} or ${JSON.stringify(firstSchema)}`);
  const { priors, person } = json;
  const fields = json['schema'] === schema ? ['schema', 'priors', 'person'] : ['schema', 'priors'];
  const stranger = Object.keys(json).find((key) => !fields.includes(key));
  if (stranger !== undefined) return fault(stranger, `is not a field of priors; allowed: ${fields.join(', ')}`);
  if (!isObject(priors) && (priors !== undefined || person === undefined))
    return fault('priors', 'must be an object of input names');
  for (const [name, given] of Object.entries(priors ?? {})) {
    const found = faultOf(name, given);
    if (found !== null) return found;
  }
  return person === undefined ? null : faultBeside(person, priors ?? {});
}

/** What is wrong with a person beside single priors. */
function faultBeside(person: unknown, priors: object): Fault | null {
  const found = faultOfPerson(person, Object.keys(physiologyPriors));
  if (found !== null) return fault(found.path, found.what);
  const twice = (person as KnownPerson).inputs.find((name) => Object.hasOwn(priors, name));
  return twice === undefined ? null : fault(`priors.${twice}`, 'is said twice: it is among person.inputs too');
}

function faultOf(name: string, given: unknown): Fault | null {
  const path = `priors.${name}`;
  if (!Object.hasOwn(ours, name))
    return fault(path, `is not a sampled input; allowed: ${Object.keys(ours).join(', ')}`);
  const fields = ['p05', 'median', 'p95'];
  if (!isObject(given)) return fault(path, `must be an object with ${fields.join(', ')}`);
  const stranger = Object.keys(given).find((key) => !fields.includes(key));
  if (stranger !== undefined)
    return fault(`${path}.${stranger}`, `is not a field of a prior; allowed: ${fields.join(', ')}`);
  const prior = ours[name];
  const [low, high] = tried(prior);
  for (const field of fields) {
    const value = given[field];
    if (typeof value === 'number' && value >= low && value <= high) continue;
    const unit = prior.unit === '1' ? '' : ` ${prior.unit}`;
    const range = `${low.toPrecision(3)} to ${high.toPrecision(3)}${unit}`;
    return fault(`${path}.${field}`, `is ${JSON.stringify(value)}; allowed: ${range}, what the model was tried on`);
  }
  const { p05, median, p95 } = given as unknown as GivenPrior;
  if (p05 < median && median < p95) return null;
  return fault(
    path,
    `is no distribution: its quantiles must rise, p05 < median < p95, and are ${p05}, ${median}, ${p95}`,
  );
}

function fault(path: string, what: string): Fault {
  return { path, detail: `${path} ${what}.` };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Values between which draws of our prior lie. */
function tried(prior: Omit<Prior, 'source'>): readonly [number, number] {
  const tail = method.tailCut.value;
  return [priorQuantile(prior, tail), priorQuantile(prior, 1 - tail)];
}

/** The place of our prior that has the value which the given prior has at place u. Beyond what was tried it is the end. */
export function placeInOurs(name: string, given: GivenPrior, u: number): number {
  const prior = ours[name];
  const value = priorQuantile({ shape: prior.shape, ...halfNear(prior.shape, given, u) }, u);
  const tail = method.tailCut.value;
  return Math.min(1 - tail, Math.max(tail, priorShare(prior, value)));
}

/** The half of a given prior that place u lies in, mirrored, so that all three quantiles are met. */
function halfNear(shape: Prior['shape'], { p05, median, p95 }: GivenPrior, u: number): GivenPrior {
  const mirrored = (end: number) => (shape === 'logNormal' ? (median * median) / end : 2 * median - end);
  return u < 0.5 ? { p05, median, p95: mirrored(p05) } : { p05: mirrored(p95), median, p95 };
}
