import { useEffect } from 'preact/hooks';
import { planLabel } from '#report';
import { momentText } from '../../registry/moment-text.ts';
import { PatientName } from '../../registry/patient-card.tsx';
import { voice } from '../../state/language.ts';
import { openTreatment } from '../chart-state.ts';
import { loadTreatments, loadWaitingForSignOff, readTreatment, treatments, waitingForSignOff } from './treatments.ts';

/** What was charted for a patient before, last first. */
export function Treatments({ patientId }: { patientId: string }) {
  const { say } = voice.value;
  useEffect(() => void loadTreatments(patientId), [patientId]);
  const own = treatments.value.filter((one) => one.patientId === patientId);
  return (
    <section class="card" aria-label={say('faceMap.treatments')}>
      <h2 class="panel-claim">{say('faceMap.treatments')}</h2>
      {own.length === 0 && <p class="label label--quiet">{say('faceMap.treatments.none')}</p>}
      <ul class="registry-found">
        {own.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => (openTreatment.value = one.id)}>
              <strong>{momentText(one.performedAt)}</strong> {planLabel(voice.value, one.label)}
              <br />
              <span class="source">{say(one.signedOffAt === null ? 'faceMap.sign.waits' : 'faceMap.sign.signed')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For a director: charts that wait for a signature, longest first. */
export function WaitingForSignOff() {
  const { say } = voice.value;
  useEffect(() => void loadWaitingForSignOff(), []);
  const charts = waitingForSignOff.value;
  if (charts === null || charts.length === 0) return null;
  return (
    <section class="card" aria-label={say('faceMap.signs')}>
      <h2 class="panel-claim">{say('faceMap.signs')}</h2>
      <ul class="registry-found">
        {charts.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => void readTreatment(one.patient, one.id)}>
              <PatientName of={one.patient} />
              <br />
              <span class="source">
                {say('faceMap.signs.line', {
                  when: momentText(one.performedAt),
                  by: one.performedByName,
                  label: planLabel(voice.value, one.label),
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
