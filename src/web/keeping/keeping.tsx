import './keeping.css';
import { useEffect } from 'preact/hooks';
import { mediaLimits } from '#media';
import { planName } from '../plan/plan-words.ts';
import type { Consent, Patient } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { visitInHand } from '../state/visit/visit-in-hand.ts';
import { type Agreed, agreedIn } from './agreed.ts';
import { type ForecastInHand, forecastInHand, picturesInHand } from './in-hand.ts';
import { faceOf, isKept, keepForecast, keptOf, loadKept, problem, sending } from './keep.ts';
import { KeepPictures, Thumbnails } from './keep-pictures.tsx';
import { KeptList } from './kept-list.tsx';
import { NotKept } from './not-kept.tsx';

interface KeepingProps {
  readonly patient: Patient;
  /** of this patient, oldest first */
  readonly consents: readonly Consent[];
  /** whether a chart of this patient is being written */
  readonly isCharting: boolean;
}

/** What is in hand and can be kept for a patient: the measured pictures and the forecast that was shown. */
export function Keeping({ patient, consents, isCharting }: KeepingProps) {
  const { say } = voice.value;
  useEffect(() => {
    problem.value = null;
    void loadKept(patient.id);
  }, [patient.id]);
  return (
    <section class="card keeping" aria-label={say('keeping.title')}>
      <h2 class="panel-claim">{say('keeping.title')}</h2>
      <div class="keeping-hand">
        <InHand patient={patient} agreed={agreedIn(consents)} isCharting={isCharting} />
      </div>
      <NotKept />
      <KeptList entries={keptOf.value} />
      <Limits />
      <p class="source">{say('keeping.how.forecast')}</p>
    </section>
  );
}

/** What is taken out of a picture, where it lies, and how large it may be. */
export function Limits() {
  const { say } = voice.value;
  const { photoMegabytes, clipMegabytes, clipSeconds } = mediaLimits;
  const places = { photo: photoMegabytes.value, clip: clipMegabytes.value, minutes: clipSeconds.value / 60 };
  return <p class="source">{say('keeping.how', places)}</p>;
}

interface About {
  readonly patient: Patient;
  readonly agreed: Agreed;
  readonly isCharting: boolean;
}

function InHand({ patient, agreed, isCharting }: About) {
  const { say } = voice.value;
  const { name } = patient.identity;
  const pictures = picturesInHand.value;
  const visit = visitInHand.value;
  if (pictures.length === 0) return <p class="label label--quiet">{say('keeping.none')}</p>;
  if (visit !== null) {
    const of = { name: visit.patient?.identity.name ?? '', week: visit.week };
    return <p class="caution-card label">{say('keeping.ofVisit', of)}</p>;
  }
  const another = faceOf.value !== null && faceOf.value !== patient.id;
  if (another) return <p class="caution-card label">{say('keeping.ofAnother', { name })}</p>;
  return (
    <>
      <Thumbnails of={pictures} />
      <div class="keeping-parts">
        {faceOf.value === null && <p class="caution-card label">{say('keeping.whose', { name })}</p>}
        <KeepPictures
          pictures={pictures}
          whose={{ patientId: patient.id, followUpId: null, agreed }}
          forWhom={say('keeping.forPatient', { name })}
        />
        <KeepForecast patientId={patient.id} agreed={agreed} isCharting={isCharting} />
      </div>
    </>
  );
}

interface KeepForecastProps {
  readonly patientId: string;
  readonly agreed: Agreed;
  readonly isCharting: boolean;
}

function KeepForecast({ patientId, agreed, isCharting }: KeepForecastProps) {
  const { say } = voice.value;
  const made = forecastInHand.value;
  const isTheirs = faceOf.value === patientId;
  const byItself = isCharting && agreed.counted !== null && isTheirs && typeof made !== 'string' ? made : null;
  useEffect(() => {
    if (byItself !== null && !isForecastKept(byItself, patientId)) void keepForecast(byItself, patientId);
  }, [byItself?.forecast, patientId]);
  if (made === 'none') return <p class="label label--quiet">{say('keeping.forecast.none')}</p>;
  if (made === 'nobody') return <p class="label label--quiet">{say('keeping.forecast.nobody')}</p>;
  if (agreed.counted === null) return <p class="label">{say('keeping.forecast.noConsent')}</p>;
  return <ForecastLine made={made} patientId={patientId} />;
}

function isForecastKept({ forecast }: ForecastInHand, patientId: string): boolean {
  return isKept(forecast, 'forecast', { patientId, followUpId: null });
}

function ForecastLine({ made, patientId }: { made: ForecastInHand; patientId: string }) {
  const { say, number } = voice.value;
  const facts = { plan: planName(made.plan), draws: number(made.forecast.draws, 0) };
  const isFirst = made.forecast.surrogate.order !== 'full';
  if (isForecastKept(made, patientId)) {
    return (
      <p class="label" role="status">
        {say('keeping.forecast.kept', facts)}
      </p>
    );
  }
  return (
    <div>
      <button type="button" class="button" disabled={sending.value} onClick={() => void keepForecast(made, patientId)}>
        {say('keeping.forecast.keep', facts)}
      </button>
      {isFirst && <p class="label label--quiet">{say('keeping.forecast.first')}</p>}
    </div>
  );
}
