import { useEffect, useId, useState } from 'preact/hooks';
import type { Candidate, LearnDocument, OwnSeries, SeriesDocument } from '#learn';
import { registry } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { SeriesTimeline } from './charts/series-timeline.tsx';
import { hundredths, placesOf, questionName, unitOf } from './outcome-words.ts';
import { openSeries, series } from './outcomes-state.ts';
import { SeriesTable } from './series-table.tsx';

/** One patient's treatments in order: is the last one different, or within what differs anyway? */
export function SeriesCard({ people }: { people: LearnDocument['series'] }) {
  const { say } = voice.value;
  const id = useId();
  const open = series.value;
  return (
    <section class="card" aria-label={say('outcomes.series')}>
      <h2 class="panel-claim">{open === null ? say('outcomes.series') : claimOf(open)}</h2>
      <div class="registry-field outcomes-patient">
        <label for={id}>{say('outcomes.series.patient', { count: people.length })}</label>
        <select id={id} value={open?.patient ?? ''} onChange={(event) => void openSeries(event.currentTarget.value)}>
          <option value="" disabled>
            {say('outcomes.series.choose')}
          </option>
          {people.map(({ patient, treatments }) => (
            <option key={patient} value={patient}>
              {say('outcomes.series.of', { patient: patient.slice(0, 8), treatments })}
            </option>
          ))}
        </select>
      </div>
      {open !== null && <Series key={open.patient} of={open} />}
    </section>
  );
}

function Series({ of }: { of: SeriesDocument }) {
  const { say } = voice.value;
  const { question, judged, atLeastOne } = of;
  return (
    <>
      <p class="label">
        <PatientLine patient={of.patient} />{' '}
        {say('outcomes.series.what', { name: questionName(voice.value, question), week: question.week })}
      </p>
      {question.kind === 'outcome' && <SeriesTimeline of={of} unit={unitOf(question)} />}
      <div class="outcomes-notes label">
        {judged?.ok === true && <Judged judged={judged} unit={unitOf(question)} />}
        {judged?.ok === false && (
          <p>{say('outcomes.series.cannot', { why: say(`cannot.${judged.reason}`, judged.places) })}</p>
        )}
        {atLeastOne !== null && (
          <p>
            {say('outcomes.series.atLeastOne', { chance: voice.value.odds(atLeastOne), count: of.treatments.length })}
          </p>
        )}
      </div>
      <SeriesTable of={of} />
    </>
  );
}

/** Whose series it is, to those who may know. */
function PatientLine({ patient }: { patient: string }) {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    void registry.findPatient(patient).then((reply) => setName(reply.ok ? reply.value.identity.name : null));
  }, [patient]);
  return name === null ? null : <strong>{name}.</strong>;
}

function claimOf({ judged, treatments, question }: SeriesDocument): string {
  const { say } = voice.value;
  if (question.kind === 'event') {
    const had = treatments.filter(({ seen }) => seen === true).length;
    const seen = treatments.filter((one) => one.seen !== null).length;
    return say('outcomes.series.event', { had, seen });
  }
  if (judged?.ok !== true) return say('outcomes.series.short');
  return say('outcomes.series.claim', {
    verdict: judged.verdict === 'differs' ? 'differs' : judged.verdict === 'like-before' ? 'like' : 'cannot',
  });
}

function Judged({ judged, unit }: { judged: OwnSeries; unit: string }) {
  const { say, change, number } = voice.value;
  const places = placesOf((value) => change(value, 2), judged.difference);
  return (
    <>
      <p>
        {say('outcomes.series.difference', {
          ...places,
          unit,
          sd: number(judged.noise.sd, 2),
          people: judged.noise.people,
        })}
      </p>
      <p>
        {say('outcomes.series.chance', {
          chance: voice.value.odds(judged.byChanceOfWorst),
          share: hundredths(voice.value, judged.byChance),
        })}
      </p>
      <ul class="outcomes-candidates">
        {judged.candidates.map((one) => (
          <li key={one.what}>{candidateText(one, unit)}</li>
        ))}
      </ul>
    </>
  );
}

function candidateText({ what, last, same, explains }: Candidate, unit: string): string {
  const { say, change } = voice.value;
  const by = say(`outcomes.by.${what}`);
  if (same) return say('outcomes.series.same', { by });
  if (explains === null) return say('outcomes.series.unknown', { by, last });
  return say('outcomes.series.explains', { by, last, unit, ...placesOf((value) => change(value, 2), explains) });
}
