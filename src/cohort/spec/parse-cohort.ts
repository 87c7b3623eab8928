import { type Plan, regionsOf } from '#plan';
import { type Cohort, type CohortPlan, type GivenPopulation, patientCount } from './cohort.ts';
import { parseFaces } from './faces-file.ts';
import { limits } from './limits.ts';
import { readOutcomes } from './outcome-names.ts';
import { plansOfGrid } from './plan-grid.ts';
import { firstComplaint, type InvalidCohort, refuse } from './sentence.ts';
import { type WrittenCohort, writtenCohort } from './written.ts';

/** What a specification names but does not hold; files are read by the shell. */
export interface NamedThings {
  /** a built-in plan or a plan file */
  plan(name: string): { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly detail: string };
  /** the document in a file of faces; throws when it cannot be read */
  faces(file: string): unknown;
}

/** A cohort, or the first field that cannot be accepted. */
export type ParsedCohort = { readonly ok: true; readonly cohort: Cohort } | InvalidCohort;

/** Reads philtrum/cohort@1; plans and faces that it names are looked up, so that the answer alone decides every row. */
export function parseCohort(json: unknown, named: NamedThings): ParsedCohort {
  const parsed = writtenCohort.safeParse(json);
  if (!parsed.success) return firstComplaint(parsed.error, json);
  const written = parsed.data;
  const population = populationOf(written, named);
  if ('ok' in population) return population;
  const found = plansOf(written, named);
  if (!found.ok) return found;
  const wanted = readOutcomes(written.outcomes);
  if (!wanted.ok) return wanted;
  const { schema, label, draws, chunk } = written;
  const { outcomes, events } = wanted;
  const weeks = [...written.weeks].sort((a, b) => a - b);
  const cohort: Cohort = { schema, label, population, plans: found.plans, draws, weeks, outcomes, events, chunk };
  const patients = patientCount(cohort);
  if (patients > limits.patients)
    return refuse('draws', `bring the cohort to ${patients} patients`, `faces times draws up to ${limits.patients}`);
  return { ok: true, cohort };
}

function populationOf({ population }: WrittenCohort, named: NamedThings): Cohort['population'] | InvalidCohort {
  if ('faces' in population) return { kind: 'drawn', ...population };
  const found = parseFaces(named.faces(population.file), population.file);
  if (!found.ok) return found;
  return { kind: 'given', seed: population.seed, faces: found.faces } satisfies GivenPopulation;
}

function plansOf(
  written: WrittenCohort,
  named: NamedThings,
): { readonly ok: true; readonly plans: readonly CohortPlan[] } | InvalidCohort {
  const plans: CohortPlan[] = [];
  for (const [i, one] of written.plans.entries()) {
    const path = `plans[${i}]`;
    const name = typeof one === 'string' ? one : one.grid.plan;
    const found = named.plan(name);
    if (!found.ok) return refuse(path, `is ${JSON.stringify(name)}`, `a plan: ${found.detail.replace(/\.$/, '')}`);
    if (regionsOf(found.plan).brow)
      return refuse(path, `is ${JSON.stringify(name)}, which has sites on the brow`, 'plans of the mouth');
    const given =
      typeof one === 'string'
        ? { ok: true as const, plans: [{ name, plan: found.plan }] }
        : plansOfGrid(name, found.plan, one.grid, `${path}.grid`);
    if (!given.ok) return given;
    plans.push(...given.plans);
  }
  const twice = plans.find(({ name }, i) => plans.findIndex((other) => other.name === name) !== i);
  if (twice !== undefined) return refuse('plans', `name ${JSON.stringify(twice.name)} twice`, 'every plan once');
  if (plans.length > limits.plans)
    return refuse('plans', `come to ${plans.length} with their grids`, `up to ${limits.plans} plans`);
  return { ok: true, plans };
}
