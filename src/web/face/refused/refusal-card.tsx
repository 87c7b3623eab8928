import type { Refusal } from '#measure';
import { ChoosePhoto } from '../../frame/photo-drop.tsx';
import { voice } from '../../state/language.ts';
import { refusalText } from './refusal-words.ts';

/** An honest no: why, the measured number against its limit, and what to do. It replaces the table, not the photo. */
export function RefusalCard({ refusal, onPick }: { refusal: Refusal; onPick: (index: number) => void }) {
  const { say } = voice.value;
  const several = refusal.reason === 'several-faces';
  return (
    <div class="refusal" role="status">
      <h1 class="panel-claim">{say(several ? 'unmeasured.whose' : 'unmeasured.photo')}</h1>
      <p class="label label--quiet refusal-detail">
        {refusalText(refusal)} {say(`unmeasured.do.${refusal.reason}`)}
      </p>
      {several && (
        <div class="refusal-picks">
          {refusal.faces?.map((_, i) => (
            <button type="button" class="button" key={i} onClick={() => onPick(i)}>
              {say('face.pick', { n: i + 1 })}
            </button>
          ))}
        </div>
      )}
      <ChoosePhoto label={say('unmeasured.anotherPhoto')} primary={!several} />
    </div>
  );
}
