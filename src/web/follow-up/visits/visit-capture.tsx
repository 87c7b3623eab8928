import { useEffect } from 'preact/hooks';
import { ChoosePhoto } from '../../frame/photo-drop.tsx';
import { picturesInHand } from '../../keeping/in-hand.ts';
import { keptOf, loadKept, problem } from '../../keeping/keep.ts';
import { Limits } from '../../keeping/keeping.tsx';
import { KeptList } from '../../keeping/kept-list.tsx';
import { voice } from '../../state/language.ts';
import { goTo } from '../../state/view.ts';
import { beginVisit, visitInHand } from '../../state/visit/visit-in-hand.ts';
import type { Visit } from '../follow-up-client.ts';
import { BeforeAndNowTable } from './before-and-now-table.tsx';
import { VisitKeeping } from './visit-keeping.tsx';

/** The film and photographs of a visit: taken or chosen for it, what is kept with it, and how it differs from before. */
export function VisitCapture({ visit }: { visit: Visit }) {
  const { say } = voice.value;
  useEffect(() => {
    problem.value = null;
    void loadKept(visit.patientId);
  }, [visit.id]);
  const entries = keptOf.value.filter(({ patientId }) => patientId === visit.patientId);
  const film = () => {
    beginVisit(visit);
    goTo('mirror');
  };
  return (
    <section class="card visit-capture" aria-label={say('followUp.visit.capture')}>
      <h2 class="panel-claim">{say('followUp.visit.capture')}</h2>
      <p class="label">{say('followUp.visit.capture.lead')}</p>
      <div class="registry-actions">
        <button type="button" class="button" onClick={film}>
          {say('followUp.visit.capture.film')}
        </button>
        <ChoosePhoto label={say('followUp.visit.capture.choose')} primary={false} />
      </div>
      {picturesInHand.value.length > 0 && <VisitKeeping visit={visit} isOfVisit={visitInHand.value?.id === visit.id} />}
      <KeptList entries={entries.filter(({ followUpId }) => followUpId === visit.id)} />
      <BeforeAndNowTable entries={entries} visit={visit} />
      <Limits />
    </section>
  );
}
