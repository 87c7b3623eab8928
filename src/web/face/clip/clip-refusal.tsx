import type { ClipRefusal, ClipRefusalReason } from '#clip';
import { ChoosePhoto } from '../../frame/photo-drop.tsx';
import { pickClipFace } from '../../state/clip-in-hand.ts';
import { voice } from '../../state/language.ts';

const advised = [
  'no-face',
  'face-missing',
  'several-faces',
  'too-small',
  'turned',
  'eyes-closed',
  'not-measurable',
] as const satisfies readonly ClipRefusalReason[];

/** How many faces the refusal counts. */
const facesIn = (detail: string) => Number(/(\d+) faces/.exec(detail)?.[1] ?? 2);

/** An honest no to a clip: why, with its numbers, and what to do. */
export function ClipRefusalCard({ refusal: { reason, detail } }: { refusal: ClipRefusal }) {
  const { say } = voice.value;
  const named = advised.find((one) => one === reason);
  const advice = named === undefined ? '' : say(`unmeasured.clipDo.${named}`);
  const several = reason === 'several-faces';
  return (
    <div class="refusal" role="status">
      <h2 class="panel-claim">{say(titleOf(reason))}</h2>
      <p class="label label--quiet refusal-detail">
        {several ? say('unmeasured.faces', { count: facesIn(detail) }) : detail} {detail.includes(advice) ? '' : advice}
      </p>
      {several && (
        <div class="refusal-picks">
          {Array.from({ length: facesIn(detail) }, (_, i) => (
            <button type="button" class="button" key={i} onClick={() => void pickClipFace(i)}>
              {say('face.pick.fromLeft', { n: i + 1 })}
            </button>
          ))}
        </div>
      )}
      {reason === 'cancelled' && (
        <div class="refusal-picks">
          <button type="button" class="button" onClick={() => void pickClipFace(0)}>
            {say('unmeasured.afterAll')}
          </button>
        </div>
      )}
      <ChoosePhoto label={say('unmeasured.anotherClip')} primary={!several} />
    </div>
  );
}

function titleOf(reason: ClipRefusalReason) {
  if (reason === 'several-faces') return 'unmeasured.whose';
  return reason === 'cancelled' ? 'unmeasured.stopped' : 'unmeasured.clip';
}
