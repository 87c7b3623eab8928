import { useRef } from 'preact/hooks';
import type { Refusal } from '#measure';
import { fileDragged } from '../../frame/photo-drop.tsx';
import { voice } from '../../state/language.ts';
import {
  type MovedPhoto,
  movedPhotos,
  type PhotoMovement,
  pickMovedFace,
  removeMovedPhoto,
  restPhoto,
  takeMovedPhoto,
} from '../../state/own/moved-photos.ts';
import { prepareNetworks } from '../../state/photo.ts';
import { refusalText } from '../refused/refusal-words.ts';
import { movedText, notMovedText } from './moved-words.ts';

/** A place for one photograph of a movement: drop or choose it, see what it shows, or why it cannot be used; remove it. */
export function MovedSlot({ movement }: { movement: PhotoMovement }) {
  const { say } = voice.value;
  const state = movedPhotos[movement].value ?? { status: 'none' };
  const take = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void takeMovedPhoto(movement, file);
  };
  const look = ['moved-slot', fileDragged.value && 'moved-slot--open', state.status === 'read' && 'moved-slot--read'];
  return (
    <fieldset
      class={look.filter(Boolean).join(' ')}
      aria-label={say(`moved.${movement}`)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={take}
    >
      <p>
        <strong>{say(`moved.${movement}`)}</strong>
        {movement === 'pucker' && <span class="label--quiet">{say('moved.optional')}</span>}
      </p>
      <div class="label" aria-live="polite">
        <Told movement={movement} state={state} />
      </div>
      <div class="moved-actions">
        <Choose movement={movement} again={state.status !== 'none'} />
        {state.status !== 'none' && (
          <button type="button" class="link" onClick={() => removeMovedPhoto(movement)}>
            {say('moved.remove')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function Told({ movement, state }: { movement: PhotoMovement; state: MovedPhoto }) {
  const { say } = voice.value;
  const rest = restPhoto.value;
  switch (state.status) {
    case 'none':
      return <span class="label--quiet">{say('moved.drop')}</span>;
    case 'reading':
      return (
        <div class="progress-track progress-track--busy" role="progressbar" aria-label={say('face.measuring')}>
          <span />
        </div>
      );
    case 'failed':
      return <>{say('moved.failed', { detail: state.detail })}</>;
    case 'not-moved':
      return (
        <>
          {say('moved.unusable')} {notMovedText(voice.value, state.missed)}
        </>
      );
    case 'refused':
      return <Refused movement={movement} refusal={state.refusal} />;
    case 'read':
      return rest && <>{movedText(voice.value, movement, state.result.capture.measures, rest.capture.measures)}</>;
  }
}

function Refused({ movement, refusal }: { movement: PhotoMovement; refusal: Refusal }) {
  const { say } = voice.value;
  const faces = refusal.reason === 'several-faces' ? (refusal.faces ?? []) : [];
  const told = faces.length > 0 ? say('moved.severalFaces', { count: faces.length }) : refusalText(refusal);
  const wanted = faces.length > 0 ? say('moved.whose') : say(`unmeasured.do.${refusal.reason}`);
  return (
    <>
      {faces.length === 0 && `${say('moved.unusable')} `}
      {told} {wanted}
      {faces.map((_, i) => (
        <button type="button" class="pill" key={i} onClick={() => void pickMovedFace(movement, i)}>
          {say('face.pick', { n: i + 1 })}
        </button>
      ))}
    </>
  );
}

function Choose({ movement, again }: { movement: PhotoMovement; again: boolean }) {
  const { say } = voice.value;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={again ? 'link' : 'button'}
        onPointerEnter={prepareNetworks}
        onClick={() => input.current?.click()}
      >
        {say(again ? 'moved.another' : 'moved.choose')}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*"
        aria-label={say('moved.photoOf', { movement })}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void takeMovedPhoto(movement, file);
        }}
      />
    </>
  );
}
