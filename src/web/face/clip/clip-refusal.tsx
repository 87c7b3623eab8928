import type { ClipRefusal, ClipRefusalReason } from '#clip';
import { ChoosePhoto } from '../../frame/photo-drop.tsx';
import { pickClipFace } from '../../state/clip-in-hand.ts';
import { voice } from '../../state/language.ts';
import { refusalText } from '../refused/refusal-words.ts';

const advised = [
  'no-face',
  'face-missing',
  'several-faces',
  'too-small',
  'turned',
  'eyes-closed',
  'not-measurable',
] as const satisfies readonly ClipRefusalReason[];

/** An honest no to a clip: why, with its numbers, and what to do. */
export function ClipRefusalCard({ refusal }: { refusal: ClipRefusal }) {
  const { say } = voice.value;
  const { reason, why } = refusal;
  const text = refusalText(refusal);
  const faces = Number(why?.values?.found ?? 2);
  const named = advised.find((one) => one === reason);
  const advice = named === undefined ? '' : say(`unmeasured.clipDo.${named}`);
  const several = reason === 'several-faces';
  return (
    <div class="refusal" role="status">
      <h1 class="panel-claim">{say(titleOf(reason))}</h1>
      <p class="label label--quiet refusal-detail">
        {text} {text.includes(advice) ? '' : advice}
      </p>
      {several && (
        <div class="refusal-picks">
          {Array.from({ length: faces }, (_, i) => (
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
