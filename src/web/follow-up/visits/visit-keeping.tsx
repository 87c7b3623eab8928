import '../../keeping/keeping.css';
import { useEffect, useState } from 'preact/hooks';
import { type Agreed, agreedIn } from '../../keeping/agreed.ts';
import { picturesInHand } from '../../keeping/in-hand.ts';
import { faceOf, problem } from '../../keeping/keep.ts';
import { KeepPictures, Thumbnails } from '../../keeping/keep-pictures.tsx';
import { NotKept } from '../../keeping/not-kept.tsx';
import { registry } from '../../registry/registry-client.ts';
import { voice } from '../../state/language.ts';
import type { VisitInHand } from '../../state/visit/visit-in-hand.ts';
import { nameOf } from '../words.ts';

interface VisitKeepingProps {
  readonly visit: VisitInHand;
  /** whether what is in hand was taken for this visit; else somebody has to look whose it is */
  readonly isOfVisit: boolean;
  readonly onKept?: () => void;
}

/** Keeps the pictures in hand, and what was measured in them, with a visit. */
export function VisitKeeping({ visit, isOfVisit, onKept }: VisitKeepingProps) {
  const { say } = voice.value;
  const agreed = useAgreed(visit.patientId);
  const name = nameOf(visit);
  if (agreed === null) return <NotKept />;
  if (!isOfVisit && faceOf.value !== null && faceOf.value !== visit.patientId) {
    return <p class="caution-card label">{say('keeping.ofAnother', { name })}</p>;
  }
  const pictures = picturesInHand.value;
  return (
    <div class="keeping keeping-hand">
      <Thumbnails of={pictures} />
      <div class="keeping-parts">
        {!isOfVisit && <p class="caution-card label">{say('keeping.whose', { name })}</p>}
        <KeepPictures
          pictures={pictures}
          whose={{ patientId: visit.patientId, followUpId: visit.id, agreed }}
          forWhom={say('keeping.forVisit', { name, week: visit.week })}
          {...(onKept && { onKept })}
        />
        <NotKept />
      </div>
    </div>
  );
}

/** What a patient agrees to; null until the registry has said it. */
function useAgreed(patientId: string): Agreed | null {
  const [agreed, setAgreed] = useState<Agreed | null>(null);
  useEffect(() => {
    let isWanted = true;
    void registry.consents(patientId).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setAgreed(agreedIn(reply.value));
      else problem.value = reply.problem;
    });
    return () => {
      isWanted = false;
      setAgreed(null);
    };
  }, [patientId]);
  return agreed;
}
