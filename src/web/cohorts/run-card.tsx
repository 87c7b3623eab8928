import type { FinishedCohort } from '#cohort';
import { voice } from '../state/language.ts';
import { closeCohort } from './cohorts-state.ts';

/** What was run, by what, and who is missing. */
export function RunCard({ of: { manifest } }: { of: FinishedCohort }) {
  const { say, shortest, list } = voice.value;
  const { cohort, identity, missing, patients } = manifest;
  const { population, draws } = cohort;
  const faces = patients / draws;
  const rows = [
    ['label', manifest.label],
    ['patients', say('cohorts.run.people', { patients, faces, draws })],
    [
      'population',
      population.kind === 'drawn'
        ? say('cohorts.run.drawn', { women: shortest(100 * population.women, 0) })
        : say('cohorts.run.given'),
    ],
    ['plans', cohort.plans.map(({ name }) => name).join(' · ')],
    ['weeks', list(cohort.weeks.map((week) => shortest(week)))],
    ['seed', String(manifest.seed)],
    ['mark', manifest.run],
    ['software', identity.software],
    ['kernel', identity.kernel],
    ['engine', identity.engine],
    [
      'missing',
      say('cohorts.run.missingCounts', {
        faces: missing.faces.length,
        patients: missing.patients.length,
        plans: missing.plans.length,
        changes: missing.changes,
      }),
    ],
  ] as const;
  return (
    <section class="card">
      <h2 class="panel-claim">{say('cohorts.run.title')}</h2>
      <dl class="cohorts-run">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt class="label label--quiet">{say(`cohorts.run.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={closeCohort}>
        {say('cohorts.open.another')}
      </button>
    </section>
  );
}
