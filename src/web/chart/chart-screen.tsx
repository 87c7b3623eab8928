import '../registry/registry.css';
import './chart.css';
import { useEffect } from 'preact/hooks';
import { ModeSwitch } from '../frame/header.tsx';
import { Keeping } from '../keeping/keeping.tsx';
import { LooseProblem } from '../registry/field.tsx';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';
import { ChartForm } from './chart-form.tsx';
import { consents, finished, loadStart, openChart, patient, somethingUnkept } from './chart-state.ts';
import { TreatmentPage } from './finished/treatment-page.tsx';
import { isRead, readTreatment, treatments } from './finished/treatments.ts';
import { PatientPage } from './patient-page.tsx';
import { PatientPicker } from './patient-picker.tsx';
import { WhoseChart } from './whose-chart.tsx';

/** What was really done, charted into the registry of this machine. For professionals. */
export function ChartScreen() {
  const { say } = voice.value;
  if (isProfessional.value) return <Charting />;
  return (
    <div class="registry-screen">
      <h1 class="claim">{say('charting.forProfessionals')}</h1>
      <ModeSwitch />
    </div>
  );
}

function Charting() {
  const { say } = voice.value;
  useEffect(() => {
    if (patient.peek() === null) void loadStart();
    const hold = (event: BeforeUnloadEvent) => {
      if (somethingUnkept()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  const chart = openChart.value;
  const whose = patient.value;
  const read = chart === null ? treatments.value.find(isRead) : undefined;
  return (
    <div class="registry-screen">
      <header class="registry-head">
        <h1 class="claim">
          {say(whose === null ? 'charting.title' : 'charting.titleOf', { name: whose?.identity.name ?? '' })}
        </h1>
        {whose === null && <p class="lead">{say('charting.lead')}</p>}
      </header>
      {whose !== null && <WhoseChart of={whose} isCharting={chart !== null} />}
      <Finished />
      <LooseProblem />
      {whose === null ? (
        <PatientPicker />
      ) : read !== undefined ? (
        <TreatmentPage of={read} patient={whose} />
      ) : chart === null ? (
        <PatientPage patientId={whose.id} />
      ) : (
        <ChartForm chart={chart} />
      )}
      {whose !== null && <Keeping patient={whose} consents={consents.value} isCharting={chart !== null} />}
      <p class="source">{say('charting.source')}</p>
    </div>
  );
}

function Finished() {
  const { say } = voice.value;
  const done = finished.value;
  if (done === null) return null;
  return (
    <section class="card" role="status">
      <h2 class="panel-claim">{say('charting.finished', { name: done.patient.identity.name })}</h2>
      {done.warnings.map((warning) => (
        <p key={warning} class="caution-card label">
          {say(`charting.warning.${warning}`)}
        </p>
      ))}
      <p>
        <button type="button" class="button" onClick={() => void readTreatment(done.patient, done.id)}>
          {say('faceMap.finished.read')}
        </button>
      </p>
    </section>
  );
}
