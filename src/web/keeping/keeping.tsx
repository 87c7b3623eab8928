import './keeping.css';
import { useEffect } from 'preact/hooks';
import { planName } from '../plan/plan-words.ts';
import type { Consent, Patient } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { faceHidden } from '../state/view.ts';
import { type ForecastInHand, forecastInHand, type PictureInHand, pictureInHand } from './in-hand.ts';
import {
  type Agreed,
  agreedIn,
  faceOf,
  isKept,
  keepForecast,
  keepPicture,
  loadKept,
  problem,
  sending,
} from './keep.ts';
import { KeptPictures } from './kept-pictures.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface KeepingProps {
  readonly patient: Patient;
  /** of this patient, oldest first */
  readonly consents: readonly Consent[];
  /** whether a chart of this patient is being written */
  readonly isCharting: boolean;
}

/** What is in hand and can be kept for a patient: the measured picture and the forecast that was shown. */
export function Keeping({ patient, consents, isCharting }: KeepingProps) {
  const { say } = voice.value;
  const name = patient.identity.name;
  useEffect(() => void loadKept(patient.id), [patient.id]);
  const about = { patientId: patient.id, agreed: agreedIn(consents) };
  const picture = pictureInHand.value;
  return (
    <section class="card keeping" aria-label={say('keeping.title')}>
      <h2 class="panel-claim">{say('keeping.title')}</h2>
      <div class="keeping-hand">
        {picture === null ? (
          <p class="label label--quiet">{say('keeping.none')}</p>
        ) : (
          <>
            {!faceHidden.value && <Thumbnail of={picture} />}
            <div class="keeping-parts">
              {faceOf.value !== patient.id && <p class="caution-card label">{say('keeping.whose', { name })}</p>}
              <KeepPicture picture={picture} {...about} />
              <KeepForecast isCharting={isCharting} {...about} />
            </div>
          </>
        )}
      </div>
      <NotKept />
      <KeptPictures />
      <p class="source">{say('keeping.how')}</p>
    </section>
  );
}

interface About {
  readonly patientId: string;
  readonly agreed: Agreed;
}

function KeepPicture({ picture, patientId, agreed }: About & { picture: PictureInHand }) {
  const { say } = voice.value;
  const { kind, file } = picture;
  if (agreed.measures === null) return <p class="label">{say('keeping.noCaptures')}</p>;
  const whole = agreed.pictures !== null;
  if (isKept(file, whole ? 'take' : 'capture', patientId)) {
    return (
      <p class="label" role="status">
        {say(whole ? `keeping.kept.${kind}` : 'keeping.kept.measures')}
      </p>
    );
  }
  return (
    <div>
      <button
        type="button"
        class="button button--primary"
        disabled={sending.value}
        onClick={() => void keepPicture(picture, patientId, agreed)}
      >
        {say(whole ? `keeping.keep.${kind}` : `keeping.keep.measures.${kind}`)}
      </button>
      {!whole && <p class="label label--quiet">{say('keeping.noPictures')}</p>}
    </div>
  );
}

function KeepForecast({ patientId, agreed, isCharting }: About & { isCharting: boolean }) {
  const { say } = voice.value;
  const made = forecastInHand.value;
  const isTheirs = faceOf.value === patientId;
  const byItself = isCharting && agreed.counted !== null && isTheirs && typeof made !== 'string' ? made : null;
  useEffect(() => {
    if (byItself !== null && !isKept(byItself.forecast, 'forecast', patientId)) void keepForecast(byItself, patientId);
  }, [byItself?.forecast, patientId]);
  if (made === 'none') return <p class="label label--quiet">{say('keeping.forecast.none')}</p>;
  if (made === 'nobody') return <p class="label label--quiet">{say('keeping.forecast.nobody')}</p>;
  if (agreed.counted === null) return <p class="label">{say('keeping.forecast.noConsent')}</p>;
  return <ForecastLine made={made} patientId={patientId} />;
}

function ForecastLine({ made, patientId }: { made: ForecastInHand; patientId: string }) {
  const { say, number } = voice.value;
  const facts = { plan: planName(made.plan), draws: number(made.forecast.draws, 0) };
  const isFirst = made.forecast.surrogate.order !== 'full';
  if (isKept(made.forecast, 'forecast', patientId)) {
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

/** Why the last thing was not kept, in the registry's words where it has some. */
function NotKept() {
  const { say } = voice.value;
  const why = problem.value;
  if (why === null) return null;
  const own = why.reason === 'no-registry' ? 'clinic.noRegistry' : 'clinic.unreachable';
  return (
    <p class="caution-card label" role="alert">
      {say('keeping.failed')} {why.detail === '' ? say(own) : <span lang="en">{why.detail}</span>}
    </p>
  );
}
