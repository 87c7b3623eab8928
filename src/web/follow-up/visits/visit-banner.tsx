import '../../registry/registry.css';
import './visit-banner.css';
import { picturesInHand } from '../../keeping/in-hand.ts';
import { voice } from '../../state/language.ts';
import { goTo } from '../../state/view.ts';
import { visitInHand } from '../../state/visit/visit-in-hand.ts';
import { whoText } from '../words.ts';
import { VisitKeeping } from './visit-keeping.tsx';

/** Above the picture, for as long as pictures are taken for a visit: for whom, for which visit, and the way to keep them. */
export function VisitBanner() {
  const { say } = voice.value;
  const visit = visitInHand.value;
  if (visit === null) return null;
  const back = () => goTo('followUp');
  const of = { who: whoText(visit), week: visit.week };
  return (
    <section class="card visit-banner" aria-label={say('keeping.visit.title', of)}>
      <p class="visit-banner-whose">
        <strong>{say('keeping.visit.title', of)}</strong>{' '}
        <button type="button" class="link label" onClick={back}>
          {say('keeping.visit.back')}
        </button>
      </p>
      {picturesInHand.value.length === 0 ? (
        <p class="label label--quiet">{say('keeping.visit.lead')}</p>
      ) : (
        <VisitKeeping visit={visit} isOfVisit onKept={back} />
      )}
    </section>
  );
}
